import Diagnostics

/// A mapping of a scheme with the keys that it may have.
///
/// A misspelt key is reported, and read as the key that was most likely meant, so that one slip gives one finding.
struct SchemeSection {
  let place: Place
  private var entries: [String: SchemeNode.Entry] = [:]
  /// The keys it has, in the file's order.
  private(set) var keys: [String] = []

  /// - Returns: nil where the node is no mapping, which is reported.
  init?(_ node: SchemeNode?, _ reading: SchemeReading, required: [String] = [], optional: [String] = []) {
    guard let node else { return nil }
    guard case .mapping(let given) = node.content else {
      reading.expect(SchemeType.mapping, instead: node)
      return nil
    }
    place = node.place
    let known = required + optional
    let written = Set(given.map(\.key))
    for entry in given {
      let key = known.contains(entry.key) ? entry.key : nearest(to: entry.key, among: known)
      if key != entry.key {
        reading.report(.schemeUnknownKey, entry.key, at: entry.place, .choice(of: known, insteadOf: entry.key))
      }
      if let key, key == entry.key || !written.contains(key), entries[key] == nil { add(entry, as: key) }
    }
    for key in required where entries[key] == nil {
      reading.report(.schemeMissingKey, at: place, [.init("key", key)])
    }
  }

  private mutating func add(_ entry: SchemeNode.Entry, as key: String) {
    entries[key] = entry
    keys.append(key)
  }

  /// What a key stands for; nil where the section has no such key.
  subscript(key: String) -> SchemeNode? { entries[key]?.value }

  /// Where a key is written; the section's own place where it has no such key.
  func place(of key: String) -> Place { entries[key]?.place ?? place }
}
