import Diagnostics

/// The words of annotated copies.
enum WorkbookWords {
  static let message = Bilingual(zh: "问题", en: "What was found")
  static let originalLine = Bilingual(zh: "原行号", en: "Row")
  static let copyNote = Bilingual(
    zh: "有问题的单元格已标色并加批注。请在原文件中改正；若在本表中改正，报送前请删去前两列。",
    en:
      "Faulty cells are coloured and commented. Mend your own file; if you mend this one, delete the first two columns before you send it."
  )
}
