import Spreadsheets

/// A workbook as it was read: its sheets, or what keeps it from being read.
struct OpenedWorkbook {
  let size: Int
  /// The digest of the file, in hexadecimal.
  let sha256: String
  let sheets: Result<[Sheet], SpreadsheetFault>

  /// Reads a file; of one that is too large only the digest is taken.
  init(_ file: DataFile) throws(Failure) {
    let limits = SpreadsheetLimits()
    var reader = try FileReader(file.location)
    var bytes: [UInt8] = []
    while let block = try reader.next() {
      if reader.size <= limits.fileBytes { bytes += block } else { bytes = [] }
    }
    (size, sha256) = (reader.size, reader.digest)
    sheets =
      size > limits.fileBytes ? .failure(.fileTooLarge(limits)) : SpreadsheetReader.sheets(in: bytes, limits: limits)
  }
}
