import ArgumentParser
import Diagnostics
import Records
import Reports

/// `assize init`: makes a new assessment folder.
struct InitCommand: AssizeCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "新建考核文件夹：方案、模板和空白表格。/ Make a new assessment folder: scheme, templates, blank CSV forms.")

  @Argument(help: ArgumentHelp("新文件夹。/ The new folder.", valueName: "DIR"), completion: .directory)
  var folder: String

  func perform() async throws(Failure) {
    let output = try OutputFolder(folder, force: false)
    do throws(Failure) {
      try output.makeFolder("templates")
      try output.write("scheme.yaml", Array(BuiltIn.scheme.utf8))
      for template in BuiltIn.templates { try output.write("templates/" + template.file, template.bytes) }
      for table in Table.allCases { try output.write(table.title.zh + ".csv", blankForm(table)) }
      try output.commit([])
    } catch {
      output.discard()
      throw error
    }
    Console.say(
      Bilingual(
        zh: "已建好“\(folder)”：在各 CSV 里填写记录，按需修改 scheme.yaml 和 templates，然后运行 assize check \(folder)",
        en:
          "“\(folder)” is ready: fill in the CSV files, change scheme.yaml and templates as needed, then assize check \(folder)"
      ))
  }
}
