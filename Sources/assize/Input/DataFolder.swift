import Records

/// A folder of tables, read, checked and joined.
struct DataFolder {
  let settled: Settled
  let inputs: [InputFile]

  /// Reads all tables of a folder, the units first.
  ///
  /// - Parameter isGrouped: whether a group ranks units of a level and kind.
  static func read(
    _ path: String, _ settings: ReadSettings, isGrouped: (UnitLevel, UnitKind) -> Bool
  ) async throws(Failure) -> DataFolder {
    let contents = try FolderContents(path, settings.language)
    var settings = settings
    settings.synonyms = contents.synonyms.synonyms
    var builder = RegisterBuilder(rulings: settings.rulings)
    builder.add(contents.findings)
    var loaded: [DataTable: LoadedTable] = [:]
    for table in contents.tables where table.table == .units {
      let loader = TableLoader(table: table, shelf: contents.shelf, units: UnitDirectory(), settings: settings)
      loaded[table] = try await loader.load(into: &builder)
    }
    let units = builder.settleUnits(isGrouped: isGrouped)
    for table in contents.tables where table.table != .units {
      let loader = TableLoader(table: table, shelf: contents.shelf, units: units, settings: settings)
      loaded[table] = try await loader.load(into: &builder)
    }
    var settled = builder.finish()
    try FieldLookUp(settled.register.files, in: contents).supply(&settled)
    return DataFolder(settled: settled, inputs: contents.inputs(loaded))
  }
}
