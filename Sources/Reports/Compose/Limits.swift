/// How much the pages list before they refer to where the rest stands.
enum Limits {
  /// The units of a group ranked apart under each government, of which the summary lists all.
  static let splitGroup = 200
  /// The characters of a unit's name; whatever is longer is none.
  static let name = 120
  /// The characters of the reason for an exception.
  static let reason = 500
  /// The units of a group that the first screen ranks.
  static let lead = 24
  /// The units of a red line, and of those that the first screen names.
  static let redLine = 15
  static let namedRedLine = 3
  /// The indicators that lost most, which the first screen names.
  static let worst = 3
  /// The findings of a page.
  static let findings = 50
  /// The records behind lost points on a scorecard; where there are more, pages of records follow it.
  static let records = 240
  /// The records of one indicator on such a scorecard, at least.
  static let someRecords = 12
  /// The records of a page of records.
  static let recordsPerPage = 400
  /// The units below in whose figures records stand.
  static let sources = 20
  /// The keys of records left out for one reason.
  static let keys = 30
  /// The case rows of a unit and all below, beyond which only its own records are listed.
  static let caseload = 4000
  /// The units named for one tied place.
  static let tied = 3
  /// The units of a funnel: with fewer it says nothing, with more it is no longer legible.
  static let funnel = 8...300
  /// The topmost units whose areas the summary shows.
  static let overview = 3
}
