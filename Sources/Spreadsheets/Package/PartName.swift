/// The names of parts inside a package.
package enum PartName {
  /// A name as names are compared, with `/` and in lower case; nil for one that leads out of the package.
  package static func key(_ name: String) -> String? {
    let key = name.replacing("\\", with: "/").lowercased()
    guard !key.hasPrefix("/"), !key.split(separator: "/").contains("..") else { return nil }
    return key
  }

  /// Where the links of a part are listed; those of the package itself for the empty name.
  package static func relationships(of name: String) -> String {
    let (folder, file) = divided(name)
    return "\(folder)_rels/\(file).rels"
  }

  /// The name that a link leads to from a part; nil where it leads out of the package.
  package static func resolve(_ target: String, from name: String) -> String? {
    var parts = target.hasPrefix("/") ? [] : divided(name).folder.split(separator: "/")
    for step in target.replacing("\\", with: "/").split(separator: "/") where step != "." {
      if step != ".." {
        parts.append(step)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }

  /// The folder with its `/`, and the name in it.
  private static func divided(_ name: String) -> (folder: Substring, file: Substring) {
    let start = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
    return (name[..<start], name[start...])
  }
}
