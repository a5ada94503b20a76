import CLibZip
import Spreadsheets

/// A workbook: the bytes as they are, and as one part of a package whose other parts are sound.
///
/// The first byte tells which: checksums would keep nearly all changes of a finished package from the parts' readers.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzWorkbooks(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: data, count: size))
  guard let choice = input.first else { return 0 }
  let body = Array(input.dropFirst())
  let bytes = choice == UInt8(ascii: "P") ? input : PackedParts.workbook(replacing: Int(choice), by: body)
  guard case .success(let sheets) = SpreadsheetReader.sheets(in: bytes, limits: limits) else { return 0 }
  for sheet in sheets {
    let lines = sheet.csv().reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
    let lastRow = sheet.rows.reduce(0) { max($0, $1.number) }
    precondition(lines == lastRow, "line N of the text is not row N of the sheet")
    _ = sheet.findings(file: "x.xlsx").map(\.message)
  }
  return 0
}

private let limits: SpreadsheetLimits = {
  var limits = SpreadsheetLimits()
  (limits.inflatedBytes, limits.textBytes, limits.fields) = (4 << 20, 1 << 20, 1 << 22)
  return limits
}()
