/// The `.rels` files: which file of the package, or which address, an identifier stands for.
enum RelationshipsPart {
  /// Of the package: the workbook and its properties.
  static func package() -> [UInt8] {
    document { xml in
      write("rId1", "\(Namespace.relationships)/officeDocument", "xl/workbook.xml", to: xml)
      write("rId2", "\(Namespace.packageRelationships)/metadata/core-properties", "docProps/core.xml", to: xml)
    }
  }

  /// Of the workbook: its sheets, `rId1` onwards, then the styles.
  static func workbook(sheetCount: Int) -> [UInt8] {
    document { xml in
      for number in 1...sheetCount {
        write("rId\(number)", "\(Namespace.relationships)/worksheet", "worksheets/sheet\(number).xml", to: xml)
      }
      write("rId\(sheetCount + 1)", "\(Namespace.relationships)/styles", "styles.xml", to: xml)
    }
  }

  /// The identifier of the drawing that has the boxes of a sheet's comments.
  static let drawing = "rIdDrawing"

  /// Of a sheet: the addresses of its links, by their places among all its links, and its comments; nil when it has
  /// neither.
  static func sheet(_ part: SheetPart, number: Int) -> [UInt8]? {
    let addresses = part.links.enumerated().compactMap { index, link in
      if case .address(let address) = link.target { (id: id(ofLink: index), address: address) } else { nil }
    }
    if addresses.isEmpty, part.comments.isEmpty { return nil }
    return document { xml in
      for (id, address) in addresses {
        write(id, "\(Namespace.relationships)/hyperlink", address, isExternal: true, to: xml)
      }
      if part.comments.isEmpty { return }
      write(drawing, "\(Namespace.relationships)/vmlDrawing", "../drawings/vmlDrawing\(number).vml", to: xml)
      write("rIdComments", "\(Namespace.relationships)/comments", "../comments\(number).xml", to: xml)
    }
  }

  static func id(ofLink index: Int) -> String { "rId\(index + 1)" }

  private static func document(_ build: (XMLWriter) -> Void) -> [UInt8] {
    XMLWriter.bytes(standalone: true) { xml in
      xml.element("Relationships", ["xmlns": Namespace.packageRelationships]) { build(xml) }
    }
  }

  private static func write(
    _ id: String, _ type: String, _ target: String, isExternal: Bool = false, to xml: XMLWriter
  ) {
    xml.element("Relationship", ["Id": id, "Type": type, "Target": target]) {
      if isExternal { xml.attribute("TargetMode", "External") }
    }
  }
}
