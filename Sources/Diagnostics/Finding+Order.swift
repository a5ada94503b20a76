extension Sequence<Finding> {
  /// The findings in their order.
  ///
  /// There may be a million of them, so numbers are compared before texts: the rank of the file and sheet, the line, the
  /// column, the rank of the code.
  public func inOrder() -> [Finding] {
    let findings = Array(self)
    let keys = OrderKey.keys(of: findings).sorted { a, b in
      if a.place != b.place { return a.place < b.place }
      if a.detail != b.detail { return a.detail < b.detail }
      return findings[a.index] < findings[b.index]
    }
    return keys.map { findings[$0.index] }
  }
}

/// What orders a finding, as numbers.
private struct OrderKey {
  /// The rank of the file and sheet, then the line.
  let place: UInt64
  /// The column, then the rank of the code.
  let detail: UInt64
  let index: Int

  static func keys(of findings: [Finding]) -> [OrderKey] {
    let wholes = Ranks(findings.lazy.map(\.place.whole), by: <)
    let codes = Ranks(findings.lazy.map(\.kind)) { $0.code < $1.code }
    return findings.indices.map { index in
      let place = findings[index].place
      return OrderKey(
        place: wholes[index] << 32 | UInt64(UInt32(clamping: place.line ?? 0)),
        detail: UInt64(UInt32(clamping: place.column ?? 0)) << 32 | codes[index], index: index)
    }
  }
}

/// The ranks of many things among the few different ones.
private struct Ranks {
  /// For each thing the number of the different one that it is, in the order in which they came.
  private var numbers: [UInt32] = []
  private var ranks: [UInt64] = []

  init<Thing: Hashable>(_ things: some Collection<Thing>, by precedes: (Thing, Thing) -> Bool) {
    var (different, known): ([Thing], [Thing: UInt32]) = ([], [:])
    numbers.reserveCapacity(things.count)
    for thing in things {
      // Mostly it is the same as the last.
      if let last = numbers.last, different[Int(last)] == thing {
        numbers.append(last)
      } else if let number = known[thing] {
        numbers.append(number)
      } else {
        numbers.append(UInt32(different.count))
        known[thing] = UInt32(different.count)
        different.append(thing)
      }
    }
    ranks = Array(repeating: 0, count: different.count)
    let order = different.indices.sorted { precedes(different[$0], different[$1]) }
    for (rank, number) in order.enumerated() { ranks[number] = UInt64(rank) }
  }

  subscript(index: Int) -> UInt64 { ranks[Int(numbers[index])] }
}
