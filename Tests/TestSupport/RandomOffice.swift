import Records

/// Tables of some size, made at random: a small province with joint cases, appeals and hearings.
///
/// Clean ones have no error in them; in dirty ones values are spoilt and rows repeated.
public struct RandomOffice {
  public private(set) var office: Office
  private var random: SeededGenerator

  public static let units = ["P", "C1", "C1-1", "C2", "X1", "X1-1", "X1-2", "X2", "X2-1", "T1"]
  private static let parents = ["", "P", "C1", "P", "C1", "X1", "X1", "C2", "X2", "X1"]

  public init(seed: UInt64, cases: Int = 40) {
    random = SeededGenerator(seed: seed)
    office = Office(units: Self.unitRows, cases: [])
    for serial in 1...cases { addCase(serial) }
    for serial in 1...12 { addLetter(serial) }
    for _ in 1...20 { addOthers() }
    office.tables[.capacity] = Self.unitRows.compactMap { row in
      random.once(in: 4) ? nil : capacity(of: row["unit_code"] ?? "")
    }
  }

  private static var unitRows: [Row] {
    zip(units, parents).map { code, parent in
      let kind = code.contains("-") ? "部门" : code.hasPrefix("T") ? "乡镇街道" : "政府"
      let level = ["P": "省", "C": "市", "X": "县", "T": "乡"][code.prefix(1)] ?? ""
      return ["unit_code": code, "name": "单位\(code)", "kind": kind, "level": level, "parent_code": parent]
    }
  }
}

extension RandomOffice {
  private mutating func day(_ from: Int, _ to: Int) -> Int { random.number(in: from...to) }

  /// A case of one to three defendants, with its appeal perhaps.
  private mutating func addCase(_ serial: Int) {
    let defendants = Self.units.shuffled(using: &random).prefix(random.pick([1, 1, 1, 2, 3]))
    let filed = day(-60, 330)
    for unit in defendants {
      let row = ruling(number(serial), unit, "一审", filed: filed)
      office.tables[.cases, default: []].append(row)
      addHearings(row, filed)
      guard random.once(in: 4) else { continue }
      var appeal = ruling(number(serial, "终"), unit, "二审", filed: filed + 100)
      appeal["origin_case_no"] = number(serial)
      office.tables[.cases, default: []].append(appeal)
      addHearings(appeal, filed + 100)
    }
  }

  private mutating func ruling(_ number: String, _ unit: String, _ instance: String, filed: Int) -> Row {
    let served = filed + day(1, 9)
    var row: Row = [
      "case_no": number, "unit_code": unit, "instance": instance, "filed_on": date(filed), "served_on": date(served),
      "court": random.pick(["湘中院", "", "一, \"二\""]), "role": random.pick(["", "复议机关", "原行为机关"]),
      "must_appear": random.pick(["", "", "", "群体性事件"]), "plaintiff": "某人",
    ]
    if !random.once(in: 6) { row["defence_on"] = date(served + day(3, 22)) }
    if random.once(in: 8) { row["extended_to"] = date(served + 25) }
    guard !random.once(in: 5) else { return row }
    let concluded = filed + day(20, 90)
    (row["concluded_on"], row["outcome"]) = (date(concluded), random.pick(Outcome.words))
    if random.once(in: 2) { row["effective_on"] = date(concluded + day(0, 40)) }
    if random.once(in: 8) { row["repeated_act"] = "是" }
    guard random.once(in: 2) else { return row }
    row["perform_by"] = date(concluded + 30)
    row["enforced"] = random.pick(["", "否", "是"])
    if !random.once(in: 3) { row["performed_on"] = date(concluded + day(5, 60)) }
    return row
  }

  private mutating func addHearings(_ row: Row, _ filed: Int) {
    for session in 0..<random.number(in: 0...2) {
      var hearing: Row = ["held_on": date(filed + 20 + 15 * session), "observers": String(day(0, 99))]
      (hearing["case_no"], hearing["unit_code"]) = (row["case_no"], row["unit_code"])
      hearing["leader"] = random.pick(["", ""] + LeaderRank.words)
      hearing["absence"] = random.pick(["", "", ""] + Absence.words)
      for flag in ["staff", "lawyer", "notified", "recalled", "evidence", "spoke"] {
        hearing[flag] = random.pick(["是", "否", ""])
      }
      for flag in ["left_early", "refused"] { hearing[flag] = random.pick(["", "", "", "否", "是"]) }
      hearing["identity_ok"] = random.pick(["", "", "是", "否"])
      office.tables[.hearings, default: []].append(hearing)
    }
  }

  private mutating func addLetter(_ serial: Int) {
    let received = day(-90, 330)
    var row: Row = [
      "letter_no": "湘建〔2025〕\(serial)号", "unit_code": random.pick(Self.units), "received_on": date(received),
      "kind": random.pick([""] + LetterKind.words), "result": random.pick([""] + LetterResult.words),
    ]
    if random.once(in: 3) { row["reply_by"] = date(received + 45) }
    if !random.once(in: 3) { row["replied_on"] = date(received + day(1, 120)) }
    office.tables[.advice, default: []].append(row)
  }

  private mutating func addOthers() {
    let training: Row = [
      "unit_code": random.pick(Self.units), "held_on": date(day(-60, 330)), "kind": random.pick(TrainingKind.words),
      "topic": "t\(random.number(in: 0...999_999))",
    ]
    office.tables[.trainings, default: []].append(training)
    guard random.once(in: 3) else { return }
    let event: Row = [
      "unit_code": random.pick(Self.units), "found_on": date(day(-30, 330)), "category": random.pick(Misconduct.words),
      "handling": "h\(random.number(in: 0...999_999))",
    ]
    office.tables[.accountability, default: []].append(event)
  }

  private mutating func capacity(of unit: String) -> Row {
    [
      "unit_code": unit, "staff": String(day(0, 2)), "lawyers": random.pick(["", "0", "1"]),
      "budgeted": random.pick(["是", ""]),
    ]
  }

  /// A day counted from the first of 2025.
  private func date(_ number: Int) -> String {
    Day("2025-01-01")?.adding(days: number)?.description ?? ""
  }
}

extension RandomOffice {
  private static let rubbish = [
    "", "x", "####", "2025-02-30", "45717", "4.3E+05", "撤消", "是", "行审", "（2025）湘01行审9号", "（2025）湘01行初1号", "P", "A-9",
    "2025-01-01", "正职", "共同被告协商", "维持原判", "，", "a\"b", "two\nlines",
  ]

  /// Spoils about one row in some, and repeats as many.
  public mutating func spoil(oneIn times: Int, except spared: Table? = nil) {
    for (table, rows) in office.tables.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where table != spared {
      var spoilt: [Row] = []
      for var row in rows {
        if random.once(in: times), let column = row.keys.sorted().randomElement(using: &random) {
          row[column] = random.pick(Self.rubbish)
        }
        spoilt.append(row)
        if random.once(in: times) { spoilt.append(row) }
      }
      office.tables[table] = spoilt
    }
  }
}
