import TestSupport
import Testing
import Workbooks

@Suite struct XMLWriterTests {
  @Test func writesDeclarationElementsAttributesAndText() {
    let bytes = XMLWriter.bytes { xml in
      xml.element("units", ["year": "2025"]) {
        xml.element("unit", ["code": "430100"], text: "长沙市 <&> \"'")
        xml.element("empty")
      }
    }
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <units year="2025"><unit code="430100">长沙市 &lt;&amp;&gt; &quot;'</unit><empty/></units>

        """)
  }

  @Test func indentsWhenAsked() {
    let bytes = XMLWriter.bytes(indented: true, standalone: true) { xml in
      xml.element("a") { xml.element("b", text: "x") }
    }
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <a>
          <b>x</b>
        </a>

        """)
  }

  @Test func everyTextComesBackFromTheParser() throws {
    let texts = [
      "", " a  b ", "line\nline\ttab\rreturn", "]]>", "<!-- -->", "&amp;",
      "\u{85}\u{2028}\u{10FFFF}", "“长沙”𠮷👨‍👩‍👧",
    ]
    for text in texts {
      let root = try XMLTree(parsing: XMLWriter.bytes { $0.element("a", ["b": text], text: text) })
      #expect(root.text == text)
      #expect(root.attributes["b"] == text)
    }
  }

  @Test func forbiddenCharactersAreReplacedAndNothingAfterThemIsLost() throws {
    let forbidden = (0..<0x20).filter { ![0x9, 0xA, 0xD].contains($0) } + [0xFFFE, 0xFFFF]
    for value in forbidden {
      let character = String(try #require(Unicode.Scalar(UInt32(value))))
      let root = try XMLTree(
        parsing: XMLWriter.bytes { $0.element("a", ["b": "x\(character)y"], text: "前\(character)后") })
      #expect(root.text == "前\u{FFFD}后")
      #expect(root.attributes["b"] == "x\u{FFFD}y")
    }
  }

  @Test func aStreamIsTheSameBytesInSmallPieces() {
    func build(_ xml: XMLWriter) {
      xml.element("rows") {
        for number in 1...20_000 { xml.element("row", ["n": "\(number)"], text: "第\(number)行") }
      }
    }
    var streamed: [UInt8] = []
    var largest = 0
    XMLWriter.stream(to: { (piece: UnsafeRawBufferPointer) in
      streamed.append(contentsOf: piece)
      largest = max(largest, piece.count)
    }) { build($0) }
    #expect(streamed == XMLWriter.bytes { build($0) })
    #expect(largest < 20_000)
  }

  @Test func theSinksErrorIsThrownAndItGetsNoMore() {
    struct Full: Error, Equatable {}
    var pieces = 0
    #expect(throws: Full()) {
      try XMLWriter.stream(
        to: { (_: UnsafeRawBufferPointer) throws(Full) in
          pieces += 1
          throw Full()
        },
        { (xml: XMLWriter) throws(Full) in
          xml.element("rows") {
            for _ in 1...10_000 where !xml.hasFailed { xml.element("row", text: "text") }
          }
        })
    }
    #expect(pieces == 1)
  }

  @Test func theBuildersErrorIsThrown() {
    struct Stop: Error, Equatable {}
    #expect(throws: Stop()) {
      try XMLWriter.stream(
        to: { (_: UnsafeRawBufferPointer) throws(Stop) in },
        { (xml: XMLWriter) throws(Stop) in
          try xml.element("a") { () throws(Stop) in throw Stop() }
        })
    }
  }

  @Test func contentMayBePutInWhereTheWriterStands() {
    var place = 0
    let bytes = XMLWriter.bytes { xml in
      xml.element("a") {
        xml.element("b") { place = xml.flushedCount() }
        xml.element("c")
      }
    }
    #expect(String(decoding: bytes[..<place], as: UTF8.self).hasSuffix("<a><b>"))
    #expect(String(decoding: bytes[place...], as: UTF8.self) == "</b><c/></a>\n")
  }
}
