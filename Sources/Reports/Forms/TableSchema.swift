import Diagnostics
import Records

/// The table's description as a Frictionless Table Schema, against which its CSV can be checked by other programs.
///
/// It asks of each field what `assize check` asks of it by itself, in the usual half-width writing; what concerns
/// several fields or records is not in it, but for the key. References to other tables are only in ``dataPackage(headers:)``,
/// because a validator refuses a single table that has them.
///
/// - Parameter headers: whether the fields have the Chinese or the English names.
public func tableSchema(_ table: Table, headers: Language = .zh) -> [UInt8] {
  var json = JSONText()
  json.write(schemaOf: table, headers, isInPackage: false, indent: "")
  json.raw("\n")
  return json.bytes
}

/// All tables, their schemas and their references to each other as a Frictionless Data Package.
///
/// It stands in the folder of the forms (`单位.csv`, `案件.csv` …).
public func dataPackage(headers: Language = .zh) -> [UInt8] {
  var json = JSONText()
  json.raw("{\n  \"name\": \"assize-tables\",\n  \"resources\": ")
  json.list(Table.allCases, separator: ",\n    ") { json, table in
    json.raw("{\n      ")
    json.pair("name", table.rawValue)
    json.pair("title", table.title[headers])
    json.pair("path", table.title[headers] + ".csv")
    json.key("schema")
    json.write(schemaOf: table, headers, isInPackage: true, indent: "      ")
    json.raw("\n    }")
  }
  json.raw("\n}\n")
  return json.bytes
}

extension JSONText {
  fileprivate mutating func write(schemaOf table: Table, _ headers: Language, isInPackage: Bool, indent: String) {
    raw("{\n\(indent)  ")
    key("fields")
    list(table.descriptions, separator: ",\n\(indent)    ") { json, description in
      json.raw("{")
      json.pair("name", description.column.name.title[headers])
      json.pair("title", description.column.name.title[headers == .zh ? .en : .zh])
      json.pair("description", description.purpose[headers])
      json.write(description.fieldType)
      json.write(constraints: description)
      json.raw("}")
    }
    raw(",\n\(indent)  \"missingValues\": [\"\"]")
    let names = table.key.map { table.columns[$0].name.title[headers] }
    if !names.isEmpty {
      raw(",\n\(indent)  \"primaryKey\": ")
      list(names) { $0.string($1) }
    }
    if isInPackage { write(references: table.references, headers, indent: indent) }
    raw("\n\(indent)}")
  }

  private mutating func write(_ type: FieldType) {
    key("type")
    string(type.name)
    guard case .boolean(let yes, let no) = type else { return }
    raw(", \"trueValues\": ")
    list(yes) { $0.string($1) }
    raw(", \"falseValues\": ")
    list(no) { $0.string($1) }
  }

  private mutating func write(constraints description: ColumnDescription) {
    let constraints = description.fieldType.constraints
    guard description.column.isRequired || !constraints.isEmpty else { return }
    raw(", \"constraints\": {")
    if description.column.isRequired { raw("\"required\": true" + (constraints.isEmpty ? "" : ", ")) }
    for (index, constraint) in constraints.enumerated() {
      if index > 0 { raw(", ") }
      switch constraint {
      case .atLeast(let number): raw("\"minimum\": \(number)")
      case .atMost(let number): raw("\"maximum\": \(number)")
      case .pattern(let pattern):
        key("pattern")
        string(pattern)
      case .oneOf(let words):
        key("enum")
        list(words) { $0.string($1) }
      }
    }
    raw("}")
  }

  private mutating func write(references: [TableReference], _ headers: Language, indent: String) {
    if references.isEmpty { return }
    raw(",\n\(indent)  \"foreignKeys\": ")
    list(references, separator: ",\n\(indent)    ") { json, reference in
      json.raw("{\"fields\": ")
      json.list([reference.column]) { $0.string($1.name.title[headers]) }
      json.raw(", \"reference\": {")
      json.pair("resource", reference.isWithin ? "" : Table.units.rawValue)
      json.raw("\"fields\": ")
      json.list(Table.units.columns.prefix(1)) { $0.string($1.name.title[headers]) }
      json.raw("}}")
    }
  }

  /// A key with a text, and the comma after it.
  fileprivate mutating func pair(_ name: String, _ text: String) {
    key(name)
    string(text)
    raw(", ")
  }
}
