import Diagnostics
import Records

extension SchemeReading {
  func areas(_ node: SchemeNode?) -> [Area] {
    var ids = UniqueNames()
    return sections(node, required: ["id"], optional: ["title", "basis"]).compactMap { section in
      let (title, basis) = (title(section["title"]), text(section["basis"]))
      guard let id = name(section["id"], &ids) else { return nil }
      return Area(id: id, title: title ?? Bilingual(id), basis: basis)
    }
  }

  func groups(_ node: SchemeNode?) -> [Group] {
    var ids = UniqueNames()
    let optional = ["title", "within", "basis"]
    return sections(node, required: ["id", "level", "kind"], optional: optional).compactMap { section in
      let (id, title) = (name(section["id"], &ids), title(section["title"]))
      let level: UnitLevel? = word(section["level"])
      let kind: UnitKind? = word(section["kind"])
      let within: UnitLevel? = word(section["within"])
      _ = text(section["basis"])
      guard let id, let level, let kind else { return nil }
      return Group(id: id, title: title ?? Bilingual(id), level: level, kind: kind, within: within)
    }
  }

  /// The grades that can be read, and the names of all, so that a veto may refer to one whose points are wrong.
  func grades(_ node: SchemeNode?) -> (grades: [Grade], names: [String]) {
    var names = UniqueNames()
    var grades: [Grade] = []
    var last: SchemeNode?
    for section in sections(node, required: ["name", "from"]) {
      let name = name(section["name"], &names)
      last = section["from"]
      guard let from = number(last, upTo: 1000), let place = last?.place else { continue }
      if let above = grades.last?.from, from >= above {
        report(.schemeGradesNotFalling, from.description, at: place, [.init("above", above)])
      }
      grades.append(Grade(name: name ?? "", from: from))
    }
    checkEnd(grades.last, last)
    return (grades, names.all)
  }

  private func checkEnd(_ lowest: Grade?, _ node: SchemeNode?) {
    guard let lowest, let node, let text = node.text, Rational(decimal: text) == lowest.from, lowest.from != 0 else {
      return
    }
    report(.schemeGradesEnd, text, at: node.place)
  }

  /// The mappings of a list, each with the keys it may have.
  func sections(_ node: SchemeNode?, required: [String], optional: [String] = []) -> [SchemeSection] {
    (list(node) ?? []).compactMap { SchemeSection($0, self, required: required, optional: optional) }
  }

  /// A name that no other of its kind may have.
  func name(_ node: SchemeNode?, _ names: inout UniqueNames) -> String? {
    guard let node, let name = text(node) else { return nil }
    if let first = names.add(name, on: node.place.line ?? 0) {
      report(.schemeDuplicateID, name, at: node.place, [.init("first", first)])
    }
    return name
  }
}

/// The names of one kind, and the lines on which they stand.
struct UniqueNames {
  private var lines: [String: Int] = [:]
  private(set) var all: [String] = []

  /// Adds a name; where it is there already, gives the line on which it stands first.
  mutating func add(_ name: String, on line: Int) -> Int? {
    if let first = lines[name] { return first }
    lines[name] = line
    all.append(name)
    return nil
  }
}
