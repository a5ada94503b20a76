import Foundation
import TestSupport
import Testing

@testable import Workbooks

/// What docs/workbook-templates.md says of numbers and functions.
@Suite struct WorkbookGuideTests {
  private let guide: String

  init() throws {
    guide = try String(contentsOf: ProjectFolder.root.appending(path: "docs/workbook-templates.md"), encoding: .utf8)
  }

  @Test func itsFunctionsAreKnown() throws {
    let list = try #require(guide.split(separator: "\n").first { $0.hasPrefix("`SUM ") })
    let names = list.replacing("`", with: "").split(separator: " ").map(String.init)
    #expect(names.count > 25)
    for name in names {
      let known = ["(1)", "(1,1)", "(A1:A2)", "(A1:A2,1)", "(1,A1:A2)"].contains { arguments in
        let (cells, place) = (KnownCells(), KnownCells.Place(sheet: 0, row: 9, column: 9))
        cells.note(.number(1), at: .init(sheet: 0, row: 1, column: 1))
        _ = cells.note(formula: name + arguments, at: place)
        return Calculator(cells) { _ in nil }.result(at: place, on: 0) != nil
      }
      #expect(known, "\(name)")
    }
  }

  @Test func itsLimitsAreTheProgramsOwn() {
    for number in [
      LinkedCell.most, CommentedCell.most, CellRange.lastRow, CellText.longest, TemplateParts.limits.entries,
    ] {
      #expect(guide.contains(Self.grouped(number)), "\(number)")
    }
    #expect(guide.contains("\(TemplateParts.limits.inflatedBytes >> 20) MB"))
    #expect(guide.contains("\(TemplateParts.limits.depth) "))
  }

  /// With commas: 65,530.
  private static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.indices.reduce(into: "") { text, index in
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digits[index])
    }
  }
}
