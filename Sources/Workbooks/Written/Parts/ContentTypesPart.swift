/// `[Content_Types].xml`: what each file of the package is.
enum ContentTypesPart {
  private static let spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"
  private static let package = "application/vnd.openxmlformats-package"

  /// `commented` are the numbers of the sheets with comments.
  static func bytes(sheetCount: Int, commented: [Int]) -> [UInt8] {
    XMLWriter.bytes(standalone: true) { xml in
      xml.element("Types", ["xmlns": Namespace.contentTypes]) {
        xml.element("Default", ["Extension": "rels", "ContentType": "\(package).relationships+xml"])
        xml.element("Default", ["Extension": "xml", "ContentType": "application/xml"])
        if !commented.isEmpty {
          let drawing = "application/vnd.openxmlformats-officedocument.vmlDrawing"
          xml.element("Default", ["Extension": "vml", "ContentType": drawing])
        }
        write("/xl/workbook.xml", "\(spreadsheet).sheet.main+xml", to: xml)
        for number in 1...sheetCount {
          write("/xl/worksheets/sheet\(number).xml", "\(spreadsheet).worksheet+xml", to: xml)
        }
        for number in commented { write("/xl/comments\(number).xml", "\(spreadsheet).comments+xml", to: xml) }
        write("/xl/styles.xml", "\(spreadsheet).styles+xml", to: xml)
        write("/docProps/core.xml", "\(package).core-properties+xml", to: xml)
      }
    }
  }

  private static func write(_ part: String, _ type: String, to xml: XMLWriter) {
    xml.element("Override", ["PartName": part, "ContentType": type])
  }
}
