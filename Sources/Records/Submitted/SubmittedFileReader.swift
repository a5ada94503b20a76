import CSV

/// Walks over a file once more and tells whose records it holds.
///
/// Text is handed in as it comes, in pieces of whole lines.
public struct SubmittedFileReader {
  private(set) var file: SubmittedFile
  private(set) var rows: [SubmittedRow] = []
  private(set) var offices: Set<Int32> = []
  private var pending: [UInt8] = []
  /// Pending text is looked at again when it has grown to this: so a quote that is never closed costs few readings.
  private var threshold = 0
  private var isStarted = false
  /// Where the pending text begins: its line, and its place in the text of all files.
  private var line = 1
  private var offset: Int
  private let unitPosition: Int

  /// - Parameter offset: where the file's text begins in the text of all files.
  public init(_ source: SourceFile, offset: Int) {
    file = SubmittedFile(source: source)
    self.offset = offset
    unitPosition = source.position(of: "unit_code")
  }

  /// Takes the next text, in UTF-8 and without byte-order mark.
  ///
  /// - Parameter offices: all units; those of a table of units are entered on the way.
  public mutating func read(_ text: [UInt8], isLast: Bool, _ offices: inout OfficeTree) {
    pending += text
    guard isLast || pending.count >= threshold else { return }
    let bytes = pending
    let end = bytes.withUnsafeBufferPointer { walk($0, isLast: isLast, &offices) }
    offset += end
    pending.removeFirst(end)
    threshold = pending.count * 2
  }

  /// Walks over the rows that are complete; returns where they end.
  private mutating func walk(_ bytes: FieldBytes, isLast: Bool, _ offices: inout OfficeTree) -> Int {
    let start = isStarted ? 0 : readHead(of: bytes)
    isStarted = true
    var cursor = RowCursor(bytes, delimiter: file.source.delimiter, position: start, line: line)
    while cursor.next() {
      if cursor.unclosedField != nil, !isLast {
        line = cursor.line
        return cursor.start
      }
      if cursor.filledWidth > 0 { add(cursor, &offices) }
    }
    line = cursor.followingLine
    return bytes.count
  }

  /// Keeps titles and header; returns where the records begin.
  private mutating func readHead(of bytes: FieldBytes) -> Int {
    let candidates = headerCandidates(in: bytes)
    guard let number = candidates.firstIndex(where: { $0.line == file.source.headerLine }) else { return bytes.count }
    let isDouble = file.source.headerRows == 2 && number > 0
    let header = isDouble ? candidates[number].below(candidates[number - 1]) ?? candidates[number] : candidates[number]
    file.titles = candidates.prefix(number).map { HeadRow(fields: $0.fields, line: $0.line) }
    file.header = Array(header.fields.prefix(file.source.width))
    line = header.following.line
    return header.following.position
  }

  private mutating func add(_ cursor: borrowing RowCursor, _ offices: inout OfficeTree) {
    let number = office(of: cursor, &offices).map { Int32($0) } ?? -1
    let length = cursor.unclosedField == nil ? cursor.position - cursor.start : 0
    rows.append(
      SubmittedRow(
        file: 0, line: UInt32(cursor.line), offset: offset + cursor.start, length: UInt32(length), office: number))
    if number >= 0 { self.offices.insert(number) }
    if cursor.unclosedField != nil { file.openRow = cursor.fieldsOfItsOwn }
    let width = cursor.filledWidth
    if width > file.source.width { file.excess[number] = max(file.excess[number] ?? 0, width) }
  }

  /// The office whose record the current row is.
  ///
  /// A row of the table of units that has other fields than it should enters none: what it means is not known.
  private func office(of cursor: borrowing RowCursor, _ offices: inout OfficeTree) -> Int? {
    guard unitPosition >= 0, unitPosition < cursor.count, unitPosition != cursor.unclosedField else { return nil }
    let field = cursor[unitPosition].trimmed
    if file.source.table != .units { return offices.find(field) }
    guard cursor.unclosedField == nil, cursor.count >= file.source.width else { return offices.find(field) }
    return offices.enter(
      field, name: cursor.text(at: file.source.position(of: "name")),
      parent: cursor.field(at: file.source.position(of: "parent_code")))
  }
}

extension SourceFile {
  /// Where a column stands in a record; -1 where the file has no such column.
  fileprivate func position(of id: String) -> Int {
    table.columns.firstIndex { $0.name.id == id }.map { positions[$0] } ?? -1
  }

  /// The fields of a record, as written.
  public func fields(ofRow text: [UInt8]) -> [String] {
    text.withUnsafeBufferPointer { bytes in
      var cursor = RowCursor(bytes, delimiter: delimiter)
      guard cursor.next() else { return [] }
      var fields: [String] = []
      for index in 0..<cursor.count { fields.append(cursor[index].text) }
      return fields
    }
  }
}

extension RowCursor {
  /// How many fields there are up to the last that is not blank.
  fileprivate var filledWidth: Int {
    var width = count
    while width > 0, self[width - 1].trimmed.isEmpty { width -= 1 }
    return width
  }

  fileprivate func field(at position: Int) -> FieldBytes {
    position < 0 || position >= count ? FieldBytes(start: nil, count: 0) : self[position].trimmed
  }

  fileprivate func text(at position: Int) -> String { field(at: position).text }

  /// The fields up to one whose quote is never closed; of that one the first line.
  fileprivate var fieldsOfItsOwn: [String] {
    var fields: [String] = []
    for index in 0..<count {
      let text = self[index]
      let own = index == unclosedField ? text.prefix { $0 != Byte.lineFeed && $0 != Byte.return } : text[...]
      fields.append(String(decoding: own, as: UTF8.self))
    }
    return fields
  }
}
