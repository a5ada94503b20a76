/// What is compiled as one piece of code: a template, or a partial as it is called at one kind of place.
struct Routine: Hashable {
  /// The partial's name; nil for the template itself.
  let partial: String?
  /// Whether something may stand before each of its lines.
  let isIndented: Bool
  let scope: Scope
}

/// A routine while it is being written.
struct Draft {
  let routine: Routine
  let number: Int
  let source: TemplateSource
  var scope: Scope
  var descent = Descent()
  var open: [Section] = []

  /// A section whose end has not come yet.
  struct Section {
    /// Its first instruction.
    let start: Int
    /// What stands around it.
    let scope: Scope
    let descent: Descent
  }

  init(_ routine: Routine, number: Int, source: TemplateSource) {
    self.routine = routine
    self.number = number
    self.source = source
    scope = routine.scope
  }
}
