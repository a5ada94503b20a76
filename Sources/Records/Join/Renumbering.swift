/// Makes what a piece numbered for itself — lines, case numbers, unknown units — hold for the whole register.
struct Renumbering {
  private let file: UInt16
  private let line: UInt32
  private let numbers: [Int]
  private let knownUnits: Int
  private let unknownUnits: [UInt32]

  init(
    _ piece: DecodedPiece, file: Int, line: Int, into table: inout CaseNumberTable, _ codes: inout ByteInterner,
    _ knownUnits: Int
  ) {
    self.file = UInt16(file)
    self.line = UInt32(line)
    self.knownUnits = knownUnits
    numbers = table.merge(piece.numbers)
    unknownUnits = (0..<piece.unknownCodes.count).map {
      UInt32(knownUnits + codes.intern(Array(piece.unknownCodes[$0])))
    }
  }

  @inline(__always) private func callAsFunction(_ number: CaseNumber) -> CaseNumber {
    number == .none ? number : number.renumbered(numbers[number.courtAndType])
  }

  @inline(__always) private func callAsFunction(_ unit: UInt32) -> UInt32 {
    Int(unit) < knownUnits ? unit : unknownUnits[Int(unit) - knownUnits]
  }

  func append(_ rows: [CaseRecord], to all: inout [CaseRecord]) {
    let first = all.count
    all.reserveRoom(for: rows.count)
    all += rows
    var added = all.mutableSpan
    for row in first..<added.count {
      let (number, origin) = (self(added[row].number), self(added[row].originNumber))
      (added[row].number, added[row].originNumber) = (number, origin)
      (added[row].unit, added[row].file, added[row].line) = (self(added[row].unit), file, added[row].line + line)
    }
  }

  func append(_ rows: [HearingRecord], to all: inout [HearingRecord]) {
    let first = all.count
    all.reserveRoom(for: rows.count)
    all += rows
    var added = all.mutableSpan
    for row in first..<added.count {
      added[row].number = self(added[row].number)
      (added[row].unit, added[row].file, added[row].line) = (self(added[row].unit), file, added[row].line + line)
    }
  }

  func unit(_ row: UnitRow) -> UnitRow {
    var row = row
    row.source = Source(file: file, line: row.source.line + line)
    return row
  }

  func waiver(_ row: WaiverRow) -> WaiverRow {
    var row = row
    row.source = Source(file: file, line: row.source.line + line)
    return row
  }

  func callAsFunction<Row: LedgerRecord>(_ row: Row, number: WritableKeyPath<Row, CaseNumber>? = nil) -> Row {
    var row = row
    row.unit = self(row.unit)
    row.source = Source(file: file, line: row.source.line + line)
    if let number { row[keyPath: number] = self(row[keyPath: number]) }
    return row
  }
}

extension Array {
  /// Makes room for more elements, by half as much again at a time.
  mutating func reserveRoom(for more: Int) {
    if count + more > capacity { reserveCapacity(Swift.max(count + more, capacity + capacity / 2)) }
  }
}
