import CBuiltIn
import Records
import Templates

/// The files that are part of the program: its templates, its scheme and its synonyms of headers.
public enum BuiltIn {
  /// The templates and partials, by the names of their files.
  public static let templates: [TemplateSource] = files.filter { $0.name.hasSuffix(TemplateSet.suffix) }
    .map { TemplateSource(file: $0.name, bytes: $0.bytes) }

  /// The template workbooks, by the names of their files.
  public static let workbooks: [TemplateSource] = files.filter { TemplateSet.isWorkbook($0.name) }
    .map { TemplateSource(file: $0.name, bytes: $0.bytes) }

  /// The text of the scheme that is used where an office has none of its own.
  public static let scheme = String(
    decoding: files.first { $0.name == schemeFile }?.bytes ?? [], as: UTF8.self)

  /// The name of that scheme's file.
  public static let schemeFile = "hunan-2017.yaml"

  /// The list of what offices write above columns in the place of their names, as CSV.
  public static let synonymList = files.first { $0.name == "synonyms.csv" }?.bytes ?? []

  /// What that list says.
  public static let synonyms = Synonyms.read(synonymList, file: "synonyms.csv").synonyms

  private static var files: [(name: String, bytes: [UInt8])] {
    (0..<built_in_file_count()).map { number in
      let file = built_in_file_at(number)
      return (String(cString: file.name), Array(UnsafeBufferPointer(start: file.bytes, count: file.size)))
    }
  }
}
