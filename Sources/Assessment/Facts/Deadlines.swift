import Records

/// Due dates under a scheme's calendar, the last day rolled over to a working day (法释〔2018〕1号 art 48).
struct Deadlines: Sendable {
  /// For each day number the working day on which a period ends that would end on it.
  private let rolled: [UInt16]

  init(_ calendar: WorkingCalendar) {
    var table = Array(0...Deadlines.lastDay)
    let isWorked = calendar.workingDays(through: Deadlines.lastDay)
    for number in table.indices.dropLast().reversed() where !isWorked[number] { table[number] = table[number + 1] }
    table[0] = 0
    rolled = table
  }

  /// 2099-12-31.
  private static let lastDay: UInt16 = 40177

  private func rolledOver(_ day: Day?) -> Day? {
    day.flatMap { Day(rawValue: rolled[Int($0.rawValue)]) }
  }

  /// When the defence is due: 15 days after the copy of the complaint came (行政诉讼法 art 67); first instance alone.
  func defence(of record: CaseRecord) -> Day? {
    guard record.instance == .first else { return nil }
    return rolledOver(record.servedOn?.adding(days: 15))
  }

  /// When the reply to a letter is due: on the day that it names, else 60 days after receipt where it is about a
  /// normative document (法释〔2018〕1号 art 149), else three months after (湘政办发〔2017〕9号 七(四)).
  func reply(to letter: LetterRecord) -> Day? {
    if let named = letter.replyBy { return named }
    if letter.kind == .normativeDocument { return rolledOver(letter.receivedOn?.adding(days: 60)) }
    return rolledOver(letter.receivedOn?.adding(months: 3))
  }
}
