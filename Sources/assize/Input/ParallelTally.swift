import Assessment
import Records

extension Tally {
  /// Counts the records of a register by several tasks; the result is the same for any number of them.
  static func tally(_ scheme: Scheme, _ register: Register, jobs: Int) async -> Tally {
    let count = register.caseCount
    guard jobs > 1, count > 20_000 else { return tally(scheme, register) }
    return await withTaskGroup(of: Tally.self) { group in
      for job in 0..<jobs {
        group.addTask { tally(scheme, register, cases: (count * job / jobs)..<(count * (job + 1) / jobs)) }
      }
      var whole = tallyOthers(scheme, register)
      for await part in group { whole.merge(part) }
      return whole
    }
  }
}
