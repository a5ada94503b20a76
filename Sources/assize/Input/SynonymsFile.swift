import CSV
import Diagnostics
import Records
import Reports

/// The synonyms of headers that hold for a data folder: those of its own list, then the built-in ones.
struct SynonymsFile {
  let synonyms: Synonyms
  let findings: [Finding]
  /// The lists that were read.
  let inputs: [InputFile]

  /// What an office's list may be called; it lies beside the tables, not in a folder below.
  static let names = ["字段同义词.csv", "synonyms.csv"]

  /// Reads the lists among the files of a data folder; of two that disagree the first holds.
  init(in files: [DataFile]) throws(Failure) {
    var (own, findings, inputs) = (Synonyms(), [Finding](), [InputFile]())
    for file in files where file.isSynonyms {
      let bytes = try readFile(file.location)
      inputs.append(InputFile(file: file, size: bytes.count, sha256: digest(of: bytes)))
      let list = Synonyms.read(Self.text(of: bytes), file: file.path)
      own = own.adding(list.synonyms)
      findings += list.findings
    }
    synonyms = own.adding(BuiltIn.synonyms)
    (self.findings, self.inputs) = (findings, inputs)
  }

  /// The text in UTF-8; nil where the bytes are in no encoding that tables may have.
  private static func text(of bytes: [UInt8]) -> [UInt8]? {
    let mark = TextEncoding.marked(in: bytes)
    let body = Array(bytes.dropFirst(mark?.length ?? 0))
    for encoding in mark.map({ [$0.encoding] }) ?? [.utf8, .gb18030] {
      if case .text(let text) = encoding.decode(body) { return text }
    }
    return nil
  }
}
