/// How a cell writes its value, by its attribute `t`.
enum CellKind {
  case number, shared, text, formulaText, truth, date, error

  /// Nil for a kind that the format does not know.
  init?(_ code: UnsafeBufferPointer<UInt8>?) {
    guard let code else {
      self = .number
      return
    }
    switch code.count {
    case 1:
      switch code[0] {
      case UInt8(ascii: "s"): self = .shared
      case UInt8(ascii: "n"): self = .number
      case UInt8(ascii: "b"): self = .truth
      case UInt8(ascii: "d"): self = .date
      case UInt8(ascii: "e"): self = .error
      default: return nil
      }
    case 3 where code.elementsEqual("str".utf8): self = .formulaText
    case 9 where code.elementsEqual("inlineStr".utf8): self = .text
    default: return nil
    }
  }
}
