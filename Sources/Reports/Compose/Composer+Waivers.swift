import Diagnostics
import Records

extension Composer {
  /// An approved exception as the pages list it.
  func waiverLine(_ finding: Finding) -> WaiverLine {
    let acceptance = finding.acceptance
    return WaiverLine(
      code: finding.code, record: (acceptance?.subject ?? "").plain.clipped(to: Limits.name),
      place: finding.place.text.plain,
      message: finding.message[language].plain, reason: (acceptance?.reason ?? "").plain.clipped(to: Limits.reason),
      approvedBy: (acceptance?.approvedBy ?? "").plain.clipped(to: Limits.name), expiresOn: acceptance?.expiresOn ?? "",
      isLeftOut: finding.kind.keepsOut != nil)
  }
}
