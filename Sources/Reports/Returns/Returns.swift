import Assessment
import Diagnostics
import Records
import Templates

/// What goes back to the offices that submitted data: a slip for each that has something to know or to mend.
///
/// A value that many threads may read.
public struct Returns: Sendable {
  public let index: ReturnIndex
  let submissions: Submissions
  let language: Language
  let cover: Cover
  /// The labels and the cover, for every template.
  let frame: Value
  /// For each line of the index the office, by number; nil for none.
  let offices: [Int?]
  /// For each line of the index what was found.
  let findings: [[Finding]]

  /// The name of the annotated copy in the folder of an office.
  public static let workbookName = "annotated.xlsx"
  /// The folder for what belongs to no office: no unit's code has such a sign.
  public static let unassignedFolder = "_unassigned"

  /// Composes the returns.
  ///
  /// - Parameter findings: what was found in the data, sorted; each comes to be in one slip.
  public static func compose(
    _ submissions: Submissions, _ register: Register, _ findings: [Finding], _ scheme: Scheme, _ imprint: Imprint
  ) -> Returns {
    let composer = ReturnComposer(submissions, register, findings, imprint.language)
    let offices = composer.offices
    let cover = Cover(scheme, imprint)
    return Returns(
      index: ReturnIndex(lines: offices.map(composer.line)), submissions: submissions, language: imprint.language,
      cover: cover, frame: PageFrame.value(cover, imprint.language), offices: offices,
      findings: offices.map(composer.findings))
  }

  /// The lines of the index that have a slip, by number.
  public var slips: [Int] { index.lines.indices.filter { index.lines[$0].hasSlip } }

  /// The folder of a slip.
  public func folder(of line: Int) -> String { index.lines[line].slip.unit.code }

  /// The slip of a line of the index, with everything found.
  public func slip(of line: Int) -> ReturnSlip {
    var slip = index.lines[line].slip
    let byFile = Dictionary(grouping: findings[line]) { $0.place.file ?? "" }
    let names = byFile.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    slip.kinds = FindingCount.all(findings[line], language)
    slip.files = names.map { name in
      let faults = (byFile[name] ?? []).map { FaultLine($0, language) }
      return FaultFile(name: name.isEmpty ? nil : name.plain, faults: faults)
    }
    return slip
  }
}
