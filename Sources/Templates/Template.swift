import Diagnostics

/// What becomes of a name that the shape does not have, and of a partial that is not there.
public enum UnknownNames: Sendable {
  /// A finding; the template is refused.
  case error
  /// Printed as nothing, as Mustache by itself would.
  case blank
}

/// A compiled Mustache template.
///
/// Every name is resolved when the template is compiled; rendering follows numbers, cannot fail, and ends for any
/// value of the shape.
public struct Template: Sendable {
  private let program: Program
  private let escape: EscapeTable?

  /// Compiles a template for values of the given shapes: every fault in it and in its partials is found in one pass.
  ///
  /// - Parameters:
  ///   - shapes: The shapes that surround the template, outermost first; an inner name hides an outer one.
  ///   - partials: What `{{>name}}` can call, by name.
  ///   - escape: What makes printed values harmless; `{{{name}}}` and `{{&name}}` print them as they are.
  /// - Returns: The template, unless there is an error, and the findings in the order of their places.
  public static func compile(
    _ source: TemplateSource, for shapes: [Shape], partials: [String: TemplateSource] = [:], escape: Escape,
    unknownNames: UnknownNames = .error
  ) -> (template: Template?, findings: [Finding]) {
    var compiler = Compiler(partials: partials, unknownNames: unknownNames)
    compiler.compile(source, for: shapes)
    let findings = compiler.findings.sorted()
    let isFaulty = findings.contains { $0.severity == .error }
    return (isFaulty ? nil : Template(program: compiler.program, escape: escape.table), findings)
  }

  /// Compiles a template for values of one shape.
  public static func compile(
    _ source: TemplateSource, for shape: Shape, partials: [String: TemplateSource] = [:], escape: Escape,
    unknownNames: UnknownNames = .error
  ) -> (template: Template?, findings: [Finding]) {
    compile(source, for: [shape], partials: partials, escape: escape, unknownNames: unknownNames)
  }

  /// Appends the template filled with values of the shapes it was compiled for, outermost first.
  public func render(_ values: [Value], into output: inout [UInt8]) {
    ProgramView.with(program) { program in
      var machine = Machine(program, escape, values)
      machine.run(into: &output)
    }
  }

  /// Appends the template filled with a value of the shape it was compiled for.
  public func render(_ value: Value, into output: inout [UInt8]) {
    render([value], into: &output)
  }

  /// The template filled with a value of the shape it was compiled for.
  public func render(_ value: Value) -> String {
    var output: [UInt8] = []
    render(value, into: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
