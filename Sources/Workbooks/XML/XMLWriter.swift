import CLibXML2

/// Writes an XML 1.0 document in UTF-8, piece by piece, through libxml2's text writer.
///
/// The document cannot come out malformed: elements are closed by the end of their closure, names are written in
/// the program and never come from data, libxml2 escapes all text, and a character that XML forbids
/// becomes U+FFFD. Only a few kilobytes are held, however long the document.
///
///     let bytes = XMLWriter.bytes { xml in
///       xml.element("units") {
///         xml.element("unit", ["code": "430100"], text: "长沙市")
///       }
///     }
public final class XMLWriter {
  private let writer: xmlTextWriterPtr
  private let sink: XMLSink

  private init(_ sink: XMLSink, indented: Bool) {
    guard let buffer = sink.outputBuffer(), let writer = xmlNewTextWriter(buffer) else {
      preconditionFailure("out of memory")
    }
    self.sink = sink
    self.writer = writer
    expect(xmlTextWriterSetIndent(writer, indented ? 1 : 0))
    expect(xmlTextWriterSetIndentString(writer, "  "))
  }

  deinit { xmlFreeTextWriter(writer) }

  /// A whole document in memory.
  ///
  /// `standalone` adds `standalone="yes"`; `indented` puts every element on a line of its own, two blanks a level.
  public static func bytes(indented: Bool = false, standalone: Bool = false, _ build: (XMLWriter) -> Void) -> [UInt8] {
    var result: [UInt8] = []
    stream(indented: indented, standalone: standalone, to: { result.append(contentsOf: $0) }, build)
    return result
  }

  /// A document handed over in pieces of a few kilobytes as it grows, for what is too long to hold.
  ///
  /// The sink's error ends the writing and is thrown on; so is the builder's, and the document is then cut short.
  public static func stream<Failure: Error>(
    indented: Bool = false, standalone: Bool = false,
    to sink: @escaping (UnsafeRawBufferPointer) throws(Failure) -> Void,
    _ build: (XMLWriter) throws(Failure) -> Void
  ) throws(Failure) {
    var refusal: Failure?
    let guarded = XMLSink { bytes in
      do throws(Failure) {
        try sink(bytes)
        return true
      } catch {
        refusal = error
        return false
      }
    }
    let xml = XMLWriter(guarded, indented: indented)
    xml.expect(xmlTextWriterStartDocument(xml.writer, "1.0", "UTF-8", standalone ? "yes" : nil))
    try build(xml)
    xml.expect(xmlTextWriterEndDocument(xml.writer))
    xml.expect(xmlTextWriterFlush(xml.writer))
    if let refusal { throw refusal }
  }

  /// Whether the sink has thrown.
  ///
  /// Nothing is handed to it any more, so a long loop may stop.
  public var hasFailed: Bool { sink.hasFailed }

  /// An element with its attributes, in their order, and whatever the closure writes inside it.
  public func element<Failure: Error>(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ content: () throws(Failure) -> Void
  ) throws(Failure) {
    start(name, attributes)
    defer { expect(xmlTextWriterEndElement(writer)) }
    try content()
  }

  /// An element without content.
  public func element(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]) {
    element(name, attributes) {}
  }

  /// An element that holds nothing but text.
  public func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], text: String
  ) {
    element(name, attributes) { self.text(text) }
  }

  /// An attribute of the element just begun; must come before its content.
  public func attribute(_ name: StaticString, _ value: String) {
    expect(XMLText.withLegalBytes(value) { xmlTextWriterWriteAttribute(writer, name.utf8Start, $0) })
  }

  /// Text inside the element just begun, escaped.
  public func text(_ text: String) {
    expect(XMLText.withLegalBytes(text) { xmlTextWriterWriteString(writer, $0) })
  }

  /// Closes the open start tag, hands everything over, and tells how many bytes the document has so far.
  ///
  /// For content that its caller puts in by itself at this place, such as the million rows of a sheet.
  public func flushedCount() -> Int {
    expect(xmlTextWriterWriteRaw(writer, ""))
    expect(xmlTextWriterFlush(writer))
    return sink.count
  }

  /// Begins an element whose name was read from a document; `end` closes it.
  func start(_ element: Element) {
    expect(xmlTextWriterStartElement(writer, element.name))
    for attribute in element.attributes {
      expect(XMLText.withLegalBytes(attribute.value) { xmlTextWriterWriteAttribute(writer, attribute.name, $0) })
    }
  }

  /// Closes the element begun last.
  func end() { expect(xmlTextWriterEndElement(writer)) }

  private func start(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
    expect(xmlTextWriterStartElement(writer, name.utf8Start))
    for (name, value) in attributes { attribute(name, value) }
  }

  /// libxml2 refuses only what is out of order (an attribute after content), which is our mistake, or memory.
  private func expect(_ status: Int32) {
    precondition(status >= 0, "XML written out of order")
  }
}
