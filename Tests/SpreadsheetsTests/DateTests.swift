import Spreadsheets
import Testing

/// A number is a date where its format says so.
@Suite struct DateTests {
  private static func shown(_ written: String, format: String = "yyyy-mm-dd", from1904: Bool = false) throws -> String {
    var book = SampleBook(rows: "<row><c s=\"1\"><v>\(written)</v></c></row>")
    book.formats = [format]
    book.properties = from1904 ? "date1904=\"1\"" : "date1904=\"0\""
    return String(try book.csv.dropLast())
  }

  @Test(arguments: [
    ("1", "1900-01-01"), ("59", "1900-02-28"), ("60", "1900-02-29"), ("61", "1900-03-01"), ("0", "1900-01-00"),
    ("32874", "1990-01-01"), ("45717", "2025-03-01"), ("45351", "2024-02-29"), ("45352", "2024-03-01"),
    ("73050", "2099-12-31"), ("2958465", "9999-12-31"), ("45717.354166666664", "2025-03-01 08:30:00"),
    ("45717.00000001", "2025-03-01"), ("45717.999999", "2025-03-02"), ("0.5", "12:00:00"),
    ("45717.99998", "2025-03-01 23:59:58"),
  ]) func from1900(_ serial: String, _ date: String) throws { #expect(try Self.shown(serial) == date) }

  @Test(arguments: [("0", "1904-01-01"), ("44255", "2025-03-01"), ("42889", "2021-06-04"), ("0.25", "06:00:00")])
  func from1904(_ serial: String, _ date: String) throws {
    #expect(try Self.shown(serial, from1904: true) == date)
  }

  /// What Excel cannot show as a date stays a number.
  @Test(arguments: ["-1", "2958466", "20250301", "abc"])
  func noDate(_ written: String) throws { #expect(try Self.shown(written) == written) }

  @Test(arguments: [
    "yyyy\"年\"m\"月\"d\"日\";@", "[$-804]yyyy\"年\"m\"月\"d\"日\"", "yyyy/m/d;@", "yyyy\\-mm\\-dd", "m/d/yy", "YYYY.MM.DD",
    "[DBNum1][$-804]yyyy\"年\"m\"月\";@", "h:mm", "d", "[Red]mmm", "_ d",
  ]) func dateFormats(_ format: String) throws { #expect(try Self.shown("45717", format: format) == "2025-03-01") }

  @Test(arguments: [
    "General", "0.00", "#,##0", "\"ymdh\"0", "0\\d", "[Red]0", "0\"天\"", "0_d", "0*d", "[$-804]0", "0;yyyy", "@",
    "\"", "[", "\\", "",
  ]) func otherFormats(_ format: String) throws { #expect(try Self.shown("45717", format: format) == "45717") }

  @Test func builtInFormats() throws {
    let dates = Set(14...22).union(27...36).union(45...47).union(50...58)
    for id in 0...60 {
      var book = SampleBook(rows: "<row><c s=\"1\"><v>45717</v></c></row>")
      book.builtIn = [id]
      #expect(try book.csv == (dates.contains(id) ? "2025-03-01\n" : "45717\n"), "\(id)")
    }
  }

  /// A cell may have the date itself.
  @Test(arguments: [
    ("2025-03-01T00:00:00", "2025-03-01"), ("2025-03-01T08:30:00.000Z", "2025-03-01 08:30:00"),
    ("2025-03-01", "2025-03-01"), ("08:30", "08:30"),
  ]) func written(_ written: String, _ shown: String) throws {
    #expect(try SampleBook(rows: "<row><c t=\"d\"><v>\(written)</v></c></row>").csv == shown + "\n")
  }

  @Test func unknownStyleIsNone() throws {
    #expect(try SampleBook(rows: "<row><c s=\"99\"><v>45717</v></c><c s=\"x\"><v>1</v></c></row>").csv == "45717,1\n")
  }

  @Test func oracle() throws {
    var rows = ""
    var expected = ""
    var (year, month, day) = (1900, 3, 1)
    for serial in 61...60_000 {
      if serial % 7 == 0 {
        rows += "<row r=\"\(serial)\"><c s=\"1\"><v>\(serial)</v></c></row>"
        let text = [month, day].map { ($0 < 10 ? "-0" : "-") + String($0) }.joined()
        expected += "\(year)\(text)\n"
      }
      (year, month, day) = Self.following(year, month, day)
    }
    var book = SampleBook(rows: rows)
    book.builtIn = [14]
    #expect(try book.csv.drop { $0 == "\n" }.replacing("\n\n\n\n\n\n\n", with: "\n") == expected)
  }

  private static func following(_ year: Int, _ month: Int, _ day: Int) -> (Int, Int, Int) {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if day < lengths[month - 1] { return (year, month, day + 1) }
    return month < 12 ? (year, month + 1, 1) : (year + 1, 1, 1)
  }
}
