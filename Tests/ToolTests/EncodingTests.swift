import Records
import TestSupport
import Testing

/// A file is read in the encoding that it has, all of it or not at all.
@Suite struct EncodingTests {
  /// Large enough to be read in several blocks, with line ends in quotes wherever a block may end, and with characters
  /// of all lengths.
  private static let topics: String = {
    var text = "单位代码,日期,类别,主题\r\n"
    for number in 0..<20_000 {
      let topic = "第\(number)次：乗|亅\\丂\n㐀𠮷、\u{A0A}，".replacing("、", with: String(repeating: "研讨\n", count: number % 31))
      text += "A-1,2025-\(number % 12 + 1)-\(number % 28 + 1),案例研讨,\"\(topic)\"\r\n"
    }
    return text
  }()

  @Test(arguments: [
    ("GB18030", [] as [UInt8], [] as [String], "GB 18030"), ("GB18030", [0x84, 0x31, 0x95, 0x33], [], "GB 18030"),
    ("GB18030", [], ["--encoding", "gb18030"], "GB 18030"), ("UTF-16LE", [0xFF, 0xFE], [], "UTF-16LE"),
    ("UTF-16BE", [0xFE, 0xFF], [], "UTF-16BE"), ("UTF-16BE", [], ["--encoding", "utf-16be"], "UTF-16BE"),
    ("UTF-16LE", [], ["--encoding", "utf-16le"], "UTF-16LE"), ("UTF-8", [0xEF, 0xBB, 0xBF], [], "UTF-8"),
  ])
  func largeFiles(_ encoding: String, _ mark: [UInt8], _ options: [String], _ name: String) throws {
    let bytes = mark + Plain.converted(Array(Self.topics.utf8), "UTF-8", encoding)
    #expect(bytes.count > 2_200_000)
    let folder = try Small.folder()
    for table in try folder.files("data") {
      let text = try folder.bytes("data/" + table)
      try folder.write("data/" + table, options.isEmpty ? text : Plain.converted(text, "UTF-8", encoding))
    }
    try folder.write("data/trainings.csv", bytes)
    let run = try ToolRun(["report", "data", "--format", "json", "--lang", "en"] + options, in: folder)
    #expect(run.status == 0, "\(run.summary)")
    let coverage = try JSONDocument(try folder.bytes("report/results.json"))["coverage"]["trainings"]
    #expect(coverage["read"].int == 20_000 && coverage["counted"].int == 20_000)
    let inputs = try JSONDocument(try folder.bytes("report/manifest.json"))["inputs"].items
    #expect(inputs.first { $0["path"].string == "trainings.csv" }?["encoding"].string == name)
    #expect(run.messages.contains("trainings.csv: read as \(name)") == (name != "UTF-8"))
  }

  /// The place is that of the first byte that cannot be read, in the encoding that goes farthest.
  @Test(
    arguments: [
      ("UTF-8", [] as [UInt8], [0xE6, 0xA1], "neither UTF-8 nor GB 18030", false),
      ("GB18030", [], [0x81, 0x30, 0x81, 0x0A], "neither UTF-8 nor GB 18030", false),
      ("UTF-8", [0xEF, 0xBB, 0xBF], [0xFF], "not UTF-8", false),
      ("UTF-16LE", [0xFF, 0xFE], [0x00, 0xDC], "not UTF-16LE", false),
      ("UTF-16BE", [0xFE, 0xFF], [0xD8, 0x42, 0x00, 0x61], "not UTF-16BE", false),
      ("UTF-16BE", [0xFE, 0xFF], [0x00], "not UTF-16BE", true),
    ] as [(String, [UInt8], [UInt8], String, Bool)])
  func undecodableBytes(_ encoding: String, _ mark: [UInt8], _ fault: [UInt8], _ what: String, _ isAtEnd: Bool) throws {
    let before = "单位代码,日期,类别,主题\r\n" + String(repeating: "A-1,2025-03-01,案例研讨,甲\n", count: 30_000)
    let start = "A-1,2025-03-01,案例研讨,一"
    let after = isAtEnd ? "" : "丁\nA-1,2025-03-01,案例研讨,乙\n"
    let folder = try Small.folder()
    func converted(_ text: String) -> [UInt8] { Plain.converted(Array(text.utf8), "UTF-8", encoding) }
    try folder.write("data/trainings.csv", mark + converted(before) + converted(start) + fault + converted(after))
    let run = try ToolRun(["check", "data", "--lang", "en"], in: folder)
    #expect(run.status == 65)
    let place = "from byte \(converted(start).count + 1) of line 30002 on, “trainings.csv” is \(what); the whole"
    #expect(run.text.contains(place), "\(run.summary)")
  }

  @Test func theMarkCountsAsBytesOfTheFirstLine() throws {
    let folder = try Small.folder()
    try folder.write("data/trainings.csv", [0xFF, 0xFE, 0x41, 0x00, 0x00, 0xDC])
    let run = try ToolRun(["check", "data", "--lang", "en"], in: folder)
    #expect(run.text.contains("from byte 5 of line 1 on, “trainings.csv” is not UTF-16LE"), "\(run.summary)")
  }
}
