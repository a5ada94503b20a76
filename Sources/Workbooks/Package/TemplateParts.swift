import Diagnostics
import Spreadsheets

/// The parts of a workbook that is to be filled, as they are.
///
/// Opened defensively: limits on size, ratio and depth, no entities, no name that leads out of the package.
struct TemplateParts: Sendable {
  static let contentTypesName = "[Content_Types].xml"

  /// The parts in the order of the package.
  let names: [String]
  private let bytesByName: [String: [UInt8]]
  /// The names as they are written, by their names in lower case.
  private let writtenNames: [String: String]
  let workbookName: String

  /// What an office's own form holds at most: far more than any form that a person has drawn.
  static var limits: SpreadsheetLimits {
    var limits = SpreadsheetLimits()
    limits.inflatedBytes = 128 << 20
    limits.entries = 4_000
    limits.depth = 64
    return limits
  }

  init(_ bytes: [UInt8]) throws(SpreadsheetFault) {
    let form = FileForm(of: bytes)
    guard form == .zip else { throw form == .encrypted ? .encrypted : .notAWorkbook(form) }
    let result: Result<TemplateParts, SpreadsheetFault> = bytes.withUnsafeBytes { buffer in
      Result { () throws(SpreadsheetFault) in
        try TemplateParts(WorkbookPackage(buffer, limits: Self.limits))
      }
    }
    self = try result.get()
  }

  private init(_ package: WorkbookPackage) throws(SpreadsheetFault) {
    var parts: [String: [UInt8]] = [:]
    names = package.names.filter { !$0.hasSuffix("/") }
    for name in names { parts[name] = try package.bytes(of: name) }
    bytesByName = parts
    writtenNames = Dictionary(names.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    workbookName = try package.workbookName()
  }

  /// A name as the package writes it; nil for a part that is not there.
  func written(_ name: String) -> String? { writtenNames[name.lowercased()] }

  func bytes(_ name: String) -> [UInt8]? { written(name).flatMap { bytesByName[$0] } }

  /// A part as a tree; nil where it is not there, or is not well-formed.
  func tree(_ name: String) -> Element? {
    bytes(name).flatMap { TreeBuilder.tree($0, part: name, depth: Self.limits.depth) }
  }

  /// The links that lead from a part.
  func links(of name: String) -> [Relationship] {
    tree(PartName.relationships(of: name)).map(Relationship.list) ?? []
  }
}
