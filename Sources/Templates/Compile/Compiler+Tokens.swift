import Diagnostics

extension Compiler {
  /// Writes a routine's code and returns where it begins.
  mutating func write(_ routine: Routine, _ outline: Outline) -> Int32 {
    let start = Int32(program.code.count)
    var draft = Draft(routine, number: number(of: routine), source: outline.source)
    for token in outline.tokens { write(token, &draft) }
    program.code.append(.back)
    return start
  }

  private mutating func write(_ token: Token, _ draft: inout Draft) {
    switch token.kind {
    case .text(let range): program.copy(draft.source.bytes[range])
    case .lineStart: if draft.routine.isIndented { program.code.append(.indent) }
    case .variable(let raw): writeVariable(token, raw: raw, draft)
    case .section: enter(token, &draft)
    case .inverted: skip(token, &draft)
    case .end: endSection(&draft)
    case .partial(let indent): call(token, indent: indent, draft)
    }
  }

  private mutating func writeVariable(_ token: Token, raw: Bool, _ draft: Draft) {
    let target = resolve(token, draft)
    if let shape = target.shape, !shape.isPrintable, unknownNames == .error {
      report(.notPrintable(draft.place(of: token), shape))
    }
    program.code.append(raw ? .printRaw(target.address) : .print(target.address))
  }

  private mutating func enter(_ token: Token, _ draft: inout Draft) {
    let target = resolve(token, draft)
    let item = target.shape?.item
    let register = register(of: item)
    draft.open.append(Draft.Section(start: program.code.count, scope: draft.scope, descent: draft.descent))
    program.code.append(.enter(target.address, register: register, past: 0))
    draft.scope = draft.scope.entering(item)
    let isDeeper = target.address.count > 0 || target.shape?.isList == true
    draft.descent.move(target.address.register, to: register, isDeeper: isDeeper)
  }

  private mutating func skip(_ token: Token, _ draft: inout Draft) {
    let target = resolve(token, draft)
    draft.open.append(Draft.Section(start: program.code.count, scope: draft.scope, descent: draft.descent))
    program.code.append(.skip(target.address, past: 0))
  }

  private mutating func endSection(_ draft: inout Draft) {
    let section = draft.open.removeLast()
    program.close(section.start)
    draft.scope = section.scope
    draft.descent = section.descent
  }

  private mutating func call(_ token: Token, indent: Range<Int>?, _ draft: Draft) {
    guard hasPartial(token.name) else {
      if unknownNames == .error { report(.missingPartial(draft.place(of: token), among: partials.keys.sorted())) }
      return
    }
    let keeps = indent != nil && draft.routine.isIndented
    let own = indent.map { draft.source.bytes[$0] } ?? []
    let routine = Routine(partial: token.name, isIndented: keeps || !own.isEmpty, scope: draft.scope)
    let number = number(of: routine)
    program.call(number, indent: own, keeps: keeps)
    if draft.scope.isSure {
      noteCall(from: draft.number, to: number, descent: draft.descent, at: draft.place(of: token))
    }
  }
}

extension Draft {
  func place(of token: Token) -> Place {
    source.place(at: token.offset, value: token.name)
  }
}
