import Diagnostics
import Records

/// What a data folder holds: the tables, and what is to be said of the rest.
struct FolderContents {
  /// By the bytes of their files' paths, those of a workbook in its own order.
  private(set) var tables: [DataTable] = []
  private(set) var findings: [Finding] = []
  /// The workbooks that hold a table, and those that cannot be read.
  private(set) var workbooks: [DataFile: InputFile] = [:]
  let shelf = WorkbookShelf()
  /// What else than its own name may stand above a column.
  let synonyms: SynonymsFile

  init(_ path: String, _ language: Language) throws(Failure) {
    let files = try FolderWalk(path).files
    synonyms = try SynonymsFile(in: files)
    findings += synonyms.findings
    for (number, file) in files.enumerated() {
      if file.isWorkbook {
        let stage = Bilingual(zh: "打开 \(file.path.plain)", en: "opening \(file.path.plain)")
        Progress.shared.update(stage, done: number, of: files.count, language)
        try open(file)
      } else if let table = file.table {
        tables.append(DataTable(file: file, table: table))
      } else if !file.isSynonyms {
        findings.append(Finding(.unknownFile, at: Place(file: file.path), [.tables]))
      }
    }
    guard tables.count <= Self.limit else { throw Self.tooManyTables }
    findings += missingTables
  }

  private mutating func open(_ file: DataFile) throws(Failure) {
    let workbook = try OpenedWorkbook(file)
    let input = InputFile(file: file, size: workbook.size, sha256: workbook.sha256)
    switch workbook.sheets {
    case .failure(let fault):
      workbooks[file] = input
      findings.append(fault.finding(file: file.path))
    case .success(let sheets):
      let sorted = SortedSheets(sheets, ofFile: file.path, synonyms: synonyms.synonyms)
      findings += sorted.findings
      guard !sorted.tables.isEmpty else { return }
      workbooks[file] = input
      tables += sorted.tables.map { DataTable(file: file, sheet: $0.sheet.name, table: $0.table) }
      shelf.put(sorted.tables.map(\.sheet), of: file)
    }
  }

  private var missingTables: [Finding] {
    Table.allCases.filter { table in table.isRequired && !tables.contains { $0.table == table } }.map {
      Finding(.missingTable, at: Place(value: $0.rawValue), [.init("chinese", $0.title.zh)])
    }
  }

  /// How many tables records can refer to.
  private static let limit = Int(UInt16.max)

  private static var tooManyTables: Failure {
    Failure(
      .data, zh: "数据文件和工作表超过 \(limit) 个，请合并后再运行",
      en: "there are more than \(limit) files and sheets; merge some of them and run again")
  }
}
