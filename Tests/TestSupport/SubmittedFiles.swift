import CSV
import Records

/// Tables in memory as they were submitted: the plain counterpart of what the tool does with files and blocks.
public struct SubmittedFiles: Sendable {
  public let submissions: Submissions
  /// The text of all files put together.
  private let text: [UInt8]

  /// - Parameters:
  ///   - files: the tables with their texts in UTF-8, without byte-order mark.
  ///   - cut: cuts a file into blocks of whole lines; as a rule it is read in one.
  public init(_ sources: [SourceFile], _ files: [String: [UInt8]], cut: ([UInt8]) -> [[UInt8]] = { [$0] }) {
    var (tree, readers, text) = (OfficeTree(), [SubmittedFileReader](), [UInt8]())
    for source in sources.filter({ $0.table == .units }) + sources.filter({ $0.table != .units }) {
      var reader = SubmittedFileReader(source, offset: text.count)
      let blocks = cut(files[source.path] ?? [])
      for (index, block) in blocks.enumerated() {
        reader.read(block, isLast: index == blocks.count - 1, &tree)
        text += block
      }
      readers.append(reader)
    }
    submissions = Submissions(readers, tree)
    self.text = text
  }

  /// The text of a record, as it was submitted.
  public func bytes(of row: SubmittedRow) -> [UInt8] { Array(text[row.offset..<row.offset + Int(row.length)]) }

  /// The fields of a record, as they were submitted.
  public func fields(of row: SubmittedRow) -> [String] {
    submissions.files[Int(row.file)].fields(of: bytes(of: row))
  }

  /// The records of an office by its code, each as `file:line`; those of no office for nil.
  public func places(of code: String?) -> [String] {
    let number = code.map { code in submissions.offices.firstIndex { $0.code == code } ?? -1 }
    return submissions.rows(of: number).map { "\(submissions.files[Int($0.file)].source.path):\($0.line)" }
  }

  /// The code of the office that submitted a file.
  public func submitter(of path: String) -> String? {
    let file = submissions.files.first { $0.source.path == path }
    return file?.submitter.map { submissions.offices[$0].code }
  }
}

extension Ledger {
  /// The same tables as they were submitted.
  ///
  /// - Parameter files: the texts that the ledger was made from.
  public func submitted(
    _ files: [String: String], cut: ([UInt8]) -> [[UInt8]] = { [$0] }
  ) -> SubmittedFiles {
    SubmittedFiles(register.files, files.mapValues { Array($0.utf8) }, cut: cut)
  }
}
