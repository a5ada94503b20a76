/// Runs a program.
struct Machine {
  private let program: Program
  private let escape: EscapeTable?
  private var registers: [Value]
  private var sections: [Section] = []
  private var calls: [Call] = []
  private var indent: [UInt8] = []

  /// A section that is being rendered.
  private struct Section {
    /// What it goes over.
    let value: Value
    let count: Int
    var index = 0
    /// Where its body begins.
    let body: Int
    let register: Int
    /// What its register held before.
    let outer: Value
  }

  /// Where a partial goes back to.
  private struct Call {
    let position: Int
    let indent: [UInt8]
  }

  init(_ program: Program, _ escape: EscapeTable?, _ values: [Value]) {
    self.program = program
    self.escape = escape
    registers = Array(repeating: .none, count: program.registerCount)
    for (register, value) in zip(program.entry, values) { registers[Int(register)] = value }
  }

  mutating func run(into output: inout [UInt8]) {
    var position = 0
    while true {
      switch program.code[position] {
      case .copy(let from, let to):
        program.literals.withUnsafeBufferPointer {
          output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[Int(from)..<Int(to)]))
        }
        position += 1
      case .indent:
        output.append(contentsOf: indent)
        position += 1
      case .print(let address):
        value(at: address).print(escape, to: &output)
        position += 1
      case .printRaw(let address):
        value(at: address).print(nil, to: &output)
        position += 1
      case .enter(let address, let register, let past):
        position = enter(value(at: address), Int(register), body: position + 1) ? position + 1 : Int(past)
      case .next:
        position = next() ?? position + 1
      case .skip(let address, let past):
        position = value(at: address).isTrue ? Int(past) : position + 1
      case .call(let start, let from, let to, let keeps):
        calls.append(Call(position: position + 1, indent: indent))
        indent = (keeps ? indent : []) + program.literals[Int(from)..<Int(to)]
        position = Int(start)
      case .back:
        guard let call = calls.popLast() else { return }
        indent = call.indent
        position = call.position
      }
    }
  }

  /// The value that an address leads to; nothing where a record on the way is missing.
  private func value(at address: Program.Address) -> Value {
    let first = Int(address.first)
    switch (address.count, registers[Int(address.register)]) {
    case (0, let value): return value
    case (1, .record(let slots)): return slots[Int(program.slots[first])]
    case (_, .record(let slots)):
      return program.slots[first..<first + Int(address.count)].reduce(.record(slots)) { value, slot in
        if case .record(let slots) = value { slots[Int(slot)] } else { .none }
      }
    default: return .none
    }
  }

  /// Begins a section; false if there is nothing to render.
  private mutating func enter(_ value: Value, _ register: Int, body: Int) -> Bool {
    let count = value.count
    guard count > 0 else { return false }
    sections.append(Section(value: value, count: count, body: body, register: register, outer: registers[register]))
    registers[register] = value.item(0)
    return true
  }

  /// Takes the next item of the innermost section; nil if there was none and the section is left.
  private mutating func next() -> Int? {
    let last = sections.count - 1
    let section = sections[last]
    if section.index + 1 < section.count {
      sections[last].index += 1
      registers[section.register] = section.value.item(section.index + 1)
      return section.body
    }
    registers[section.register] = section.outer
    sections.removeLast()
    return nil
  }
}
