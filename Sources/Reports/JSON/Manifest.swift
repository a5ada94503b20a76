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
    /// How it was read; nil where it could not be decoded.
    public let file: SourceFile?

    public init(path: String, size: Int, sha256: String, file: SourceFile?) {
      self.path = path
      self.size = size
      self.sha256 = sha256
      self.file = file
    }
  }

  public let provenance: Provenance
  /// The digest of the program, in hexadecimal.
  public let toolDigest: String
  /// The scheme's file, or `built-in`.
  public let schemeFile: String
  public let inputs: [Input]
  /// The paths of the report's files, with `/`.
  public let outputs: [String]

  public init(
    provenance: Provenance, toolDigest: String, schemeFile: String, inputs: [Input], outputs: [String]
  ) {
    self.provenance = provenance
    self.toolDigest = toolDigest
    self.schemeFile = schemeFile
    self.inputs = inputs
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
  fileprivate mutating func input(_ input: Manifest.Input) {
    raw("\n  {\"path\": ")
    string(input.path)
    raw(", \"bytes\": \(input.size), \"sha256\": ")
    string(input.sha256)
    raw(", \"table\": ")
    string(input.file?.table.rawValue)
    raw(", \"encoding\": ")
    string(input.file?.encoding.rawValue)
    raw(", \"header_line\": ")
    number(input.file?.headerLine)
    raw(", \"title_rows\": ")
    number(input.file?.titleRows)
    raw("}")
  }
}
