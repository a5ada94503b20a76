extension Program {
  /// Appends an instruction that copies bytes, or lets the one before copy them too.
  mutating func copy(_ bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    let from = Int32(literals.count)
    literals += bytes
    if code.count > label, case .copy(let start, from)? = code.last {
      code[code.count - 1] = .copy(from: start, to: Int32(literals.count))
    } else {
      code.append(.copy(from: from, to: Int32(literals.count)))
    }
  }

  /// Appends a call of the routine with a number.
  mutating func call(_ number: Int, indent: ArraySlice<UInt8>, keeps: Bool) {
    let from = Int32(literals.count)
    literals += indent
    code.append(.call(Int32(number), from: from, to: Int32(literals.count), keeps: keeps))
  }

  mutating func address(_ register: Int32, _ path: [Int32]) -> Address {
    let first = Int32(slots.count)
    slots += path
    return Address(register: register, first: first, count: Int32(path.count))
  }

  /// Ends the section that begins with an instruction.
  mutating func close(_ start: Int) {
    switch code[start] {
    case .enter(let address, let register, _):
      code.append(.next)
      code[start] = .enter(address, register: register, past: Int32(code.count))
    case .skip(let address, _): code[start] = .skip(address, past: Int32(code.count))
    case .copy, .print, .printRaw, .next, .indent, .call, .back:
      preconditionFailure("a section begins by enter or skip")
    }
    label = code.count
  }

  /// Turns the numbers of routines into the places where they begin.
  mutating func link(_ starts: [Int: Int32]) {
    for index in code.indices {
      if case .call(let number, let from, let to, let keeps) = code[index], let start = starts[Int(number)] {
        code[index] = .call(start, from: from, to: to, keeps: keeps)
      }
    }
  }
}
