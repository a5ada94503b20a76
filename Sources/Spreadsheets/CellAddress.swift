import Diagnostics

/// The place of a cell in its sheet: row and column, both counted from 1.
public struct CellAddress: Sendable, Hashable {
  private let packedRow: Int32
  private let packedColumn: Int32

  public var row: Int { Int(packedRow) }
  public var column: Int { Int(packedColumn) }

  /// - Parameters:
  ///   - row: clamped to what 32 bits hold.
  ///   - column: clamped likewise.
  public init(row: Int, column: Int) {
    packedRow = Int32(clamping: row)
    packedColumn = Int32(clamping: column)
  }

  /// Reads `E17`, dollar signs allowed; nil for anything else, also for numbers beyond seven digits or letters.
  init?(_ text: some Collection<UInt8>) {
    var (row, column, digits, letters) = (0, 0, 0, 0)
    for byte in text where byte != UInt8(ascii: "$") {
      if digits == 0, case 1...26 = byte & 0xDF &- 0x40, byte >= 0x41 {
        (column, letters) = (column * 26 + Int(byte & 0xDF &- 0x40), letters + 1)
      } else if case 0x30...0x39 = byte, letters > 0 {
        (row, digits) = (row * 10 + Int(byte - 0x30), digits + 1)
      } else {
        return nil
      }
      guard letters <= 7, digits <= 7 else { return nil }
    }
    guard row > 0, column > 0, column <= Int(Int32.max) else { return nil }
    self.init(row: row, column: column)
  }
}

extension CellAddress: CustomStringConvertible {
  /// As people write it: `E17`.
  public var description: String { Place.letters(ofColumn: column) + String(row) }
}
