import Foundation
import TestSupport

/// A workbook that another program made.
enum Fixture {
  static let workbooks = ["openpyxl.xlsx", "libreoffice.xlsx", "xlsxwriter-1904.xlsx"]

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: ProjectFolder.root.appending(path: "Tests/SpreadsheetsTests/Fixtures/\(name)")))
  }
}
