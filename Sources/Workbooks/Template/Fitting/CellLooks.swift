import Spreadsheets

/// What the looks of a template say about how high text stands: sizes of fonts, and which cells break lines.
struct CellLooks: Sendable {
  struct Look: Sendable {
    let wraps: Bool
    /// In points.
    let size: Double
  }

  private let looks: [Look]

  init(_ styles: Element?) {
    let sizes = styles?.first("fonts")?.all("font").map { $0.first("sz")?["val"].flatMap { Double($0) } ?? 11 } ?? []
    looks =
      styles?.first("cellXfs")?.all("xf").map { look in
        let font = look["fontId"].flatMap { Int($0) } ?? 0
        return Look(
          wraps: look.first("alignment")?.isTrue("wrapText") ?? false,
          size: sizes.indices.contains(font) ? sizes[font] : 11)
      } ?? []
  }

  /// The look of a cell by its attributes.
  func look(_ attributes: [Element.Attribute]) -> Look? {
    let number = attributes.first { $0.name == "s" }.flatMap { Int($0.value) } ?? 0
    return looks.indices.contains(number) ? looks[number] : nil
  }
}
