/// The cells of a sheet of the template that are followed while its rows are filled.
struct SheetRanges: Sendable {
  private(set) var all: [CellRange] = []
  let merges: Range<Int>
  let links: Range<Int>
  let comments: Range<Int>
  let anchors: Range<Int>
  let breaks: Range<Int>

  /// - Parameters:
  ///   - comments: the cells of the comments.
  ///   - anchors: the cells under the drawings that stand in sections.
  init(_ sheet: SheetTemplate, comments: [CellRange], anchors: [CellRange]) {
    let document = sheet.grid.document
    let links = document.first("hyperlinks")?.all("hyperlink") ?? []
    let breaks = document.first("rowBreaks")?.all("brk") ?? []
    let groups = [
      sheet.grid.merges, links.map { $0["ref"].flatMap { CellRange($0) } ?? .nowhere }, comments, anchors,
      breaks.map { row in
        let number = row["id"].flatMap { Int($0) } ?? 0
        return number > 0 ? CellRange(rows: number...number, columns: 1...1) : .nowhere
      },
    ]
    var ends = [0]
    for group in groups {
      all += group
      ends.append(all.count)
    }
    merges = ends[0]..<ends[1]
    self.links = ends[1]..<ends[2]
    self.comments = ends[2]..<ends[3]
    self.anchors = ends[3]..<ends[4]
    self.breaks = ends[4]..<ends[5]
  }
}

extension CellRange {
  /// A place that no row comes to.
  fileprivate static let nowhere = CellRange(rows: lastRow + 1...lastRow + 1, columns: 1...1)
}
