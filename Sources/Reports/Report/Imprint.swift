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

  public init(
    provenance: Provenance, date: Day, inputs: [String], language: Language,
    previous: [String: PreviousResult]? = nil
  ) {
    self.provenance = provenance
    self.date = date
    self.inputs = inputs
    self.language = language
    self.previous = previous
  }
}

/// What an earlier assessment came to for a unit.
public struct PreviousResult: Sendable, Hashable {
  /// In hundredths.
  public var total: Int?

  public init(total: Int?) { self.total = total }
}
