import TestSupport
import Testing

/// What findings quote where the cells of a case have shifted.
@Suite struct QuotationTests {
  private func said(_ column: String, _ value: String) -> [String] {
    let office = Office(cases: [["perform_by": "2025-08-01", column: value]])
    return office.ledger.findings.filter { $0.place.field?.id == column }.map { $0.place.value ?? "" }
  }

  @Test(arguments: [
    ("张三丰", "张某某"), ("欧阳无忌", "欧某某"), ("李四、王五等3人", "李某某"), ("买买提·吐尔逊", "买某某"),
    ("原告称身份证复印件已遗失", "…"), ("13812345678", "…"), ("43010219900101123X", "…"),
  ])
  func personalDataAreMasked(value: String, shown: String) {
    #expect(said("repeated_act", value) == [shown])
    #expect(said("served_on", value) == [shown])
  }

  @Test(arguments: ["2025年13月1日", "二〇二五年三月一日", "x", "未知", "20250301120000"])
  func mistakesAreQuotedAsWritten(value: String) {
    #expect(said("served_on", value) == [value])
  }

  @Test(arguments: ["撤消", "全部撤销", "部分撤销并责令重新作出行政行为", "和解"])
  func wordsAreQuotedAsWritten(value: String) {
    #expect(Set(said("outcome", value)) == [value])
  }

  @Test func namesAmongWordsAndCodesAreMasked() {
    #expect(Set(said("outcome", "张三丰")) == ["张某某"])
    #expect(said("unit_code", "张三丰") == ["张某某"])
    #expect(said("unit_code", "石门县") == ["石门县"])
  }

  @Test func tablesWithoutPersonalDataAreQuotedAsWritten() {
    let office = Office(hearings: [["leader": "张三丰"]])
    #expect(office.ledger.findings.map(\.place.value) == ["张三丰"])
  }

  @Test func aRecordInTheHeadersPlaceIsNotQuoted() {
    let ledger = Ledger([
      "units.csv": "unit_code,name,kind,level\nA,甲县,政府,县\n",
      "cases.csv": "（2025）湘01行初1号,A,一审,2025-01-02,张三丰,家庭住址\n",
      "cases-2.csv": "case_no,unit_code,instance,filed_on,程序类型\n",
    ])
    let unknown = ledger.findings.filter { $0.code == "unknown-column" }
    #expect(unknown.map(\.place.value) == ["程序类型"] + Array(repeating: "…", count: 6))
  }
}
