import Diagnostics

/// Turns a template and the partials that it calls into one program, checking every name on the way.
///
/// A partial is compiled once for each scope in which it is called, with and without indentation. Scopes are finitely many, so
/// compiling ends even where partials call each other; that rendering ends is checked by `Recursion`.
struct Compiler {
  let partials: [String: TemplateSource]
  let unknownNames: UnknownNames
  var program = Program()
  private(set) var findings: [Finding] = []
  /// The findings without their arguments.
  private var found: Set<Finding> = []
  private var registers: [RecordShape: Int32] = [:]
  private var outlines: [String: Outline] = [:]
  /// The number of each routine; the template itself is the first.
  private var routines: [Routine: Int] = [:]
  private var waiting: [Routine] = []
  private var recursion = Recursion()
  /// The places of partial tags.
  private var sites: [Place] = []

  init(partials: [String: TemplateSource], unknownNames: UnknownNames) {
    self.partials = partials
    self.unknownNames = unknownNames
  }

  /// Compiles a template for values of the given shapes, outermost first.
  mutating func compile(_ source: TemplateSource, for shapes: [Shape]) {
    var scope = Scope()
    for shape in shapes {
      scope = scope.entering(shape)
      program.entry.append(register(of: scope.item))
    }
    let template = Routine(partial: nil, isIndented: false, scope: scope)
    routines[template] = 0
    var starts = [0: write(template, scanned(source))]
    while let routine = waiting.popLast() {
      guard let partial = routine.partial, let outline = outlines[partial] else { continue }
      starts[number(of: routine)] = write(routine, outline)
    }
    program.link(starts)
    for site in recursion.endless().sorted() { report(.endlessPartial(sites[site])) }
  }

  /// Keeps a finding, unless a partial has been found at fault in the same place before.
  mutating func report(_ finding: Finding) {
    if found.insert(Finding(finding.kind, at: finding.place)).inserted { findings.append(finding) }
  }

  /// The register that holds the current item where it has the given shape; nil is unknown.
  mutating func register(of item: Shape?) -> Int32 {
    guard let item else { return Program.emptyRegister }
    guard let record = item.record else { return Program.itemRegister }
    if let register = registers[record] { return register }
    let register = Int32(program.registerCount)
    program.registerCount += 1
    registers[record] = register
    return register
  }

  /// The number of a routine, which is compiled later if it is new.
  mutating func number(of routine: Routine) -> Int {
    if let number = routines[routine] { return number }
    routines[routine] = routines.count
    waiting.append(routine)
    return routines.count - 1
  }

  /// Whether there is such a partial; it is scanned when first asked for.
  mutating func hasPartial(_ name: String) -> Bool {
    if outlines[name] != nil { return true }
    guard let source = partials[name] else { return false }
    outlines[name] = scanned(source)
    return true
  }

  private mutating func scanned(_ source: TemplateSource) -> Outline {
    let outline = Outline(source)
    for finding in outline.findings { report(finding) }
    return outline
  }

  /// Remembers a call for the check that recursion ends.
  mutating func noteCall(from: Int, to: Int, descent: Descent, at place: Place) {
    recursion.add(from: from, to: to, descent: descent, site: sites.count)
    sites.append(place)
  }
}
