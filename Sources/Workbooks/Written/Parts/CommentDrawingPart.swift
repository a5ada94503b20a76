/// `xl/drawings/vmlDrawingN.vml`: the boxes of a sheet's comments, in the vocabulary that spreadsheets still ask for.
struct CommentDrawingPart {
  private let sheet: WrittenSheet
  /// The first of its blocks of 1,024 numbers for shapes; no two drawings share one.
  private let firstBlock: Int

  init(_ sheet: WrittenSheet, firstBlock: Int) {
    self.sheet = sheet
    self.firstBlock = firstBlock
  }

  /// How many blocks of numbers the shapes of so many comments take.
  static func blocks(comments: Int) -> Int { 1 + comments / 1024 }

  /// Without the line that declares it XML: no program writes it here.
  func bytes() -> [UInt8] {
    let document = XMLWriter.bytes { xml in
      xml.element(
        "xml",
        [
          "xmlns:v": "urn:schemas-microsoft-com:vml", "xmlns:o": "urn:schemas-microsoft-com:office:office",
          "xmlns:x": "urn:schemas-microsoft-com:office:excel",
        ]
      ) {
        writeNumbers(to: xml)
        writeShapeType(to: xml)
        for (index, comment) in sheet.part.comments.enumerated() { write(comment, index, to: xml) }
      }
    }
    return Array(document.drop { $0 != UInt8(ascii: "\n") }.dropFirst())
  }

  private func writeNumbers(to xml: XMLWriter) {
    let blocks = firstBlock..<firstBlock + Self.blocks(comments: sheet.part.comments.count)
    xml.element("o:shapelayout", ["v:ext": "edit"]) {
      xml.element("o:idmap", ["v:ext": "edit", "data": blocks.map(String.init).joined(separator: ",")])
    }
  }

  private func writeShapeType(to xml: XMLWriter) {
    xml.element(
      "v:shapetype",
      ["id": "_x0000_t202", "coordsize": "21600,21600", "o:spt": "202", "path": "m,l,21600r21600,l21600,xe"]
    ) {
      xml.element("v:stroke", ["joinstyle": "miter"])
      xml.element("v:path", ["gradientshapeok": "t", "o:connecttype": "rect"])
    }
  }

  private func write(_ comment: CommentedCell, _ index: Int, to xml: XMLWriter) {
    xml.element(
      "v:shape",
      [
        "id": "_x0000_s\(firstBlock * 1024 + index + 1)", "type": "#_x0000_t202",
        "style": "position:absolute;z-index:\(index + 1);visibility:hidden", "fillcolor": "#ffffe1",
        "o:insetmode": "auto",
      ]
    ) {
      xml.element("v:fill", ["color2": "#ffffe1"])
      xml.element("v:shadow", ["on": "t", "color": "black", "obscured": "t"])
      xml.element("v:path", ["o:connecttype": "none"])
      xml.element("v:textbox", ["style": "mso-direction-alt:auto"]) {
        xml.element("div", ["style": "text-align:left"])
      }
      writePlace(comment, to: xml)
    }
  }

  private func writePlace(_ comment: CommentedCell, to xml: XMLWriter) {
    xml.element("x:ClientData", ["ObjectType": "Note"]) {
      xml.element("x:MoveWithCells")
      xml.element("x:SizeWithCells")
      xml.element("x:Anchor", text: CommentBox(comment, columnWidths: sheet.encoded.widths).anchor)
      xml.element("x:AutoFill", text: "False")
      xml.element("x:Row", text: String(comment.row - 1))
      xml.element("x:Column", text: String(comment.column))
    }
  }
}
