/// What became of the records of a table: each is counted, quarantined or set aside.
public struct Coverage: Sendable, Hashable {
  public var counted: Int
  /// Left out for an error, or for referring to a record that was.
  public var quarantined: Int
  /// Left out though nothing is wrong: duplicate rows, and applications to enforce.
  public var setAside: Int

  public init(counted: Int = 0, quarantined: Int = 0, setAside: Int = 0) {
    self.counted = counted
    self.quarantined = quarantined
    self.setAside = setAside
  }

  public var read: Int { counted + quarantined + setAside }

  public static func + (a: Coverage, b: Coverage) -> Coverage {
    Coverage(
      counted: a.counted + b.counted, quarantined: a.quarantined + b.quarantined, setAside: a.setAside + b.setAside)
  }

  /// Counts a record that was kept while reading.
  mutating func add(_ state: RecordState) {
    switch state {
    case .standing: counted += 1
    case .refers, .faulty: quarantined += 1
    case .setAside: setAside += 1
    }
  }
}

extension Register {
  /// Counts what became of a table's records that were kept while reading.
  mutating func cover(_ table: Table, _ states: some Sequence<RecordState>) {
    var counts = Coverage()
    for state in states { counts.add(state) }
    cover(table, counts)
  }

  mutating func cover(_ table: Table, _ counts: Coverage) {
    if counts.read > 0 { coverage[table] = (coverage[table] ?? Coverage()) + counts }
  }
}

/// What was read of a file.
public struct FileCount: Sendable, Hashable {
  /// Its records.
  public internal(set) var read = 0
  /// Of a file of units, the rows set aside for being there before.
  public internal(set) var repeatedUnits = 0
}
