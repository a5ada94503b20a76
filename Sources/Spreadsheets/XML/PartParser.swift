import CLibXML2

/// One part on its way through libxml2's push parser.
///
/// Why not its text reader: that builds and frees a node for each element, and took 1.8 s for a sheet of 100,000 rows
/// of 22 cells for which the push parser took 0.7 s, as Debian 12 has them.
///
/// A document type is refused, so that there are no entities but XML's own five; the network is off; libxml2's own
/// limits (10 MB for one text, 256 levels) stay on. It compares the attributes of an element each with each, and looks
/// for a prefix through all namespaces, so the numbers of both are kept small here.
package final class PartParser {
  private let part: String
  private let handler: any PartHandler
  private let allowedDepth: Int
  private var context: xmlParserCtxtPtr?
  @exclusivity(unchecked) private var depth = 0
  @exclusivity(unchecked) private var fault: SpreadsheetFault?

  package init(part: String, handler: any PartHandler, depth: Int) throws(SpreadsheetFault) {
    self.part = part
    self.handler = handler
    allowedDepth = depth
    xmlInitParser()
    var callbacks = Self.callbacks
    let state = Unmanaged.passUnretained(self).toOpaque()
    guard let context = xmlCreatePushParserCtxt(&callbacks, state, nil, 0, nil) else { throw .damaged(.part(part)) }
    let options = [XML_PARSE_NONET, XML_PARSE_NOERROR, XML_PARSE_NOWARNING].reduce(0) { $0 | $1.rawValue }
    xmlCtxtUseOptions(context, Int32(options))
    self.context = context
  }

  deinit { if let context { xmlFreeParserCtxt(context) } }

  /// Takes the next bytes.
  package func parse(_ bytes: UnsafeRawBufferPointer) throws(SpreadsheetFault) {
    var start = 0
    while start < bytes.count {
      let end = min(start + Self.pieceSize, bytes.count)
      try push(UnsafeRawBufferPointer(rebasing: bytes[start..<end]), isLast: false)
      guard !hasTooManyAttributes else { throw .damaged(.part(part)) }
      start = end
    }
  }

  /// Takes note that the part ends here.
  package func finish() throws(SpreadsheetFault) {
    try push(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true)
  }

  private func push(_ bytes: UnsafeRawBufferPointer, isLast: Bool) throws(SpreadsheetFault) {
    let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    xmlParseChunk(context, start, Int32(bytes.count), isLast ? 1 : 0)
    if let fault { throw fault }
    guard context?.pointee.wellFormed == 1 else { throw .damaged(.part(part)) }
  }

  /// Whether the parser waits for the end of an element's beginning that has hundreds of attributes already.
  ///
  /// It waits for whole ones, so that no element has more than fit into two pieces without being seen here.
  private var hasTooManyAttributes: Bool {
    guard let input = context?.pointee.input?.pointee, let start = input.cur, let end = input.end else { return false }
    let pending = UnsafeBufferPointer(start: start, count: end - start)
    guard pending.count > Self.pieceSize, pending[0] == UInt8(ascii: "<"), pending[1] != UInt8(ascii: "!"),
      pending[1] != UInt8(ascii: "?")
    else { return false }
    return pending.lazy.filter { $0 == UInt8(ascii: "=") }.prefix(Self.allowedAttributes + 1).count
      > Self.allowedAttributes
  }

  private static let pieceSize = 4096
  private static let allowedAttributes = 512
  private static let allowedNamespaces = 64

  private func stop(_ fault: SpreadsheetFault) {
    if self.fault == nil { self.fault = fault }
    xmlStopParser(context)
  }

  fileprivate func refuseDocumentType() { stop(.damaged(.part(part))) }

  fileprivate func open(_ name: XMLName, _ attributes: XMLAttributes, namespaces: Int) {
    depth += 1
    guard fault == nil else { return }
    guard namespaces <= Self.allowedNamespaces else { return stop(.damaged(.part(part))) }
    guard depth <= allowedDepth else {
      return stop(.tooLarge(.init("XML 的层数", "levels of XML", allowedDepth)))
    }
    do throws(SpreadsheetFault) {
      try handler.open(name, attributes, depth: depth)
    } catch {
      stop(error)
    }
  }

  fileprivate func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if fault == nil { handler.text(bytes) }
  }

  fileprivate func close() {
    defer { depth -= 1 }
    guard fault == nil else { return }
    do throws(SpreadsheetFault) {
      try handler.close(depth: depth)
    } catch {
      stop(error)
    }
  }
}

extension PartParser {
  /// libxml2's questions, answered by the parser that it carries along.
  private static var callbacks: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = 0xDEED_BEAF  // XML_SAX2_MAGIC, a macro that Swift does not see as this type
    handler.internalSubset = { state, _, _, _ in withParser(state) { $0.refuseDocumentType() } }
    handler.startElementNs = { state, name, prefix, _, namespaceCount, namespaces, count, _, fields in
      guard let name else { return }
      let attributes = XMLAttributes(
        fields, count: Int(count), namespaces: namespaces, namespaceCount: Int(namespaceCount))
      withParser(state) {
        $0.open(XMLName(start: name, prefix: prefix), attributes, namespaces: Int(namespaceCount))
      }
    }
    handler.endElementNs = { state, _, _, _ in withParser(state) { $0.close() } }
    handler.characters = takeText
    handler.ignorableWhitespace = takeText
    handler.cdataBlock = takeText
    return handler
  }
}

private func takeText(_ state: UnsafeMutableRawPointer?, _ text: UnsafePointer<xmlChar>?, _ count: Int32) {
  withParser(state) { $0.text(UnsafeBufferPointer(start: text, count: Int(count))) }
}

/// The parser behind a pointer; whoever made the pointer keeps it alive.
@inline(__always) private func withParser(_ state: UnsafeMutableRawPointer?, _ body: (PartParser) -> Void) {
  guard let state else { return }
  Unmanaged<PartParser>.fromOpaque(state)._withUnsafeGuaranteedRef(body)
}
