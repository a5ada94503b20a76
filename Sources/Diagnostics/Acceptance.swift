/// That a finding is an exception which an office approved, and until when.
///
/// A class, since few findings have one and none should be the larger for it.
public final class Acceptance: Sendable {
  /// What the exception is for, as its table names it: a record's key or the first parts of it, or a file, column or year.
  public let subject: String
  /// The code of the unit that the record belongs to; nil where there is none.
  public let unit: String?
  public let reason: String
  /// The office that approved it.
  public let approvedBy: String
  /// The last day on which it holds, as 2025-12-31.
  public let expiresOn: String
  /// Where the exception is written.
  public let place: Place

  public init(
    subject: String, unit: String? = nil, reason: String, approvedBy: String, expiresOn: String, place: Place
  ) {
    self.subject = subject
    self.unit = unit
    self.reason = reason
    self.approvedBy = approvedBy
    self.expiresOn = expiresOn
    self.place = place
  }

  /// What a finding that has one is called.
  public static let title = Bilingual(zh: "已豁免", en: "waived")

  /// Reason, office and last day, as a person reads them.
  public var text: Bilingual {
    Bilingual(
      zh: "\(reason)（\(approvedBy)批准，有效期至 \(expiresOn)）",
      en: "\(reason) (approved by \(approvedBy), until \(expiresOn))")
  }
}

extension Acceptance: Hashable {
  public static func == (a: Acceptance, b: Acceptance) -> Bool {
    (a.subject, a.unit, a.reason, a.approvedBy, a.expiresOn, a.place)
      == (b.subject, b.unit, b.reason, b.approvedBy, b.expiresOn, b.place)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(subject)
    hasher.combine(place)
  }
}
