extension Value {
  /// Appends what a tag prints.
  func print(_ escape: EscapeTable?, to output: inout [UInt8]) {
    switch self {
    case .text(let text), .number(let text, _), .date(let text, _): text.print(escape, to: &output)
    case .utf8(let bytes): bytes.withUnsafeBufferPointer { $0.print(escape, to: &output) }
    case .markup(let text): text.print(nil, to: &output)
    case .flag, .list, .lazy, .record, .none: break
    }
  }
}

extension String {
  fileprivate func print(_ escape: EscapeTable?, to output: inout [UInt8]) {
    utf8.span.withUnsafeBufferPointer { $0.print(escape, to: &output) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func print(_ escape: EscapeTable?, to output: inout [UInt8]) {
    if let escape { escape.append(self, to: &output) } else { output.append(contentsOf: self) }
  }
}
