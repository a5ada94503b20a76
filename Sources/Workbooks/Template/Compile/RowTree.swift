import Diagnostics
import Templates

/// The sections of a sheet that go over rows, in each other as they stand.
struct RowTree {
  /// A section with those inside.
  struct Node {
    let marker: Marker
    let rows: Range<Int>
    let children: [Node]
  }

  private struct Open {
    let marker: Marker
    let row: Int
    var children: [Node] = []
    /// Whether its tag stands in a row of tags that is the sheet's first.
    let isFirst: Bool
  }

  private(set) var nodes: [Node] = []
  /// A section that begins in the first row and does not end: the sheet is repeated.
  private(set) var sheetSection: Marker?
  private(set) var removed: Set<Int> = []
  private(set) var findings: [Finding] = []
  private var open: [Open] = []

  /// - Parameter end: the row after the last.
  init(_ rows: [ScannedRow], end: Int) {
    for row in rows {
      if row.isRemoved { removed.insert(row.number) }
      for marker in row.rowMarkers { take(marker, isFirst: row.number == 1 && row.isRemoved) }
    }
    while let section = open.popLast() {
      if section.isFirst, open.isEmpty {
        sheetSection = section.marker
        nodes += section.children
      } else {
        findings.append(.unclosedSection(section.marker.place))
        close(section, before: end)
      }
    }
  }

  private mutating func take(_ found: ScannedRow.RowMarker, isFirst: Bool) {
    guard found.marker.kind == .close else {
      return open.append(Open(marker: found.marker, row: found.row, isFirst: isFirst))
    }
    guard open.contains(where: { $0.marker.name == found.marker.name }) else {
      let expected = open.last?.marker.name
      findings.append(.unbalancedSection(found.marker.place, expected: expected))
      // A misspelt end closes the innermost section, so that one mistake gives one finding.
      guard let expected, nearest(to: found.marker.name, among: [expected]) != nil else { return }
      return close(open.removeLast(), before: found.row)
    }
    while let section = open.popLast() {
      close(section, before: found.row)
      if section.marker.name == found.marker.name { return }
      findings.append(.unclosedSection(section.marker.place))
    }
  }

  private mutating func close(_ section: Open, before end: Int) {
    let node = Node(marker: section.marker, rows: section.row..<max(section.row, end), children: section.children)
    if open.isEmpty { nodes.append(node) } else { open[open.count - 1].children.append(node) }
  }
}
