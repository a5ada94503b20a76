/// `xl/commentsN.xml`: the texts of a sheet's comments.
enum CommentsPart {
  static func bytes(_ comments: [CommentedCell], author: String) -> [UInt8] {
    XMLWriter.bytes(standalone: true) { xml in
      xml.element("comments", ["xmlns": Namespace.main]) {
        xml.element("authors") { xml.element("author", text: CellText.escaped(author)) }
        xml.element("commentList") {
          for comment in comments { write(comment, to: xml) }
        }
      }
    }
  }

  private static func write(_ comment: CommentedCell, to xml: XMLWriter) {
    let cell = CellReference.cell(column: comment.column, row: comment.row)
    xml.element("comment", ["ref": cell, "authorId": "0"]) {
      xml.element("text") {
        xml.element("r") {
          xml.element("rPr") {
            xml.element("rFont", ["val": StylesPart.typeface])
            xml.element("charset", ["val": "134"])
            xml.element("color", ["indexed": "81"])
            xml.element("sz", ["val": "9"])
          }
          xml.element("t", text: CellText.escaped(CellText.shortened(comment.text) ?? comment.text))
        }
      }
    }
  }
}
