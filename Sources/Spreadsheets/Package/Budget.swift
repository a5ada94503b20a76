/// What is left of the limits that hold for a whole workbook.
final class Budget {
  private let limits: SpreadsheetLimits
  private var inflated = 0
  private var text = 0
  private var doubtfulCells = 0

  init(_ limits: SpreadsheetLimits) { self.limits = limits }

  /// Takes note of bytes that were inflated.
  func spend(inflated count: Int) throws(SpreadsheetFault) {
    inflated += count
    guard inflated <= limits.inflatedBytes else {
      throw .tooLarge(.init("解压后的字节数", "bytes when unpacked", limits.inflatedBytes))
    }
  }

  /// Takes note of bytes of text in cells.
  func spend(text count: Int) throws(SpreadsheetFault) {
    text += count
    let allowed = min(limits.textBytes, Int(UInt32.max))
    guard text <= allowed else { throw .tooLarge(.init("文字的字节数", "bytes of text", allowed)) }
  }

  /// Takes note of cells that there is something to be said of.
  func spend(doubtfulCells count: Int) throws(SpreadsheetFault) {
    doubtfulCells += count
    guard doubtfulCells <= limits.doubtfulCells else {
      throw .tooLarge(
        .init("没有结果的公式或被合并单元格盖住的内容", "formulas without result or values under merged cells", limits.doubtfulCells))
    }
  }
}
