import Diagnostics
import Records

/// What a report says of its own making.
public struct Imprint: Sendable {
  public var provenance: Provenance
  /// The date that the report bears.
  public var date: Day
  /// The paths of the files that were read, relative to the data folder.
  public var inputs: [String]
  public var language: Language
  /// What an earlier assessment came to, by unit code; nil where there is none to compare with.
  public var previous: [String: PreviousResult]?
  public var audience: Audience
  /// How many tallies from elsewhere were merged; they hold no records.
  public var tallies: Int

  public init(
    provenance: Provenance, date: Day, inputs: [String], language: Language,
    previous: [String: PreviousResult]? = nil, audience: Audience = .internal,
    tallies: Int = 0
  ) {
    self.provenance = provenance
    self.date = date
    self.inputs = inputs
    self.language = language
    self.previous = previous
    self.audience = audience
    self.tallies = tallies
  }
}

/// Whom the pages are for.
public enum Audience: String, Sendable, CaseIterable {
  /// The offices concerned: the records behind every figure are listed.
  case `internal`
  /// Everyone: figures alone, without records and without what was found in them.
  case `public`
}

/// What an earlier assessment came to for a unit.
public struct PreviousResult: Sendable, Hashable {
  /// In hundredths.
  public var total: Int?
  /// The place in each group, by the group's id.
  public var ranks: [String: Int]

  public init(total: Int?, ranks: [String: Int] = [:]) {
    self.total = total
    self.ranks = ranks
  }
}
