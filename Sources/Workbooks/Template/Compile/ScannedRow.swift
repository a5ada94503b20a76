import Diagnostics

/// A row with its section tags told apart: those that repeat rows, and those that repeat columns.
struct ScannedRow {
  /// Columns between two tags of the row.
  struct ColumnSection {
    let open: Marker
    /// The columns that are repeated.
    let columns: Range<Int>
    /// The columns that hold only its tags.
    let removed: [Int]
  }

  /// A tag of a section that goes over rows.
  struct RowMarker {
    let marker: Marker
    /// For an opening tag the first row of the section, for a closing one the row after its last.
    let row: Int
  }

  let number: Int
  /// Those with something in them.
  let cells: [ScannedCell]
  /// Whether the row holds nothing but tags of sections.
  let isRemoved: Bool
  private(set) var rowMarkers: [RowMarker] = []
  /// Outer ones before those that they hold.
  private(set) var columnSections: [ColumnSection] = []
  private(set) var findings: [Finding] = []

  /// A tag and the number of its cell in `cells`.
  private struct Event {
    let marker: Marker
    let cell: Int
  }

  init(_ row: GridRow, at place: (_ column: Int) -> Place) {
    number = row.number
    cells = row.cells.filter { if case .empty = $0.content { false } else { true } }
      .map { ScannedCell($0, at: place($0.column)) }
    isRemoved = !cells.isEmpty && !cells.contains(where: \.hasContent)
    findings = cells.flatMap(\.findings)
    sort()
  }

  private var firstContent: Int { cells.firstIndex(where: \.hasContent) ?? 0 }
  private var lastContent: Int { cells.lastIndex(where: \.hasContent) ?? 0 }

  private mutating func sort() {
    let events = cells.enumerated().flatMap { index, cell in
      (cell.leading + cell.trailing).map { Event(marker: $0, cell: index) }
    }
    let pairs = isRemoved ? [:] : columnPairs(events)
    let partners = Set(pairs.values)
    for (index, event) in events.enumerated() where !partners.contains(index) {
      if let close = pairs[index] { addColumns(event, events[close]) } else { addRowMarker(event) }
    }
  }

  /// The pairs of tags within the row that do not hold all that the row holds, by the opening one's index.
  private func columnPairs(_ events: [Event]) -> [Int: Int] {
    var open: [Int] = []
    var pairs: [Int: Int] = [:]
    for (index, event) in events.enumerated() {
      if event.marker.kind != .close {
        open.append(index)
      } else if let last = open.last, events[last].marker.name == event.marker.name {
        open.removeLast()
        if !holdsRow(events[last], event) { pairs[last] = index }
      }
    }
    return pairs
  }

  private func holdsRow(_ open: Event, _ close: Event) -> Bool {
    open.cell <= firstContent && close.cell >= lastContent
  }

  private mutating func addColumns(_ open: Event, _ close: Event) {
    let (first, last) = (cells[open.cell], cells[close.cell])
    let start = first.cell.column + (first.hasContent ? 0 : 1)
    let end = last.cell.column + (last.hasContent ? 1 : 0)
    let removed = [first, last].filter { !$0.hasContent }.map(\.cell.column)
    columnSections.append(
      ColumnSection(open: open.marker, columns: start..<max(start, end), removed: removed))
  }

  private mutating func addRowMarker(_ event: Event) {
    let isOpen = event.marker.kind != .close
    let cell = cells[event.cell]
    let isLeading = cell.leading.contains { $0.name == event.marker.name && $0.kind == event.marker.kind }
    let isBefore = event.cell < firstContent || (event.cell == firstContent && isLeading)
    let isAfter = event.cell > lastContent || (event.cell == lastContent && !isLeading)
    if isRemoved {
      rowMarkers.append(RowMarker(marker: event.marker, row: isOpen ? number + 1 : number))
    } else if isBefore {
      rowMarkers.append(RowMarker(marker: event.marker, row: number))
    } else if isAfter {
      rowMarkers.append(RowMarker(marker: event.marker, row: number + 1))
    } else {
      findings.append(.loopNotWholeRows(event.marker.place))
      rowMarkers.append(RowMarker(marker: event.marker, row: isOpen ? number : number + 1))
    }
  }
}
