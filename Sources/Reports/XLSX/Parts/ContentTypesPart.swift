/// `[Content_Types].xml`: what each file of the package is.
enum ContentTypesPart {
  private static let spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"
  private static let package = "application/vnd.openxmlformats-package"

  static func bytes(sheetCount: Int) -> [UInt8] {
    XMLWriter.bytes(standalone: true) { xml in
      xml.element("Types", ["xmlns": Namespace.contentTypes]) {
        xml.element("Default", ["Extension": "rels", "ContentType": "\(package).relationships+xml"])
        xml.element("Default", ["Extension": "xml", "ContentType": "application/xml"])
        write("/xl/workbook.xml", "\(spreadsheet).sheet.main+xml", to: xml)
        for number in 1...sheetCount {
          write("/xl/worksheets/sheet\(number).xml", "\(spreadsheet).worksheet+xml", to: xml)
        }
        write("/xl/styles.xml", "\(spreadsheet).styles+xml", to: xml)
        write("/docProps/core.xml", "\(package).core-properties+xml", to: xml)
      }
    }
  }

  private static func write(_ part: String, _ type: String, to xml: XMLWriter) {
    xml.element("Override", ["PartName": part, "ContentType": type])
  }
}
