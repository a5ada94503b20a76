import Diagnostics

extension RowReader {
  /// A field that must not be empty; nil, and a finding, where it is.
  @inline(__always) mutating func required(_ column: Int) -> FieldBytes? {
    let field = field(column)
    if !field.isEmpty { return field }
    report(.requiredEmpty, column, [.init("form", file.table.columns[column].form)])
    return nil
  }

  /// A date as a raw day number; 0 where the field is empty or no date.
  @inline(__always) mutating func date(_ column: Int) -> UInt16 {
    let field = field(column)
    if field.isEmpty { return 0 }
    if case .day(let day) = DateField(field) { return day.rawValue }
    return unusualDate(field, column)
  }

  @inline(__always) mutating func requiredDate(_ column: Int) -> UInt16 {
    required(column) == nil ? 0 : date(column)
  }

  private mutating func unusualDate(_ field: FieldBytes, _ column: Int) -> UInt16 {
    guard case .serial(let day) = DateField(field) else {
      report(ExcelDamage.isHashes(field) ? .excelDamage : .badDate, column)
      return 0
    }
    report(.excelSerialDate, column, [.init("date", day)])
    return day.rawValue
  }

  /// Yes or no; nil where the field is empty or neither.
  @inline(__always) mutating func flag(_ column: Int) -> YesNo {
    let field = field(column)
    if field.isEmpty { return .unknown }
    if let value = yesNo(field) { return value ? .yes : .no }
    report(ExcelDamage.isHashes(field) ? .excelDamage : .badYesNo, column)
    return .unknown
  }

  /// A whole number; nil where the field is empty or none.
  mutating func number(_ column: Int) -> Int? {
    let field = field(column)
    if field.isEmpty { return nil }
    if let value = wholeNumber(field) { return value }
    report(ExcelDamage.isHashes(field) ? .excelDamage : .badNumber, column)
    return nil
  }

  /// A word of a list; nil where the field is empty or has another word.
  @inline(__always) mutating func word<W>(_ column: Int, _ table: WordTable<W>) -> W? {
    let field = field(column)
    if field.isEmpty { return nil }
    if let value = table.value(of: field) { return value }
    unknownWord(field, column, W.words)
    return nil
  }

  mutating func requiredWord<W>(_ column: Int, _ table: WordTable<W>) -> W? {
    required(column) == nil ? nil : word(column, table)
  }

  /// - Parameter part: the word among several that is not in the list.
  private mutating func unknownWord(_ field: FieldBytes, _ column: Int, _ words: [String], part: String? = nil) {
    if ExcelDamage.isHashes(field) { return report(.excelDamage, column) }
    let allowed = Bilingual(words.joined(separator: "、"))
    report(.badValue, column, [.init("allowed", allowed), .init("suggestion", advice(part ?? field.text, words))])
  }

  /// What a word that is not in a list may have been meant to be.
  private func advice(_ word: String, _ words: [String]) -> Bilingual {
    let isBlank = Blanks.words.contains(HalfWidth.text(word).lowercased())
    let near = ValueAdvice.words(like: word, among: words)
    if near.isEmpty, isBlank { return Bilingual(zh: "没有的留空。", en: "leave it empty where there is none; ") }
    return ValueAdvice.question(near)
  }

  /// Any number of words of a list, joined by `; ； 、 , ， /`; as a set of bits, that of raw value 1 the lowest.
  mutating func words<W>(_ column: Int, _ table: WordTable<W>) -> UInt8 {
    let field = field(column)
    if field.isEmpty { return 0 }
    if let only = table.value(of: field) { return 1 << (only.rawValue - 1) }
    var bits: UInt8 = 0
    for part in field.partsOfList {
      guard let value = table.value(of: part.trimmed) else {
        unknownWord(field, column, W.words, part: part.trimmed.text)
        return 0
      }
      bits |= 1 << (value.rawValue - 1)
    }
    if bits == 0 { unknownWord(field, column, W.words) }
    return bits
  }
}

extension RowReader {
  /// A code as it is compared: half-width.
  ///
  /// Nil, and a finding, where it is damaged or no code.
  @inline(__always) mutating func code(_ column: Int) -> [UInt8]? {
    let field = field(column)
    let code = field.hasNonASCII ? HalfWidth.bytes(of: field) : Array(field)
    if isUnitCode(code), !ExcelDamage.isNumber(code) { return code }
    badCode(field, code, column)
    return nil
  }

  private mutating func badCode(_ field: FieldBytes, _ code: [UInt8], _ column: Int) {
    if ExcelDamage.isHashes(field) || ExcelDamage.isNumber(code) { return report(.excelDamage, column) }
    let allowed = Bilingual(zh: "字母、数字和连字符，1 至 32 个", en: "letters, digits and hyphens, 1 to 32 of them")
    report(.badValue, column, [.init("allowed", allowed), .init("suggestion", ValueAdvice.code(field.text))])
  }

  /// A case number; nil where the field is empty, and with a finding where it is no case number.
  @inline(__always) mutating func caseNumber(_ column: Int, _ table: inout CaseNumberTable) -> CaseNumber? {
    let field = field(column)
    if field.isEmpty { return nil }
    if let number = table.read(field) { return number }
    let isDamaged = ExcelDamage.isHashes(field) || ExcelDamage.isNumber(HalfWidth.bytes(of: field))
    report(isDamaged ? .excelDamage : .badCaseNumber, column)
    return nil
  }

  /// The reference to a unit in the column `unit_code`; nil, and a finding, where it cannot be read.
  ///
  /// A unit that no record has and one that is quarantined give findings too, but keep the reference.
  mutating func unit(_ column: Int, _ context: inout DecodingContext) -> UInt32? {
    guard let field = required(column) else { return nil }
    if let known = context.units.find(field) { return checked(known, column, context.units) }
    guard let code = code(column) else { return nil }
    if let known = context.units.find(code) { return checked(known, column, context.units) }
    report(.unknownUnit, column, [.init("suggestion", context.units.advice(like: code))])
    return context.unknown(code)
  }

  @inline(__always) private mutating func checked(_ unit: Int, _ column: Int, _ units: UnitDirectory) -> UInt32 {
    if !units.stands(unit) { report(.refersToQuarantined, column, [.init("first", units.record(unit))]) }
    return UInt32(unit)
  }
}

/// Yes, no, or not known; one byte.
public enum YesNo: UInt8, Sendable {
  case unknown, yes, no
}
