import CSV
import Diagnostics

/// Reads the records of a piece of a file: finds their fields and says what is wrong with them.
///
/// Findings carry lines counted from the start of the piece; whoever knows where the piece stands adds that.
struct RowReader: ~Copyable {
  let file: SourceFile
  private(set) var cursor: RowCursor
  /// The fields of the current record.
  private var fields: UnsafePointer<FieldBytes>
  private var count = 0
  private let positions: [Int]
  /// What was found so far.
  private(set) var findings: [Finding] = []
  /// How many records were read.
  private(set) var read = 0
  /// How many of them were set aside.
  var setAside = 0
  /// Whether the current record has an error of its own.
  private(set) var isFaulty = false
  /// Whether the current record refers to a quarantined one.
  private(set) var refersToQuarantined = false
  /// Whether the text ended inside a quoted field.
  private(set) var isOpen = false

  init(_ file: SourceFile, text: UnsafeBufferPointer<UInt8>, position: Int, line: Int) {
    self.file = file
    cursor = RowCursor(text, delimiter: file.delimiter, position: position, line: line)
    fields = cursor.fields
    positions = file.positions
  }

  /// The line on which the current record starts.
  var line: Int { cursor.line }

  /// The line after the last that was read.
  var followingLine: Int { cursor.followingLine }

  /// Whether the current record has the fields that it should have.
  enum Shape { case whole, broken }

  /// Goes to the next record that is not blank; nil at the end.
  mutating func next() -> Shape? {
    while cursor.next() {
      (fields, count) = (cursor.fields, cursor.count)
      (isFaulty, refersToQuarantined) = (file.hasFaultyHeader, false)
      if cursor.unclosedField != nil { isOpen = true }
      if isBlank { continue }
      read += 1
      return checkedShape()
    }
    return nil
  }

  private var isBlank: Bool {
    for index in 0..<count where !fields[index].trimmed.isEmpty { return false }
    return true
  }

  private mutating func checkedShape() -> Shape {
    if let field = cursor.unclosedField {
      let column = file.column(at: field)
      let place = Place(
        file: file.path, sheet: file.sheet, line: line, column: field + 1, field: column?.name,
        value: quotable(fields[field], of: column))
      add(Finding(.unclosedQuote, at: place))
      return .broken
    }
    guard count != file.width, !isPadded else { return .whole }
    let place = Place(file: file.path, sheet: file.sheet, line: line, value: String(filledCount))
    add(Finding(.fieldCount, at: place, [.init("expected", file.width)]))
    return .broken
  }

  /// How many fields the record has; in a sheet, where all rows are equally wide, those up to the last that is filled in.
  private var filledCount: Int {
    var filled = count
    while file.sheet != nil, filled > 0, fields[filled - 1].trimmed.isEmpty { filled -= 1 }
    return filled
  }

  /// The text of a field that took what follows it, unless it may hold other fields and so personal data.
  private func quotable(_ field: FieldBytes, of column: Column?) -> String? {
    guard let column, !column.isPrivate, !field.trimmed.isEmpty else { return nil }
    let hasMore = field.trimmed.contains { $0 == file.delimiter || $0 < 0x20 }
    return hasMore ? nil : file.quotable(field.trimmed.text, of: column)
  }

  /// Whether there are more fields than columns, all of them empty.
  private var isPadded: Bool {
    guard count > file.width else { return false }
    for index in file.width..<count where !fields[index].trimmed.isEmpty { return false }
    return true
  }

  /// A field of the current record without surrounding blanks; empty where the file has no such column.
  @inline(__always) func field(_ column: Int) -> FieldBytes {
    let position = positions[column]
    return position < 0 ? FieldBytes(start: nil, count: 0) : fields[position].trimmed
  }

  /// Notes a finding about the current record; an error makes the record faulty.
  ///
  /// That it refers to a quarantined record is no error of its own.
  mutating func add(_ finding: Finding) {
    var finding = finding
    let key = file.rulings.mayAccept(finding.kind) && !finding.isAboutBrokenRow ? recordKey : nil
    let keepsOut = file.rulings.rule(&finding, about: key)
    if finding.kind == .refersToQuarantined {
      refersToQuarantined = true
    } else if keepsOut {
      isFaulty = true
    }
    if !file.hasFaultyHeader { findings.append(finding) }
  }

  /// What the current record is called, as far as its key is given.
  private var recordKey: RecordKey { RecordKey(file.table, file.table.nameColumns.map { field($0).text }) }

  /// What becomes of the current record, as far as can be told from it and the units.
  var state: RecordState { isFaulty ? .faulty : refersToQuarantined ? .refers : .standing }

  /// Notes a finding about a field of the current record.
  mutating func report(_ kind: FindingKind, _ column: Int, _ arguments: [Finding.Argument] = []) {
    add(Finding(kind, at: file.place(line: line, column: column, value: field(column).text), arguments))
  }
}

/// What becomes of a record.
@usableFromInline enum RecordState: UInt8, Sendable {
  case standing
  /// Quarantined, because it refers to a quarantined record.
  case refers
  /// Quarantined for an error of its own.
  case faulty
  /// Not counted, though nothing is wrong with it: a duplicate row, or no case against a government body.
  case setAside
}
