import Diagnostics

/// Divides the records behind a unit's lost points between its scorecard and pages of records.
///
/// A scorecard must stay light to open: of very many records it shows the first of each indicator, and pages
/// `CODE.records-1.html` and on show all. No code holds a point, so no scorecard has such a name.
struct RecordPages {
  /// The losses, with what of each stands on the scorecard.
  let losses: [Loss]
  let pages: [RecordsPage]

  init(_ losses: [Loss], of unit: UnitName, _ composer: Composer) {
    guard losses.reduce(0, { $0 + $1.records.count }) > Limits.records else {
      (self.losses, pages) = (losses, [])
      return
    }
    let shown = max(Limits.someRecords, Limits.records / losses.count { !$0.records.isEmpty })
    let divided = Self.divided(losses)
    let name = { (number: Int) in "\(unit.code).records-\(number + 1).html" }
    pages = divided.indices.map { number in
      RecordsPage(
        unit: unit, name: name(number),
        position: composer.say(.pageOf, ["number": String(number + 1), "count": String(divided.count)]),
        previous: number > 0 ? name(number - 1) : nil, next: number + 1 < divided.count ? name(number + 1) : nil,
        parts: divided[number].map { .init(indicator: losses[$0.loss].indicator, records: $0.records) })
    }
    self.losses = losses.indices.map { loss in
      let first = divided.firstIndex { $0.contains { $0.loss == loss } }
      return losses[loss].cut(to: shown, goingOnAt: first.map(name), composer)
    }
  }

  private typealias Part = (loss: Int, records: RecordLines)

  /// The records by page: each page full before the next begins.
  private static func divided(_ losses: [Loss]) -> [[Part]] {
    var pages: [[Part]] = []
    var room = 0
    for (number, loss) in losses.enumerated() {
      var rest = loss.records
      while !rest.isEmpty {
        if room == 0 {
          pages.append([])
          room = Limits.recordsPerPage
        }
        pages[pages.count - 1].append((number, rest.prefix(room)))
        (room, rest) = (room - min(room, rest.count), rest.dropFirst(room))
      }
    }
    return pages
  }
}

extension Loss {
  /// The same with some of its records, and where they are all.
  fileprivate func cut(to count: Int, goingOnAt page: String?, _ composer: Composer) -> Loss {
    guard records.count > count, let page else { return self }
    var loss = self
    loss.shown = count
    let rest = String(records.count - count)
    loss.rest = Rest(words: composer.say(.restOfRecords, ["shown": String(count), "count": rest]), page: page)
    return loss
  }
}
