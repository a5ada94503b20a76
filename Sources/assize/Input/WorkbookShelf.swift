import Spreadsheets

/// The sheets that are tables, kept from one look to the next.
///
/// So a workbook is read once, as long as all of them together are not too large; one for which there is no room is
/// read again whenever another sheet is wanted than the last.
final class WorkbookShelf {
  private var kept: [DataFile: [Sheet]] = [:]
  private var room: Int
  private var last: (file: DataFile, sheets: [Sheet])?

  /// - Parameter room: how many bytes of sheets are kept.
  init(room: Int = 256 << 20) { self.room = room }

  /// Puts the tables of a workbook on the shelf.
  func put(_ sheets: [Sheet], of file: DataFile) {
    let size = sheets.reduce(0) { $0 + $1.size }
    guard size <= room else { return }
    room -= size
    kept[file] = sheets
  }

  /// The sheet of a table.
  func sheet(of table: DataTable) throws(Failure) -> Sheet {
    let sheets = try sheets(of: table.file)
    guard let sheet = sheets.first(where: { $0.name == table.sheet }) else { throw Self.changed(table.file) }
    return sheet
  }

  private func sheets(of file: DataFile) throws(Failure) -> [Sheet] {
    if let sheets = kept[file] { return sheets }
    if let last, last.file == file { return last.sheets }
    last = nil
    guard case .success(let sheets) = try OpenedWorkbook(file).sheets else { throw Self.changed(file) }
    last = (file, sheets)
    return sheets
  }

  private static func changed(_ file: DataFile) -> Failure {
    Failure(
      .noInput, zh: "“\(file.path)”在读入时被改动，请再运行一次", en: "“\(file.path)” was changed while it was read; run again")
  }
}
