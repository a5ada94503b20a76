import Diagnostics
import Records

/// A folder of tables, read, checked and joined.
struct DataFolder {
  /// What was read; findings still want the texts of fields that are not at hand.
  let settled: Settled
  let texts: FieldLookUp
  let inputs: [InputFile]
  /// How findings were taken.
  let rulings: Rulings
  /// The approved exceptions in force.
  let waivers: Waivers

  /// Reads all tables of a folder: waivers, which must be known when a finding is made; units; and the others.
  ///
  /// - Parameter isGrouped: whether a group ranks units of a level and kind.
  static func read(
    _ path: String, _ settings: ReadSettings, isGrouped: (UnitLevel, UnitKind) -> Bool
  ) async throws(Failure) -> DataFolder {
    let contents = try FolderContents(path, settings.language)
    var settings = settings
    settings.synonyms = contents.synonyms.synonyms
    var loaded: [DataTable: LoadedTable] = [:]
    let (waivers, mistakes) = try await readWaivers(contents, settings, &loaded)
    settings.rulings = settings.rulings.granting(waivers)
    var builder = RegisterBuilder(rulings: settings.rulings)
    builder.add(contents.findings)
    for table in contents.tables where table.table == .units {
      let loader = TableLoader(table: table, shelf: contents.shelf, units: UnitDirectory(), settings: settings)
      loaded[table] = try await loader.load(into: &builder)
    }
    let units = builder.settleUnits(isGrouped: isGrouped)
    for table in contents.tables where table.table != .units && table.table != .waivers {
      let loader = TableLoader(table: table, shelf: contents.shelf, units: units, settings: settings)
      loaded[table] = try await loader.load(into: &builder)
    }
    BlockMemory.giveBack()
    var settled = (consume builder).finish(settings.workers)
    BlockMemory.giveBack()
    settled.findings += mistakes
    return DataFolder(
      settled: settled, texts: FieldLookUp(settled.register.files, in: contents), inputs: contents.inputs(loaded),
      rulings: settings.rulings, waivers: waivers)
  }

  /// Reads the tables of waivers; returns those in force, and what was found.
  private static func readWaivers(
    _ contents: FolderContents, _ settings: ReadSettings, _ loaded: inout [DataTable: LoadedTable]
  ) async throws(Failure) -> (waivers: Waivers, findings: [Finding]) {
    var builder = RegisterBuilder(rulings: settings.rulings)
    for table in contents.tables where table.table == .waivers {
      let loader = TableLoader(table: table, shelf: contents.shelf, units: UnitDirectory(), settings: settings)
      loaded[table] = try await loader.load(into: &builder)
    }
    return builder.finishWaivers(on: settings.day)
  }
}
