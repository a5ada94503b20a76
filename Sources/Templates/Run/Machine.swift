/// Runs a program.
struct Machine {
  private let program: Program
  private let escape: EscapeTable?
  private var registers: [Value]
  /// Of each register that holds a record the slots, so that printing one copies nothing; else empty.
  private var slots: [[Value]]
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
    slots = Array(repeating: [], count: program.registerCount)
    for (register, value) in zip(program.entry, values) { hold(value, in: Int(register)) }
  }

  private mutating func hold(_ value: Value, in register: Int) {
    if case .record(let slots) = value { self.slots[register] = slots } else { slots[register] = [] }
    registers[register] = value
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
        print(address, escape, to: &output)
        position += 1
      case .printRaw(let address):
        print(address, nil, to: &output)
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

  /// Appends what a tag prints, which is read where it lies.
  @inline(__always) private func print(
    _ address: Program.Address, _ escape: EscapeTable?, to output: inout [UInt8]
  ) {
    let (register, first) = (Int(address.register), Int(address.first))
    if address.count == 0 { return registers[register].print(escape, to: &output) }
    guard !slots[register].isEmpty else { return }
    let slot = Int(program.slots[first])
    if address.count == 1 { return slots[register][slot].print(escape, to: &output) }
    let last = first + Int(address.count) - 1
    if let record = slots[register].record(program.slots[first..<last]) {
      record[Int(program.slots[last])].print(escape, to: &output)
    }
  }

  /// The value that an address leads to; nothing where a record on the way is missing.
  private func value(at address: Program.Address) -> Value {
    let (register, first) = (Int(address.register), Int(address.first))
    if address.count == 0 { return registers[register] }
    guard !slots[register].isEmpty else { return .none }
    let last = first + Int(address.count) - 1
    return slots[register].record(program.slots[first..<last])?[Int(program.slots[last])] ?? .none
  }

  /// Begins a section; false if there is nothing to render.
  private mutating func enter(_ value: Value, _ register: Int, body: Int) -> Bool {
    let count = value.count
    guard count > 0 else { return false }
    sections.append(Section(value: value, count: count, body: body, register: register, outer: registers[register]))
    hold(value.item(0), in: register)
    return true
  }

  /// Takes the next item of the innermost section; nil if there was none and the section is left.
  private mutating func next() -> Int? {
    let last = sections.count - 1
    let section = sections[last]
    if section.index + 1 < section.count {
      sections[last].index += 1
      hold(section.value.item(section.index + 1), in: section.register)
      return section.body
    }
    hold(section.outer, in: section.register)
    sections.removeLast()
    return nil
  }
}

extension [Value] {
  /// The slots of the record that a path leads to from these; nil where one on the way is missing.
  @inline(__always) fileprivate func record(_ path: ArraySlice<Int32>) -> [Value]? {
    var record = self
    for slot in path {
      guard case .record(let inner) = record[Int(slot)] else { return nil }
      record = inner
    }
    return record
  }
}
