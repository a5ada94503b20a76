import Diagnostics

/// Everything that was submitted, by the office that it came from.
///
/// A record belongs to the unit that it names. Where that cannot be told it belongs to the office that submitted the
/// file: the deepest one at or above all units that the file names.
public struct Submissions: Sendable {
  /// All units that the directory names, by the bytes of their codes.
  public let offices: [SubmittingOffice]
  /// In the order of their places.
  public let files: [SubmittedFile]
  /// All records, by file and line.
  public let rows: [SubmittedRow]
  /// The records by office, those of no office last; within one in the order of the files.
  private let order: [UInt32]
  /// For each office where its records begin in `order`; then those of no office, then the end.
  private let starts: [Int]
  private let numbers: [Place: Int]
  /// Who submitted a whole file, by its path: a workbook may hold several tables, and sheets that are none.
  private let submitters: [String: Int]

  /// Puts together what was read.
  ///
  /// - Parameter readers: those of all files, read to their ends.
  public init(_ readers: [SubmittedFileReader], _ tree: OfficeTree) {
    let all = (0..<tree.count).map(tree.office)
    let byCode = all.indices.sorted { all[$0].code.utf8.lexicographicallyPrecedes(all[$1].code.utf8) }
    var ranks = all.map { _ in Int32(0) }
    for (rank, number) in byCode.enumerated() { ranks[number] = Int32(rank) }
    offices = byCode.map { all[$0] }
    let submitters = Dictionary(grouping: readers, by: \.file.source.path).compactMapValues { readers in
      tree.deepest(above: readers.reduce(into: []) { $0.formUnion($1.offices) }).map { Int(ranks[$0]) }
    }
    let sorted = readers.sorted { $0.file.source.place < $1.file.source.place }
    let parts = sorted.enumerated().map { number, reader in
      let submitter = tree.deepest(above: reader.offices).map { Int(ranks[$0]) }
      return Self.settled(reader, UInt16(number), submitter ?? submitters[reader.file.source.path], ranks)
    }
    (files, rows) = Self.joined(parts)
    (order, starts) = Self.ordered(rows, offices: all.count)
    numbers = Dictionary(files.enumerated().map { ($1.source.place, $0) }) { first, _ in first }
    self.submitters = submitters
  }

  /// A file with its submitter, who has the records of which nothing is known.
  private static func settled(
    _ reader: SubmittedFileReader, _ number: UInt16, _ submitter: Int?, _ ranks: [Int32]
  ) -> (file: SubmittedFile, rows: [SubmittedRow]) {
    var file = reader.file
    file.submitter = submitter
    let heir = file.submitter.map { Int32($0) } ?? -1
    let rank = { (office: Int32) in office < 0 ? heir : ranks[Int(office)] }
    file.excess = Dictionary(file.excess.map { (rank($0), $1) }, uniquingKeysWith: max)
    var rows = reader.rows
    for index in rows.indices { (rows[index].file, rows[index].office) = (number, rank(rows[index].office)) }
    return (file, rows)
  }

  private static func joined(
    _ parts: [(file: SubmittedFile, rows: [SubmittedRow])]
  ) -> ([SubmittedFile], [SubmittedRow]) {
    var (files, rows): ([SubmittedFile], [SubmittedRow]) = ([], [])
    rows.reserveCapacity(parts.reduce(0) { $0 + $1.rows.count })
    for var part in parts {
      part.file.rows = rows.count..<rows.count + part.rows.count
      rows += part.rows
      files.append(part.file)
    }
    return (files, rows)
  }

  /// Counts the rows of each office, and puts each row in its place.
  private static func ordered(_ rows: [SubmittedRow], offices: Int) -> (order: [UInt32], starts: [Int]) {
    let place = { (row: SubmittedRow) in row.office < 0 ? offices : Int(row.office) }
    var starts = Array(repeating: 0, count: offices + 2)
    for row in rows { starts[place(row) + 1] += 1 }
    for office in 1..<starts.count { starts[office] += starts[office - 1] }
    var (next, order) = (starts, Array(repeating: UInt32(0), count: rows.count))
    for (index, row) in rows.enumerated() {
      order[next[place(row)]] = UInt32(index)
      next[place(row)] += 1
    }
    return (order, starts)
  }
}

extension Submissions {
  /// The records of an office, by number, in the order of the files; nil for those of no office.
  public func rows(of office: Int?) -> some RandomAccessCollection<SubmittedRow> {
    let place = office ?? offices.count
    return order[starts[place]..<starts[place + 1]].lazy.map { rows[Int($0)] }
  }

  /// The office whose finding it is; nil for none.
  ///
  /// What is found at a record is its office's, what is found about a file its submitter's.
  public func office(of finding: Finding) -> Int? {
    guard let file = self.file(of: finding).map({ files[$0] }) else {
      return finding.place.file.flatMap { submitters[$0] }
    }
    guard let row = finding.place.line.flatMap({ row(at: $0, in: file) }) else { return file.submitter }
    return office(of: rows[row])
  }

  /// The office of a record; nil for none.
  public func office(of row: SubmittedRow) -> Int? { row.office < 0 ? nil : Int(row.office) }

  /// The number of the file that a finding is about; nil where none is that could be read.
  public func file(of finding: Finding) -> Int? { numbers[finding.place.whole] }

  private func row(at line: Int, in file: SubmittedFile) -> Int? {
    var (low, high) = (file.rows.lowerBound, file.rows.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if Int(rows[middle].line) < line { low = middle + 1 } else { high = middle }
    }
    return low < file.rows.upperBound && Int(rows[low].line) == line ? low : nil
  }
}

extension SubmittedFile {
  /// The most fields that a record of an office has, or the header.
  public func width(for office: Int?) -> Int { max(source.width, excess[office.map { Int32($0) } ?? -1] ?? 0) }

  /// The fields of one of its records, as written.
  ///
  /// A quote that is never closed takes all that follows; what it took from other records is not shown.
  ///
  /// - Parameter text: the record's text; empty where its quote is never closed.
  public func fields(of text: [UInt8]) -> [String] { text.isEmpty ? openRow ?? [] : source.fields(ofRow: text) }
}
