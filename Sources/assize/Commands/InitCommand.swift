import ArgumentParser
import Diagnostics
import Records
import Reports

/// `assize init`: makes a new assessment folder.
struct InitCommand: AssizeCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "新建考核文件夹：方案、模板和空白表格。/ Make a new assessment folder: scheme, templates, blank forms.")

  @Argument(help: ArgumentHelp("新文件夹。/ The new folder.", valueName: "DIR"), completion: .directory)
  var folder: String

  @Flag(help: "另附各表的 Frictionless 数据说明。/ Add a Frictionless Table Schema for each table.")
  var schema = false

  func perform() async throws(Failure) {
    let output = try OutputFolder(folder, force: false, replacesReport: false)
    do throws(Failure) {
      try output.makeFolder("templates")
      try output.write("scheme.yaml", Array(BuiltIn.scheme.utf8))
      for template in BuiltIn.templates + BuiltIn.workbooks {
        try output.write("templates/" + template.file, template.bytes)
      }
      for table in Table.allCases + [.waivers] { try output.write(table.title.zh + ".csv", blankForm(table)) }
      try output.write(SynonymsFile.names[0], [0xEF, 0xBB, 0xBF] + BuiltIn.synonymList)
      try output.writeWorkbook("填报表.xlsx", formsWorkbook(created: 0))
      if schema { try writeSchemas(to: output) }
      try output.commit([])
    } catch {
      output.discard()
      throw error
    }
    sayDone()
  }

  private func writeSchemas(to output: OutputFolder) throws(Failure) {
    try output.makeFolder("schema")
    for table in Table.allCases { try output.write("schema/\(table.rawValue).json", tableSchema(table)) }
    try output.write("datapackage.json", dataPackage())
  }

  private func sayDone() {
    Console.say(
      Bilingual(
        zh: "已建好“\(folder)”：在工作簿“填报表.xlsx”或各 CSV 里填写记录，按需修改 scheme.yaml 和 templates，然后运行 assize check \(folder)",
        en:
          "“\(folder)” is ready: fill in the workbook or the CSV files, change scheme.yaml and templates as needed, then assize check \(folder)"
      ))
  }
}
