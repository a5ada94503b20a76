import Assessment
import Records

extension Tally {
  /// Counts the records of a register by several workers; the result is the same for any number of them.
  static func tally(_ scheme: Scheme, _ register: Register, _ workers: Workers) -> Tally {
    let parts = workers.parts(of: register.caseCount) { tally(scheme, register, cases: $0) }
    return parts.reduce(into: tallyOthers(scheme, register)) { $0.merge($1) }
  }
}
