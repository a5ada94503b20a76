/// How much the pages list before they refer to where the rest stands.
enum Limits {
  /// The units of a group ranked apart under each government, of which the summary lists all.
  static let splitGroup = 200
  /// The units of a red line.
  static let redLine = 30
  /// The findings of a page.
  static let findings = 50
  /// The unit's own records of one indicator.
  static let ownRecords = 500
  /// The records of units below, of one indicator.
  static let recordsBelow = 60
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
