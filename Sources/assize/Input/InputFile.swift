import Records

/// A file that was read, or should have been.
struct InputFile: Sendable {
  let file: DataFile
  let size: Int
  /// In hexadecimal.
  let sha256: String
  /// How it was read: once for a CSV file, for each of its tables for a workbook; empty where it could not be read.
  var sources: [SourceFile] = []
}

extension FolderContents {
  /// The files of the tables that were read, and the workbooks that could not be, by the bytes of their paths.
  func inputs(_ loaded: [DataTable: LoadedTable]) -> [InputFile] {
    var inputs = workbooks
    for list in synonyms.inputs { inputs[list.file] = list }
    for table in tables {
      guard let read = loaded[table] else { continue }
      if let sha256 = read.sha256 {
        inputs[table.file] = InputFile(file: table.file, size: read.size, sha256: sha256)
      }
      inputs[table.file]?.sources += [read.source].compactMap(\.self)
    }
    return inputs.values.sorted { $0.file.path.utf8.lexicographicallyPrecedes($1.file.path.utf8) }
  }
}
