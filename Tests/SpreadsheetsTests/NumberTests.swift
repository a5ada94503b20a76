import Spreadsheets
import Testing

/// Numbers come out as they were typed, with the 15 digits that Excel keeps.
@Suite struct NumberTests {
  @Test(arguments: [
    ("0", "0"), ("430102", "430102"), ("-5", "-5"), ("1.0", "1"), ("00012", "12"), ("0.1", "0.1"), ("1E3", "1000"),
    ("0.30000000000000004", "0.3"), ("1.2300000000000001E-2", "0.0123"), ("-2.5000000000000001E-3", "-0.0025"),
    ("87.349999999999994", "87.35"), ("100.50", "100.5"), ("1E-10", "0.0000000001"), ("1.5E-11", "1.5E-11"),
    ("999999999999999", "999999999999999"), ("123456789012345", "123456789012345"), (" 12 ", " 12 "),
    ("9.9999999999999989", "10"), ("-0", "0"), ("abc", "abc"), ("0x10", "0x10"), ("nan", "nan"), ("1e999", "1e999"),
  ]) func text(_ written: String, _ shown: String) throws {
    #expect(try SampleBook(rows: "<row><c><v>\(written)</v></c></row>").csv == shown + "\n")
  }

  /// 16 digits and more: in a form in which the lost digits show, even where the file has more of them than Excel.
  @Test(arguments: [
    ("1000000000000000", "1E+15"), ("1.23E+15", "1.23E+15"), ("2025010100012345678", "2.02501010001235E+18"),
    ("1234567890123450", "1.23456789012345E+15"), ("999999999999999.9", "1E+15"), ("1E+100", "1E+100"),
  ]) func lostDigits(_ written: String, _ shown: String) throws {
    #expect(try SampleBook(rows: "<row><c><v>\(written)</v></c></row>").csv == shown + "\n")
    #expect(shown.contains(/^\d(\.\d+)?E\+\d+$/))
  }

  /// A format of zeros alone gives a code its zeros back; any other leaves the number as it is.
  @Test(arguments: [
    ("0000000", "430102", "0430102"), ("00", "7", "07"), ("00", "123", "123"), ("000", "1.5", "1.5"),
    ("000", "-1", "-1"), ("0", "7", "7"), ("0.00", "7", "7"), ("0%", "0.85", "0.85"), ("@", "12", "12"),
    ("#,##0", "1234", "1234"), ("[>=100]000;00", "7", "007"), ("G/通用格式", "7", "7"),
  ]) func paddedCodes(_ format: String, _ written: String, _ shown: String) throws {
    var book = SampleBook(rows: "<row><c s=\"1\"><v>\(written)</v></c></row>")
    book.formats = [format]
    #expect(try book.csv == shown + "\n")
  }
}
