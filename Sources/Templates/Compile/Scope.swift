/// The shapes that stand around a tag.
///
/// A record shape that occurs twice hides its outer occurrence from every name, so only the inner one is kept: there
/// are finitely many scopes, however deep a partial nests itself.
struct Scope: Hashable {
  /// The current item; nil inside a section over an unknown name.
  private(set) var item: Shape?
  /// Innermost first, none twice.
  private(set) var records: [RecordShape] = []
  /// Whether all names are known: false inside a section over an unknown name.
  private(set) var isSure = true

  /// The scope inside a section whose items have a shape; nil for an unknown one.
  func entering(_ item: Shape?) -> Scope {
    var scope = self
    scope.item = item?.unfolded
    scope.isSure = isSure && item != nil
    if let record = item?.record {
      scope.records.removeAll { $0 === record }
      scope.records.insert(record, at: 0)
    }
    return scope
  }

  /// The innermost record that has a name.
  func record(with name: String) -> RecordShape? {
    records.first { $0.slot(of: name) != nil }
  }

  /// All names that can be used here, those of the innermost record first, none twice.
  var names: [String] {
    var seen: Set<String> = []
    return records.flatMap(\.names).filter { seen.insert($0).inserted }
  }
}
