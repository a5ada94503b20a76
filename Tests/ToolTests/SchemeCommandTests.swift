import Foundation
import Records
import TestSupport
import Testing

/// `assize scheme` and `assize init`: the rules as a table, and a folder to begin with.
@Suite struct SchemeCommandTests {
  @Test func yamlIsTheShippedFile() throws {
    let run = try ToolRun(["scheme", "--format", "yaml"], in: try TestFolder())
    #expect(run.status == 0)
    #expect(run.output == [UInt8](try Data(contentsOf: ProjectFolder.scheme)))
  }

  @Test(arguments: [("zh", "负责人出庭率"), ("en", "Leader-appearance rate")])
  func theTableNamesEveryIndicator(_ language: String, _ title: String) throws {
    let run = try ToolRun(["scheme", "--lang", language], in: try TestFolder())
    #expect(run.status == 0)
    #expect(run.text.hasPrefix("# ") && run.text.contains("| \(title)"))
  }

  @Test func whatYamlPrintsCanBeRead() throws {
    let folder = try TestFolder()
    #expect(try ToolRun(shell: "assize scheme --format yaml > mine.yaml", in: folder).status == 0)
    let own = try ToolRun(["scheme", "mine.yaml"], in: folder)
    #expect(own.status == 0)
    #expect(own.output == (try ToolRun(["scheme"], in: folder)).output)
  }
}

@Suite struct InitTests {
  @Test func aNewFolderHasEverythingToBeginWith() throws {
    let folder = try TestFolder()
    let run = try ToolRun(["init", "new"], in: folder)
    #expect(run.status == 0 && run.isBilingual, "\(run.summary)")
    let files = try folder.files("new")
    let tables = ["单位", "案件", "庭审", "司法建议", "培训", "能力保障", "责任追究", "豁免"].map { $0 + ".csv" }
    let own = ProjectFolder.root.appending(path: "templates").path
    let templates = try FileManager.default.contentsOfDirectory(atPath: own).filter {
      $0.hasSuffix(".mustache") || $0.hasSuffix(".xlsx")
    }
    #expect(Set(files) == Set(tables + ["scheme.yaml", "字段同义词.csv", "填报表.xlsx"] + templates.map { "templates/" + $0 }))
    #expect(try folder.bytes("new/scheme.yaml") == [UInt8](Data(contentsOf: ProjectFolder.scheme)))
    for name in templates {
      let source = ProjectFolder.root.appending(path: "templates/\(name)")
      #expect(try folder.bytes("new/templates/\(name)") == [UInt8](Data(contentsOf: source)), "\(name)")
    }
  }

  @Test func theEmptyFormsAreRight() throws {
    let folder = try TestFolder()
    _ = try ToolRun(["init", "new"], in: folder)
    let check = try ToolRun(["check", "new", "--format", "json"], in: folder)
    #expect(check.status == 0, "\(check.summary)")
    #expect(try JSONDocument(check.output)["findings"].items.isEmpty)
  }

  @Test func aFilledFolderGivesAReport() throws {
    let folder = try TestFolder()
    _ = try ToolRun(["init", "new"], in: folder)
    for (form, row) in [("单位", "A,甲县,政府,县,"), ("能力保障", "A,2,1,是")] {
      try folder.write("new/\(form).csv", folder.bytes("new/\(form).csv") + Array((row + "\r\n").utf8))
    }
    let run = try ToolRun(["report", "new", "--templates", "new/templates"], in: folder)
    #expect(run.status == 0, "\(run.summary)")
    #expect(folder.has("report/units/A.html"))
  }

  @Test func tableSchemasAreAddedOnDemand() throws {
    let folder = try TestFolder()
    #expect(try ToolRun(["init", "new", "--schema"], in: folder).status == 0)
    for table in Table.allCases {
      let fields = try JSONDocument(folder.bytes("new/schema/\(table.rawValue).json"))["fields"].items
      #expect(fields.count == table.columns.count)
    }
    #expect(try !JSONDocument(folder.bytes("new/datapackage.json"))["resources"].items.isEmpty)
  }
}
