/// The text of a cell with the looks of its pieces.
struct RichText: Sendable, Hashable {
  /// A stretch of text of one look.
  struct Run: Sendable, Hashable {
    /// The element that describes the look; nil where it is the cell's.
    let properties: Element?
    var text: String
  }

  var runs: [Run]

  init(_ text: String) { runs = [Run(properties: nil, text: text)] }

  /// The text of a string item; phonetic guides are left out.
  init(item: Element) {
    runs = item.elements.compactMap { element in
      switch element.local {
      case "t": Run(properties: nil, text: element.text)
      case "r": Run(properties: element.first("rPr"), text: element.first("t")?.text ?? "")
      default: nil
      }
    }
  }

  var text: String { runs.reduce(into: "") { $0 += $1.text } }

  /// Whether some of it looks other than the cell.
  var isRich: Bool { runs.contains { $0.properties != nil } }

  /// Whether there may be a tag in it.
  var hasTags: Bool { text.hasTagMark }
}
