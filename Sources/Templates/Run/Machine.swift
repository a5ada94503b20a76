/// Runs a program.
struct Machine {
  private let program: ProgramView
  private let escape: EscapeTable?
  private var registers: [Value]
  /// Of each register that holds a record where its slots lie.
  ///
  /// ADVICE: They stay there as long as the register holds them. Taking them from the register each time would retain
  /// and release them for every tag.
  private var records: [UnsafePointer<Value>?]
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

  init(_ program: ProgramView, _ escape: EscapeTable?, _ values: [Value]) {
    self.program = program
    self.escape = escape
    registers = Array(repeating: .none, count: program.registerCount)
    records = Array(repeating: nil, count: program.registerCount)
    for (register, value) in zip(program.entry, values) { hold(value, in: Int(register)) }
  }

  @inline(__always) private mutating func hold(_ value: consuming Value, in register: Int) {
    records[register] = value.slots
    registers[register] = value
  }

  mutating func run(into output: inout [UInt8]) {
    var position = 0
    while true {
      switch program.code[position] {
      case .copy(let from, let to):
        output.append(contentsOf: program.literals(from, to))
        position += 1
      case .indent:
        output.append(contentsOf: indent)
        position += 1
      case .print(let address):
        find(address)?.pointee.print(escape, to: &output)
        position += 1
      case .printRaw(let address):
        find(address)?.pointee.print(nil, to: &output)
        position += 1
      case .enter(let address, let register, let past):
        position = enter(find(address), Int(register), body: position + 1) ? position + 1 : Int(past)
      case .next:
        position = next() ?? position + 1
      case .skip(let address, let past):
        position = find(address)?.pointee.isTrue == true ? Int(past) : position + 1
      case .call(let start, let from, let to, let keeps):
        calls.append(Call(position: position + 1, indent: indent))
        indent = (keeps ? indent : []) + program.literals(from, to)
        position = Int(start)
      case .back:
        guard let call = calls.popLast() else { return }
        indent = call.indent
        position = call.position
      }
    }
  }

  /// Where the value lies that an address leads to; nil where a record on the way is missing.
  ///
  /// Good until the register is set again.
  @inline(__always) private func find(_ address: Program.Address) -> UnsafePointer<Value>? {
    let (first, count) = (Int(address.first), Int(address.count))
    let register = Int(address.register)
    if count == 0 { return registers.withUnsafeBufferPointer { $0.baseAddress }.map { $0 + register } }
    guard var slots = records[register] else { return nil }
    for step in first..<(first + count - 1) {
      guard let deeper = slots[Int(program.slots[step])].slots else { return nil }
      slots = deeper
    }
    return slots + Int(program.slots[first + count - 1])
  }

  /// Begins a section; false if there is nothing to render.
  private mutating func enter(_ value: UnsafePointer<Value>?, _ register: Int, body: Int) -> Bool {
    guard let value, value.pointee.count > 0 else { return false }
    sections.append(
      Section(
        value: value.pointee, count: value.pointee.count, body: body, register: register, outer: registers[register]))
    hold(value.pointee.item(0), in: register)
    return true
  }

  /// Takes the next item of the innermost section; nil if there was none and the section is left.
  private mutating func next() -> Int? {
    let last = sections.count - 1
    sections[last].index += 1
    if sections[last].index < sections[last].count {
      hold(sections[last].value.item(sections[last].index), in: sections[last].register)
      return sections[last].body
    }
    let section = sections.removeLast()
    hold(section.outer, in: section.register)
    return nil
  }
}

extension Value {
  /// Where the slots of a record lie; nil for anything else.
  @inline(__always) fileprivate var slots: UnsafePointer<Value>? {
    if case .record(let slots) = self { slots.withUnsafeBufferPointer { $0.baseAddress } } else { nil }
  }
}

/// A program as it lies in memory, for as long as it is run.
struct ProgramView {
  let code: UnsafeBufferPointer<Program.Instruction>
  let slots: UnsafeBufferPointer<Int32>
  let registerCount: Int
  let entry: [Int32]
  private let bytes: UnsafeBufferPointer<UInt8>

  /// Calls a function with a view of a program.
  static func with(_ program: Program, _ body: (ProgramView) -> Void) {
    program.code.withUnsafeBufferPointer { code in
      program.slots.withUnsafeBufferPointer { slots in
        program.literals.withUnsafeBufferPointer { literals in
          body(
            ProgramView(
              code: code, slots: slots, registerCount: program.registerCount, entry: program.entry, bytes: literals))
        }
      }
    }
  }

  /// Some of the literal bytes.
  @inline(__always) func literals(_ from: Int32, _ to: Int32) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[Int(from)..<Int(to)])
  }
}
