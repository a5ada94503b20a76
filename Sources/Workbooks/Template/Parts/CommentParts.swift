/// The comments of a sheet: their texts, and the boxes that they are shown in.
struct CommentParts {
  let document: SheetDocument

  /// Where each comment of the template stands now.
  private func places(_ number: Int) -> [PlacedRange] {
    let own = document.ranges.comments.lowerBound + number
    return document.placed(own..<own + 1)
  }

  /// The part with the texts.
  func comments(_ tree: Element) -> Element {
    var tree = tree.withoutPrefix()
    tree.update("commentList") { list in
      var number = -1
      var made: [(range: CellRange, comment: Element)] = []
      for comment in list.all("comment") {
        number += 1
        for place in places(number) {
          var copy = comment
          copy["ref"] = place.range.text
          Filling(document, place).fill(["t"], in: &copy)
          made.append((place.range, copy))
        }
      }
      made.sort {
        ($0.range.rows.lowerBound, $0.range.columns.lowerBound) < (
          $1.range.rows.lowerBound, $1.range.columns.lowerBound
        )
      }
      list.children = made.prefix(CommentedCell.most).map { .element($0.comment) }
    }
    return tree
  }

  /// The part with the boxes; `cells` are those of the template's comments.
  func boxes(_ tree: Element, cells: [CellRange]) -> Element {
    var tree = tree
    var next = 1 + (tree.all("shape").compactMap { $0["id"].flatMap(Self.number) }.max() ?? 1024)
    tree.replaceElements { shape in
      guard shape.local == "shape", let data = shape.first("ClientData"), data["ObjectType"] == "Note",
        let row = data.first("Row").flatMap({ Int($0.text) }),
        let column = data.first("Column").flatMap({ Int($0.text) }),
        let number = cells.firstIndex(of: CellRange(rows: row + 1...row + 1, columns: column + 1...column + 1))
      else { return [shape] }
      return places(number).prefix(CommentedCell.most).enumerated().map { index, place in
        var copy = shape
        if index > 0 {
          copy["id"] = "_x0000_s\(next)"
          next += 1
        }
        copy.update("ClientData") {
          Self.move(
            &$0, row: place.range.rows.lowerBound - row - 1, column: place.range.columns.lowerBound - column - 1)
        }
        return copy
      }
    }
    return tree
  }

  /// The part with the threads of comments, each where its cell has first come to.
  func threads(_ tree: Element, cells: [CellRange]) -> Element {
    var tree = tree
    tree.replaceElements { thread in
      guard let cell = thread["ref"].flatMap({ CellRange($0) }), let number = cells.firstIndex(of: cell) else {
        return [thread]
      }
      guard let place = places(number).first else { return [] }
      var moved = thread
      moved["ref"] = place.range.text
      Filling(document, place).fill(["text"], in: &moved)
      return [moved]
    }
    return tree
  }

  private static func number(_ id: String) -> Int? {
    id.lastIndex(of: "s").flatMap { Int(id[id.index(after: $0)...]) }
  }

  /// Moves a box by so many rows and columns.
  private static func move(_ data: inout Element, row: Int, column: Int) {
    data.update("Row") { $0.text = String((Int($0.text) ?? 0) + row) }
    data.update("Column") { $0.text = String((Int($0.text) ?? 0) + column) }
    data.update("Anchor") { anchor in
      var numbers = anchor.text.split(separator: ",").map { Int(String($0).trimmed) ?? 0 }
      guard numbers.count == 8 else { return }
      for index in [0, 4] { numbers[index] += column }
      for index in [2, 6] { numbers[index] += row }
      anchor.text = numbers.map(String.init).joined(separator: ", ")
    }
  }
}
