import Diagnostics

/// Reading the smaller tables; the numbers are the columns of ``Column``'s lists.
extension RowReader {
  /// The rows that have a shape, each read by a function; it returns nil where the key cannot be told.
  private mutating func records<Row>(_ read: (inout RowReader) -> Row?) -> [Row] {
    var rows: [Row] = []
    while let shape = next() {
      guard shape == .whole, let row = read(&self) else { continue }
      rows.append(row)
    }
    return rows
  }

  private var source: Source { Source(file: 0, line: UInt32(line)) }

  mutating func units() -> [UnitRow] {
    records { reader in
      var row = UnitRow()
      let code = reader.required(0) == nil ? nil : reader.code(0)
      row.name = reader.required(1)?.text ?? ""
      row.kind = reader.requiredWord(2, Words.unitKinds) ?? .government
      row.level = reader.requiredWord(3, Words.unitLevels) ?? .province
      if !reader.field(4).isEmpty { row.parent = String(decoding: reader.code(4) ?? [], as: UTF8.self) }
      // Without a code it is no unit; its parent is looked up all the same.
      guard code != nil || !row.parent.isEmpty else { return nil }
      row.code = String(decoding: code ?? [], as: UTF8.self)
      (row.source, row.state) = (reader.source, reader.state)
      return row
    }
  }

  mutating func letters(_ context: inout DecodingContext) -> [LetterRecord] {
    records { reader in
      var row = LetterRecord()
      let number = reader.required(0).map { letterNumber($0.text) }
      let isDamaged = reader.checkDamage(of: 0, number)
      if !isDamaged, let number, LetterNumber(number).fault != nil { reader.report(.letterNumberShape, 0) }
      let unit = reader.unit(1, &context)
      row.court = reader.field(2).text
      row.caseNumber = reader.caseNumber(3, &context.numbers) ?? .none
      row.kind = reader.word(4, Words.letterKinds) ?? .singleCase
      row.receivedOn = Day(rawValue: reader.requiredDate(5))
      row.replyBy = Day(rawValue: reader.date(6))
      row.repliedOn = Day(rawValue: reader.date(7))
      row.result = reader.word(8, Words.letterResults)
      reader.checkOrder(row.receivedOn?.rawValue ?? 0, 5, row.repliedOn?.rawValue ?? 0, 7, .reply)
      if row.kind == .governance, reader.field(6).isEmpty { reader.report(.termMissing, 6) }
      guard let number, let unit, !isDamaged else { return nil }
      (row.number, row.unit, row.source, row.state) = (number, unit, reader.source, reader.state)
      return row
    }
  }

  private mutating func checkDamage(of column: Int, _ code: String?) -> Bool {
    guard let code, ExcelDamage.isNumber(code.utf8) || ExcelDamage.isHashes(field(column)) else { return false }
    report(.excelDamage, column)
    return true
  }

  mutating func trainings(_ context: inout DecodingContext) -> [TrainingRecord] {
    records { reader in
      var row = TrainingRecord()
      let unit = reader.unit(0, &context)
      row.heldOn = Day(rawValue: reader.requiredDate(1))
      row.kind = reader.requiredWord(2, Words.trainingKinds) ?? .course
      row.participants = reader.number(3)
      row.leaders = reader.number(4)
      row.topic = reader.field(5).text
      guard let unit else { return nil }
      (row.unit, row.source, row.state) = (unit, reader.source, reader.state)
      return row
    }
  }

  mutating func capacities(_ context: inout DecodingContext) -> [CapacityRecord] {
    records { reader in
      var row = CapacityRecord()
      let unit = reader.unit(0, &context)
      row.staff = reader.number(1)
      row.lawyers = reader.number(2)
      row.budgeted = reader.flag(3)
      guard let unit else { return nil }
      (row.unit, row.source, row.state) = (unit, reader.source, reader.state)
      return row
    }
  }

  mutating func events(_ context: inout DecodingContext) -> [EventRecord] {
    records { reader in
      var row = EventRecord()
      let unit = reader.unit(0, &context)
      row.foundOn = Day(rawValue: reader.requiredDate(1))
      row.category = reader.requiredWord(2, Words.misconducts) ?? .other
      row.caseNumber = reader.caseNumber(3, &context.numbers) ?? .none
      row.handling = reader.field(4).text
      guard let unit else { return nil }
      (row.unit, row.source, row.state) = (unit, reader.source, reader.state)
      return row
    }
  }
}
