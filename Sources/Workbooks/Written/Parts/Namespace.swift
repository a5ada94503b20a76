/// The names of the vocabularies and relations of ISO/IEC 29500 (transitional) that a workbook uses.
enum Namespace {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types"
  static let packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships"
  static let coreProperties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
  /// Relations within a document; with `/worksheet` and the like behind it, the kind of one.
  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
}
