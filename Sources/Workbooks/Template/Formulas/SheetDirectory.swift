/// The sheets of a template by their names; names that differ only in case are the same.
struct SheetDirectory: Sendable {
  private let numbers: [String: Int]

  init(_ names: [String]) {
    numbers = Dictionary(zip(names.map { $0.lowercased() }, names.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The sheet's number from 0 on.
  subscript(name: String) -> Int? { numbers[name.lowercased()] }
}
