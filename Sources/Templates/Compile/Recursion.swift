/// The calls of partials, and which of them can go on forever.
struct Recursion {
  /// A call from one routine to another with what has happened to the registers before it.
  private struct Call: Hashable {
    let from: Int
    let to: Int
    let descent: Descent
  }

  /// How a call comes about: by how many calls, and the number of the first one's site.
  private struct Way {
    let length: Int
    let site: Int

    static func < (a: Way, b: Way) -> Bool { (a.length, a.site) < (b.length, b.site) }
  }

  /// The calls, each by its shortest way.
  private var calls: [Call: Way] = [:]

  mutating func add(from: Int, to: Int, descent: Descent, site: Int) {
    let call = Call(from: from, to: to, descent: descent)
    if calls[call] == nil { calls[call] = Way(length: 1, site: site) }
  }

  /// The sites of calls that lead back to their own beginning without going deeper into any value; for each routine
  /// those of the shortest way.
  func endless() -> Set<Int> {
    var shortest: [Int: Int] = [:]
    let ways = joined().filter { isEndless($0.key) }
    for (call, way) in ways { shortest[call.from] = min(way.length, shortest[call.from] ?? .max) }
    return Set(ways.filter { shortest[$0.key.from] == $0.value.length }.map(\.value.site))
  }

  /// Every call that leads back to where it began, and every sequence of such calls, until nothing new comes of it.
  private func joined() -> [Call: Way] {
    var known = calls.filter { leadsBack($0.key) }
    var fresh = Array(known.keys)
    while let call = fresh.popLast() {
      for other in known.keys {
        for (first, second) in [(call, other), (other, call)] where first.to == second.from {
          guard let way = known[first], let next = known[second] else { continue }
          let joined = Call(from: first.from, to: second.to, descent: first.descent.followed(by: second.descent))
          let longer = Way(length: way.length + next.length, site: way.site)
          if let old = known[joined], !(longer < old) { continue }
          known[joined] = longer
          fresh.append(joined)
        }
      }
    }
    return known
  }

  private func isEndless(_ call: Call) -> Bool {
    call.from == call.to && call.descent.followed(by: call.descent) == call.descent && !call.descent.goesDeeper
  }

  private func leadsBack(_ call: Call) -> Bool {
    var reached: Set = [call.to]
    var fresh = [call.to]
    while let routine = fresh.popLast() {
      for next in calls.keys where next.from == routine && reached.insert(next.to).inserted { fresh.append(next.to) }
    }
    return reached.contains(call.from)
  }
}
