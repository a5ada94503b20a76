import CSV
import Diagnostics
import Records

/// A folder of tables, read, checked and joined.
struct DataFolder {
  let settled: Settled
  let inputs: [InputFile]

  /// Reads all tables of a folder.
  ///
  /// - Parameter isGrouped: whether a group ranks units of a level and kind.
  static func read(
    _ path: String, _ settings: ReadSettings, isGrouped: (UnitLevel, UnitKind) -> Bool
  ) async throws(Failure) -> DataFolder {
    let found = try FolderWalk(path).files
    let files = found.filter { $0.table != nil }
    var builder = RegisterBuilder(rulings: settings.rulings)
    builder.add(missingTables(files) + unknownFiles(found))
    var inputs: [InputFile] = []
    for (file, table) in tables(files, where: { $0 == .units }) {
      let loader = TableLoader(file: file, table: table, units: UnitDirectory(), settings: settings)
      inputs.append(try await loader.load(into: &builder))
    }
    let units = builder.settleUnits(isGrouped: isGrouped)
    for (file, table) in tables(files, where: { $0 != .units }) {
      let loader = TableLoader(file: file, table: table, units: units, settings: settings)
      inputs.append(try await loader.load(into: &builder))
    }
    var settled = builder.finish()
    let locations = Dictionary(files.map { ($0.path, $0.location) }) { first, _ in first }
    try FieldLookUp(files: settled.register.files, locations: locations).supply(&settled)
    return DataFolder(settled: settled, inputs: inputs)
  }

  private static func tables(_ files: [DataFile], where included: (Table) -> Bool) -> [(DataFile, Table)] {
    files.compactMap { file in file.table.map { (file, $0) } }.filter { included($0.1) }
  }

  private static func missingTables(_ files: [DataFile]) -> [Finding] {
    Table.allCases.filter { table in table.isRequired && !files.contains { $0.table == table } }.map {
      Finding(
        .missingTable, at: Place(value: $0.rawValue), [.init("chinese", $0.title.zh)])
    }
  }

  private static func unknownFiles(_ files: [DataFile]) -> [Finding] {
    let tables = Bilingual(
      zh: Table.allCases.map(\.title.zh).joined(separator: "、"),
      en: Table.allCases.map(\.title.en).joined(separator: ", "))
    return files.filter { $0.table == nil }.map {
      Finding(.unknownFile, at: Place(file: $0.path), [.init("tables", tables)])
    }
  }
}
