import Diagnostics

extension Shape {
  /// A name within a shape, for a reference of names.
  public struct Entry: Sendable {
    /// The name and those of the records and lists around it, outermost first.
    public let path: [String]
    public let shape: Shape
    public let meaning: Bilingual?

    /// The path with points; after the name of a list stands `[]`, since a section must open it.
    public let title: String
  }

  /// Every name that can be reached, depth first in the order of the fields; a record inside itself is not opened.
  public func entries() -> [Entry] {
    entries(path: [], title: "", around: [])
  }

  private func entries(path: [String], title: String, around: [RecordShape]) -> [Entry] {
    guard let shape = innermost.record, !around.contains(shape) else { return [] }
    return shape.fields.flatMap { field in
      let path = path + [field.name]
      let name = title + field.name
      let entry = Entry(path: path, shape: field.shape, meaning: field.meaning, title: name)
      let mark = field.shape.isList ? "[]." : "."
      return [entry] + field.shape.entries(path: path, title: name + mark, around: around + [shape])
    }
  }

  /// What stands in a list, or in lists of lists.
  private var innermost: Shape {
    if case .list(let item) = self { item.innermost } else { unfolded }
  }
}
