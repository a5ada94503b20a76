import CSV
import Diagnostics
import Records
import TestSupport
import Testing

/// Whose records the files hold, and whose each finding is.
@Suite struct SubmissionsTests {
  private static let units = """
    unit_code,name,kind,level,parent_code
    P,某省,政府,省,
    X,甲县,政府,县,P
    X-1,公安局,部门,县,X
    X-2,教育局,部门,县,X
    Y,乙县,政府,縣,P
    Z,丙县,政府,县

    """

  private func submitted(_ files: [String: String]) -> (files: SubmittedFiles, findings: [Finding]) {
    let all = files.merging(["units.csv": files["units.csv"] ?? Self.units]) { $1 }
    let ledger = Ledger(all)
    return (ledger.submitted(all), ledger.findings)
  }

  @Test func aRecordBelongsToTheUnitThatItNames() {
    let (files, _) = submitted([
      "trainings.csv": "标题\nheld_on,unit_code,kind\n2025-01-01,X-1,集中培训\n,,\n2025-01-02, Ｘ－２ ,集中培训\n2025-01-03,Y,x\n"
    ])
    #expect(files.places(of: "X-1") == ["trainings.csv:3", "units.csv:4"])
    #expect(files.places(of: "X-2") == ["trainings.csv:5", "units.csv:5"])
    #expect(files.places(of: "Y") == ["trainings.csv:6", "units.csv:6"], "its own record is faulty, but it is known")
    let file = files.submissions.files[0]
    #expect(file.titles.map(\.fields) == [["标题"]] && file.titles.map(\.line) == [1])
    #expect(file.header == ["held_on", "unit_code", "kind"])
  }

  @Test func aRecordOfNoKnownUnitIsTheSubmittersOfItsFile() {
    let (files, _) = submitted([
      "trainings-x.csv": "unit_code,held_on,kind\nX-1,,\nX-2,,\n?,,\nQ,,\n,2025-01-01,\n",
      "trainings-y.csv": "unit_code,held_on,kind\nX-1,,\nY,,\nQ,,\n",
      "trainings-z.csv": "unit_code,held_on,kind\nQ,,\n",
    ])
    #expect(files.submitter(of: "trainings-x.csv") == "X", "the county above both departments, not one of them")
    #expect(files.submitter(of: "trainings-y.csv") == "P")
    #expect(files.submitter(of: "trainings-z.csv") == nil)
    #expect(files.places(of: "X") == (4...6).map { "trainings-x.csv:\($0)" } + ["units.csv:3"])
    #expect(files.places(of: nil) == ["trainings-z.csv:2"])
  }

  @Test func theLoneUnitOfAFileSubmittedIt() {
    let (files, _) = submitted(["trainings.csv": "unit_code,held_on,kind\nX-1,,\nQ,,\n"])
    #expect(files.submitter(of: "trainings.csv") == "X-1")
  }

  @Test func aRowOfTheDirectoryWithOtherFieldsEntersNoUnit() {
    let (files, _) = submitted(["trainings.csv": "unit_code,held_on,kind\nZ,,\n"])
    #expect(!files.submissions.offices.contains { $0.code == "Z" })
    #expect(files.places(of: "P") == ["units.csv:2", "units.csv:7"])
  }

  @Test func circlesAndForestsEnd() {
    let circle = "unit_code,name,kind,level,parent_code\nA,a,政府,县,B\nB,b,政府,县,A\nC,c,政府,县,\n"
    let (files, _) = submitted([
      "units.csv": circle, "trainings-1.csv": "unit_code,held_on,kind\nA,,\nB,,\n",
      "trainings-2.csv": "unit_code,held_on,kind\nA,,\nC,,\n",
    ])
    #expect(files.submitter(of: "trainings-1.csv") != nil)
    #expect(files.submitter(of: "trainings-2.csv") == nil)
  }

  @Test func aQuoteThatIsNeverClosedShowsNothingOfOthers() {
    let text = "unit_code,held_on,kind,topic\nX-1,\"2025\n-01-01\",\"集中\n培训,秘\nX-2,2025-01-02,集中培训,密\n"
    let (files, _) = submitted(["trainings.csv": text])
    let row = files.submissions.rows(of: files.submissions.offices.firstIndex { $0.code == "X-1" }).first
    #expect(row.map(files.fields) == ["X-1", "2025\n-01-01", "集中"])
    #expect(files.places(of: "X-2") == ["units.csv:5"])
  }

  @Test func findingsGoWithTheirRecordsAndFiles() {
    let (files, findings) = submitted([
      "trainings.csv": "unit_code,held_on,kind,extra\nX-1,x,集中培训,\nX-2,2025-01-01,集中培训,\nQ,2025-01-01,集中培训,\n"
    ])
    let owners = findings.map { finding in
      finding.code + " " + (files.submissions.office(of: finding).map { files.submissions.offices[$0].code } ?? "–")
    }
    #expect(
      owners == ["unknown-column X", "bad-date X-1", "unknown-unit X", "bad-value Y", "field-count P"])
    let elsewhere = Finding(.unknownFile, at: Place(file: "letter.csv"))
    #expect(files.submissions.office(of: elsewhere) == nil)
    let sheet = Finding(.unknownFile, at: Place(file: "trainings.csv", sheet: "x"))
    #expect(files.submissions.office(of: sheet).map { files.submissions.offices[$0].code } == "X")
  }

  @Test(arguments: 1...6) func everyRecordIsSomebodysInWhateverPiecesItIsRead(_ seed: UInt64) {
    var random = RandomOffice(seed: seed)
    random.spoil(oneIn: 5)
    let files = random.office.files
    let ledger = Ledger(files)
    let whole = ledger.submitted(files)
    let read = ledger.register.coverage.values.reduce(0) { $0 + $1.read }
    #expect(whole.submissions.rows.count == read)
    let codes = whole.submissions.offices.map(\.code) + [nil]
    #expect(codes.reduce(0) { $0 + whole.places(of: $1).count } == read)
    let pieces = ledger.submitted(files) { text in
      text.split(separator: Byte.lineFeed, omittingEmptySubsequences: false).map { Array($0) + [Byte.lineFeed] }
    }
    for code in codes { #expect(pieces.places(of: code) == whole.places(of: code)) }
    #expect(pieces.submissions.rows.map(pieces.fields) == whole.submissions.rows.map(whole.fields))
  }

  @Test func fieldsAreAsWritten() {
    let (files, _) = submitted([
      "trainings.csv": "unit_code;held_on;kind;topic\r\n\"X-1\"; 2025 ;\"a\"\"b\"c;\"x\r\ny\";;\r\n"
    ])
    let row = files.submissions.rows(of: files.submissions.offices.firstIndex { $0.code == "X-1" }).first
    #expect(row.map(files.fields) == ["X-1", " 2025 ", "a\"bc", "x\r\ny", "", ""])
    #expect(files.submissions.files[0].width(for: 0) == 4)
  }

  @Test func recordsWithMoreFieldsMakeRoomForTheirOffice() {
    let (files, _) = submitted(["trainings.csv": "unit_code,held_on,kind\nX-1,,,,5,\nX-2,,,\n"])
    let file = files.submissions.files[0]
    let width = { (code: String) in file.width(for: files.submissions.offices.firstIndex { $0.code == code }) }
    #expect(width("X-1") == 5 && width("X-2") == 3)
  }
}
