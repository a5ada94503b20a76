/// Reads how the numbers of each cell style are shown.
final class StylesPart: PartHandler {
  private enum Node { case root, formats, styles }

  /// What each cell style, by its number, makes of a number.
  private(set) var styles: [NumberStyle] = []
  private var custom: [Int: NumberStyle] = [:]
  private let limits: SpreadsheetLimits
  private var trail = Trail<Node>()

  init(limits: SpreadsheetLimits) { self.limits = limits }

  func open(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) throws(SpreadsheetFault) {
    guard trail.reaches(depth) else { return }
    switch trail.last {
    case nil where name == "styleSheet": trail.enter(.root)
    case .root where name == "numFmts": trail.enter(.formats)
    case .root where name == "cellXfs": trail.enter(.styles)
    case .formats where name == "numFmt": try addFormat(attributes)
    case .styles where name == "xf": try addStyle(attributes)
    default: break
    }
  }

  private func addFormat(_ attributes: XMLAttributes) throws(SpreadsheetFault) {
    guard let id = attributes.text("numFmtId").flatMap({ Int($0) }), let code = attributes.text("formatCode") else {
      return
    }
    try check(custom.count)
    custom[id] = NumberStyle(formatCode: code)
  }

  private func addStyle(_ attributes: XMLAttributes) throws(SpreadsheetFault) {
    try check(styles.count)
    let id = attributes.text("numFmtId").flatMap { Int($0) } ?? 0
    styles.append(custom[id] ?? NumberStyle(builtIn: id))
  }

  private func check(_ count: Int) throws(SpreadsheetFault) {
    guard count < limits.styles else { throw .tooLarge(.init("单元格样式数", "cell styles", limits.styles)) }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  func close(depth: Int) { _ = trail.leave(depth) }
}
