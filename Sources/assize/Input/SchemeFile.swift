import Assessment
import CSV
import Diagnostics
import Reports

/// A scheme and the bytes that it was read from.
struct SchemeFile {
  let scheme: Scheme
  let text: String
  /// The path as it was given, or `built-in`.
  let name: String
  /// The digest of the bytes, in hexadecimal.
  let sha256: String

  /// Reads a scheme: the file that is named, else the data folder's `scheme.yaml`, else the built-in one.
  ///
  /// Everything wrong with it is said at once.
  static func read(named path: String?, dataFolder: String?) throws(Failure) -> SchemeFile {
    let candidate = dataFolder.map { $0 + "/scheme.yaml" }
    let own = candidate.flatMap { FileIdentity($0) == nil ? nil : $0 }
    guard let location = path ?? own else { return try read(Array(BuiltIn.scheme.utf8), name: "built-in") }
    return try read(readFile(location), name: path ?? "scheme.yaml")
  }

  private static func read(_ bytes: [UInt8], name: String) throws(Failure) -> SchemeFile {
    guard case .text(let decoded) = TextEncoding.utf8.decode(bytes) else {
      throw Failure(
        .data, zh: "方案“\(name)”不是 UTF-8 文本，请另存为 UTF-8", en: "the scheme “\(name)” is not UTF-8 text; save it as UTF-8")
    }
    let text = String(decoding: decoded, as: UTF8.self)
    let (scheme, findings) = SchemeReader.read(text, file: name)
    guard let scheme else { throw faulty(name, findings) }
    return SchemeFile(scheme: scheme, text: text, name: name, sha256: digest(of: bytes))
  }

  private static func faulty(_ name: String, _ findings: [Finding]) -> Failure {
    for finding in findings.sorted() {
      Console.say(finding.text(.zh))
      Console.say(finding.text(.en))
    }
    return Failure(
      .data, zh: "方案“\(name)”有 \(findings.count) 处错误，请改正后再运行",
      en: "the scheme “\(name)” has \(findings.count) mistakes; mend them and run again")
  }
}
