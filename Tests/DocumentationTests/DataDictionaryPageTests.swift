import Diagnostics
import Reports
import Testing

/// docs/data-dictionary.md and its Chinese twin: the tables and columns as the program knows them.
@Suite struct DataDictionaryPageTests {
  @Test(arguments: [(Language.en, "docs/data-dictionary.md"), (.zh, "docs/data-dictionary.zh-CN.md")])
  func thePageIsUpToDate(_ language: Language, _ path: String) throws {
    try GeneratedPage(path: path, text: String(decoding: dataDictionary(language), as: UTF8.self)).check()
  }
}
