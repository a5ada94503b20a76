import Assessment
import Diagnostics
import Records

/// What a report was made from and by, and which files it has.
public struct Manifest: Sendable {
  /// A file of the data folder that was read.
  public struct Input: Sendable {
    public let path: String
    /// How many bytes it has.
    public let size: Int
    /// In hexadecimal.
    public let sha256: String
    /// How it was read: a CSV file as one table, a workbook as any number; empty where it could not be.
    public let sources: [SourceFile]

    public init(path: String, size: Int, sha256: String, sources: [SourceFile]) {
      self.path = path
      self.size = size
      self.sha256 = sha256
      self.sources = sources
    }
  }

  /// A tally from elsewhere that was merged.
  public struct Tally: Sendable {
    public let path: String
    /// How many bytes it has.
    public let size: Int
    /// In hexadecimal.
    public let sha256: String
    public let sheet: TallySheet

    public init(path: String, size: Int, sha256: String, sheet: TallySheet) {
      self.path = path
      self.size = size
      self.sha256 = sha256
      self.sheet = sheet
    }
  }

  public let provenance: Provenance
  /// The digest of the program, in hexadecimal.
  public let toolDigest: String
  /// The scheme's file, or `built-in`.
  public let schemeFile: String
  public let inputs: [Input]
  public let tallies: [Tally]
  /// The paths of the report's files, with `/`.
  public let outputs: [String]

  public init(
    provenance: Provenance, toolDigest: String, schemeFile: String, inputs: [Input],
    tallies: [Tally] = [], outputs: [String]
  ) {
    self.provenance = provenance
    self.toolDigest = toolDigest
    self.schemeFile = schemeFile
    self.inputs = inputs
    self.tallies = tallies
    self.outputs = outputs
  }

  /// The manifest as JSON.
  public func json(_ scheme: Scheme, _ register: Register, _ findings: [Finding]) -> [UInt8] {
    var json = JSONText()
    json.raw("{")
    json.tool(provenance)
    json.raw(",\n \"tool\": {\"sha256\": ")
    json.string(toolDigest)
    json.raw("},\n \"scheme\": {\"id\": ")
    json.string(scheme.id)
    json.raw(", \"file\": ")
    json.string(schemeFile)
    json.raw(", \"sha256\": ")
    json.string(provenance.schemeDigest)
    json.raw("},\n ")
    json.period(scheme.period)
    json.raw(",\n \"inputs\": ")
    json.list(inputs, separator: ",") { $0.input($1) }
    if !tallies.isEmpty {
      json.raw(",\n \"tallies\": ")
      json.list(tallies, separator: ",") { $0.tally($1) }
    }
    json.raw(",\n ")
    json.coverage(register.coverage)
    json.raw(",\n \"findings\": ")
    json.counts(of: findings)
    json.raw(",\n \"outputs\": ")
    json.list(outputs.sortedByBytes(), separator: ",") { json, path in
      json.raw("\n  ")
      json.string(path)
    }
    json.raw("}\n")
    return json.bytes
  }
}

extension JSONText {
  fileprivate mutating func tally(_ tally: Manifest.Tally) {
    raw("\n  {\"path\": ")
    string(tally.path)
    raw(", \"bytes\": \(tally.size), \"sha256\": ")
    string(tally.sha256)
    raw(", \"versions\": ")
    list(tally.sheet.versions) { $0.string($1) }
    raw(", \"sources\": ")
    list(tally.sheet.sources) { $0.string($1.sha256) }
    raw("}")
  }

  fileprivate mutating func input(_ input: Manifest.Input) {
    raw("\n  {\"path\": ")
    string(input.path)
    raw(", \"bytes\": \(input.size), \"sha256\": ")
    string(input.sha256)
    let sheets = input.sources.filter { $0.sheet != nil }
    let file = sheets.isEmpty ? input.sources.first : nil
    table(file)
    raw(", \"encoding\": ")
    string(file?.encoding.rawValue)
    header(file)
    if !sheets.isEmpty { raw(", \"sheets\": ") }
    if !sheets.isEmpty { list(sheets, separator: ",") { $0.sheet($1) } }
    raw("}")
  }

  private mutating func sheet(_ source: SourceFile) {
    raw("\n    {\"sheet\": ")
    string(source.sheet)
    table(source)
    header(source)
    raw("}")
  }

  private mutating func table(_ source: SourceFile?) {
    raw(", \"table\": ")
    string(source?.table.rawValue)
  }

  private mutating func header(_ source: SourceFile?) {
    raw(", \"header_line\": ")
    number(source?.headerLine)
    raw(", \"title_rows\": ")
    number(source?.titleRows)
    raw(", \"renamed\": ")
    list(source?.renamed ?? [], separator: ", ") { json, column in
      json.raw("{\"header\": ")
      json.string(column.header)
      json.raw(", \"column\": ")
      json.string(column.column.name.id)
      json.raw("}")
    }
  }
}
