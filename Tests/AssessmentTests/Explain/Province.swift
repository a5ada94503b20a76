import Assessment
import Foundation
import Records
import TestSupport
import Testing

/// The sample province, assessed under the scheme that the program ships; read once for all tests.
struct Province {
  let scheme: Scheme
  let register: Register
  let tally: Tally
  let evaluation: Evaluation

  private static let read = Result {
    let scheme = try ShippedScheme.read()
    let ledger = try Ledger(folder: ProjectFolder.samples.appending(path: "province"))
    let tally = Tally.tally(scheme, ledger.register)
    let evaluation = Evaluation(scheme, ledger.register, tally)
    return Province(scheme: scheme, register: ledger.register, tally: tally, evaluation: evaluation)
  }

  static func assessed() throws -> Province { try read.get() }

  func unit(_ code: String) throws -> Int { try #require(register.units.firstIndex { $0.code == code }) }

  func indicator(_ id: String) throws -> Int { try #require(scheme.indicators.firstIndex { $0.id == id }) }

  var explainer: Explainer { Explainer(scheme, register, tally) }
}
