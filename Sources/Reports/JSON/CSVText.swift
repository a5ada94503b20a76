/// Writes CSV rows (RFC 4180) that no spreadsheet takes for formulas.
struct CSVText {
  private(set) var bytes: [UInt8] = []
  /// The text of the field that is being written.
  private var text: [UInt8] = []
  private var isRowBegun = false

  /// - Parameter isMarked: whether it begins with the byte-order mark that Excel wants.
  init(isMarked: Bool = true) {
    if isMarked { bytes = [0xEF, 0xBB, 0xBF] }
  }

  /// Writes a whole row.
  mutating func row(_ fields: [String]) {
    for text in fields { field(text) }
    endRow()
  }

  /// Writes a field.
  mutating func field(_ text: String) { field { $0.append(contentsOf: text.utf8) } }

  /// Writes a field whose text is made in place.
  mutating func field(_ write: (inout [UInt8]) -> Void) {
    if isRowBegun { bytes.append(0x2C) }
    isRowBegun = true
    text.removeAll(keepingCapacity: true)
    write(&text)
    if Self.mayBeFormula(text) { text.insert(0x27, at: 0) }
    if text.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) {
      appendQuoted()
    } else {
      bytes += text
    }
  }

  /// Ends the row.
  mutating func endRow() {
    bytes += [0x0D, 0x0A]
    isRowBegun = false
  }

  private mutating func appendQuoted() {
    bytes.append(0x22)
    for byte in text {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// Whether a spreadsheet would run the text: an apostrophe before it says that it is none.
  ///
  /// A signed number may stay.
  private static func mayBeFormula(_ text: [UInt8]) -> Bool {
    switch text.first {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D: !text.dropFirst().allSatisfy { $0 == 0x2E || 0x30...0x39 ~= $0 }
    default: false
    }
  }
}
