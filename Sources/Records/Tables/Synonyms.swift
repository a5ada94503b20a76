/// What offices write above a column in the place of its own name, by table.
///
/// The names of ``Column`` always come first; a synonym names one column of a table.
public struct Synonyms: Sendable, Hashable {
  /// For each table its synonyms, compared loosely, with the numbers of their columns; nil where a header is said to
  /// mean none.
  private var meanings: [Table: [String: Int?]] = [:]
  /// The synonyms as they are written, in the order in which they were entered.
  private var written: [Table: [(column: Int, text: String)]] = [:]

  public init() {}

  /// The column that a header means, as it is compared loosely; nil where it means none.
  func column(loose name: String, of table: Table) -> Int? { meanings[table]?[name] ?? nil }

  /// Whether a header was entered, and for which column.
  func meaning(loose name: String, in table: Table) -> Int?? { meanings[table]?[name] }

  /// Enters a header, as it is written and as it is compared.
  mutating func enter(_ header: String, loose name: String, for column: Int?, in table: Table) {
    meanings[table, default: [:]][name] = .some(column)
    if let column { written[table, default: []].append((column, header)) }
  }

  /// The synonyms of a column, in their order.
  public func texts(of column: Column, in table: Table) -> [String] {
    guard let number = table.columns.firstIndex(of: column) else { return [] }
    return texts(of: number, in: table)
  }

  func texts(of column: Int, in table: Table) -> [String] {
    (written[table] ?? []).filter { $0.column == column }.map(\.text)
  }

  /// These synonyms and those of another list; where both know a header, this one's meaning holds.
  public func adding(_ others: Synonyms) -> Synonyms {
    if meanings.isEmpty { return others }
    var sum = self
    for table in Table.allCases {
      sum.meanings[table, default: [:]].merge(others.meanings[table] ?? [:]) { mine, _ in mine }
      let known = meanings[table] ?? [:]
      sum.written[table, default: []] += (others.written[table] ?? []).filter {
        known[HeaderName.loose($0.text)] == nil
      }
    }
    return sum
  }

  public static func == (a: Synonyms, b: Synonyms) -> Bool { a.meanings == b.meanings }
  public func hash(into hasher: inout Hasher) { hasher.combine(meanings) }
}
