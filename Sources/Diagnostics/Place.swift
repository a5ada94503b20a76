/// The name of a column or setting: its stable identifier and the title that people know.
///
/// An object, since millions of findings share the few names that there are.
public final class FieldName: Sendable, Hashable {
  public let id: String
  public let title: Bilingual

  public init(_ id: String, zh: String? = nil) {
    self.id = id
    self.title = Bilingual(zh: zh ?? id, en: id)
  }

  public static func == (a: FieldName, b: FieldName) -> Bool { a === b || (a.id, a.title) == (b.id, b.title) }

  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// Where something was found.
///
/// Whatever does not apply is nil.
public struct Place: Sendable, Hashable {
  /// The file's path relative to the data folder, with `/`.
  public var file: String?
  /// The sheet of a workbook; lines and columns are then its rows and columns.
  public var sheet: String?
  /// The physical line, counted from 1, on which the record starts.
  public var line: Int? {
    get { shortLine < 0 ? nil : Int(shortLine) }
    set { shortLine = newValue.map { Int32(clamping: $0) } ?? -1 }
  }
  /// The field's position in its record, counted from 1; in a scheme or template the character's.
  public var column: Int? {
    get { shortColumn < 0 ? nil : Int(shortColumn) }
    set { shortColumn = newValue.map { Int32(clamping: $0) } ?? -1 }
  }
  public var field: FieldName?
  /// The text as written, trimmed.
  public var value: String?
  // Numbers of four bytes, -1 for none: there may be a million places.
  private var shortLine: Int32 = -1
  private var shortColumn: Int32 = -1

  public init(
    file: String? = nil, sheet: String? = nil, line: Int? = nil, column: Int? = nil, field: FieldName? = nil,
    value: String? = nil
  ) {
    self.file = file
    self.sheet = sheet
    self.field = field
    self.value = value
    self.line = line
    self.column = column
  }
}

extension Place: Comparable {
  /// By file, sheet, line and column; what has none comes first.
  public static func < (a: Place, b: Place) -> Bool {
    if let isBefore = precedes(a.file, b.file) ?? precedes(a.sheet, b.sheet) { return isBefore }
    return (a.line ?? 0, a.column ?? 0) < (b.line ?? 0, b.column ?? 0)
  }

  /// Which of two names comes first, by their bytes; nil for equal ones.
  private static func precedes(_ a: String?, _ b: String?) -> Bool? {
    a == b ? nil : (a ?? "").utf8.lexicographicallyPrecedes((b ?? "").utf8)
  }
}
