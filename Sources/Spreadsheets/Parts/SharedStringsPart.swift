/// Texts one behind the other, found by their number.
struct StringTable {
  private(set) var bytes: [UInt8] = []
  private var ends: [Int] = []

  var count: Int { ends.count }

  mutating func append(_ text: [UInt8]) {
    bytes += text
    ends.append(bytes.count)
  }

  /// Where the text with this number, counted from 0, lies; nil where there is none.
  subscript(index: Int) -> Range<Int>? {
    guard ends.indices.contains(index) else { return nil }
    return (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }
}

/// Reads the texts that the cells of all sheets share; rich text is joined, phonetic guides are left out.
final class SharedStringsPart: PartHandler {
  private enum Node { case table, item, run, text }

  private(set) var table = StringTable()
  private let limits: SpreadsheetLimits
  private var trail = Trail<Node>()
  private var current: [UInt8] = []

  init(limits: SpreadsheetLimits) { self.limits = limits }

  func open(_ name: XMLName, _ attributes: XMLAttributes, depth: Int) {
    guard trail.reaches(depth), let node = child(name) else { return }
    trail.enter(node)
  }

  private func child(_ name: XMLName) -> Node? {
    switch trail.last {
    case nil where name == "sst": .table
    case .table where name == "si": .item
    case .item where name == "r": .run
    case .item where name == "t", .run where name == "t": .text
    default: nil
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if case .text = trail.last { current += bytes }
  }

  func close(depth: Int) throws(SpreadsheetFault) {
    guard case .item = trail.leave(depth) else { return }
    guard table.count < limits.sharedStrings else {
      throw .tooLarge(.init("共享字符串数", "shared strings", limits.sharedStrings))
    }
    EscapedText.unescape(&current)
    table.append(current)
    current.removeAll(keepingCapacity: true)
  }
}
