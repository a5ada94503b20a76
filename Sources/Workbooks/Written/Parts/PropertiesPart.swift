/// `docProps/core.xml`: title, creator and date of a workbook, as its caller gives them.
enum PropertiesPart {
  private static let terms = "http://purl.org/dc/terms/"

  static func bytes(_ workbook: Workbook) -> [UInt8] {
    let moment = CivilDay.timestamp(secondsSince1970: workbook.created)
    return XMLWriter.bytes(standalone: true) { xml in
      xml.element(
        "cp:coreProperties",
        [
          "xmlns:cp": Namespace.coreProperties, "xmlns:dc": "http://purl.org/dc/elements/1.1/",
          "xmlns:dcterms": terms, "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        ]
      ) {
        xml.element("dc:title", text: workbook.title)
        xml.element("dc:creator", text: workbook.creator)
        xml.element("dcterms:created", ["xsi:type": "dcterms:W3CDTF"], text: moment)
        xml.element("dcterms:modified", ["xsi:type": "dcterms:W3CDTF"], text: moment)
      }
    }
  }
}
