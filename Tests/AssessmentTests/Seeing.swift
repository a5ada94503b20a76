import Assessment
import Diagnostics
import Foundation
import Records
import TestSupport
import Testing

/// The scheme that the program ships, read.
enum ShippedScheme {
  private static let reading = Result { SchemeReader.read(try BuiltInScheme.text, file: "").scheme }

  static func read() throws -> Scheme { try #require(try reading.get()) }
}

/// What a unit sees of a population: how many records, and of how many of them each fact is true.
struct Seen: Equatable {
  var records: Int
  var facts: [String: Int]
}

/// Counts the facts of a population's records that a unit of each office sees, under the calendar and outcome classes
/// of the shipped scheme.
///
/// - Parameter change: changes the scheme before it is applied.
func see(
  _ population: Population, _ offices: [Office], by unit: String = "A-1", scope: Indicator.Scope = .all,
  change: (inout Scheme) -> Void = { _ in }
) throws -> [Seen] {
  var scheme = try ShippedScheme.read()
  (scheme.groups, scheme.grades, scheme.areas) = ([], [], [])
  scheme.indicators = population.facts.enumerated().map { index, name in
    Indicator(
      id: name, title: Bilingual(name), population: population, count: .fact(index, name), scope: scope)
  }
  change(&scheme)
  let register = Office(offices).ledger.register
  let counts = Tally.tally(scheme, register).rolledUp(scheme, register)
  return try offices.indices.map { office in
    let code = Office.code(unit, in: office)
    let seen = counts[try #require(register.units.firstIndex { $0.code == code })]
    #expect(Set(seen.map(\.d)).count == 1)
    let facts = zip(population.facts, seen).filter { $1.n > 0 }.map { ($0, $1.n) }
    return Seen(records: seen[0].d, facts: Dictionary(uniqueKeysWithValues: facts))
  }
}

/// As above, for one office.
func see(
  _ population: Population, _ office: Office, by unit: String = "A-1", scope: Indicator.Scope = .all,
  change: (inout Scheme) -> Void = { _ in }
) throws -> Seen { try see(population, [office], by: unit, scope: scope, change: change)[0] }

/// The facts of the only record that a unit of each office sees; nil where it sees none.
func facts(
  _ population: Population, _ offices: [Office], by unit: String = "A-1", scope: Indicator.Scope = .all,
  change: (inout Scheme) -> Void = { _ in }
) throws -> [Set<String>?] {
  try see(population, offices, by: unit, scope: scope, change: change).map { seen in
    #expect(seen.records <= 1)
    return seen.records > 0 ? Set(seen.facts.keys) : nil
  }
}

/// As above, for one office.
func facts(
  _ population: Population, _ office: Office, by unit: String = "A-1", scope: Indicator.Scope = .all
) throws -> Set<String>? { try facts(population, [office], by: unit, scope: scope)[0] }

/// Demands that these facts are true, and no others, of the only record that a unit of each office sees.
///
/// - Parameter table: offices, and the facts; nil where there must be no record.
func check(
  _ population: Population, by unit: String = "A-1", scope: Indicator.Scope = .all, _ table: [(Office, [String]?)],
  change: (inout Scheme) -> Void = { _ in }, at location: SourceLocation = #_sourceLocation
) throws {
  let found = try facts(population, table.map(\.0), by: unit, scope: scope, change: change)
  for (found, (office, expected)) in zip(found, table) {
    #expect(found == expected.map(Set.init), "\(office.tables)", sourceLocation: location)
  }
}

/// Demands that a fact is true, or not, of the only record that a unit of each office sees.
func check(
  _ population: Population, _ fact: String, by unit: String = "A-1", _ table: [(Office, Bool)],
  change: (inout Scheme) -> Void = { _ in }, at location: SourceLocation = #_sourceLocation
) throws {
  let found = try facts(population, table.map(\.0), by: unit, change: change)
  for (found, (office, expected)) in zip(found, table) {
    #expect(found?.contains(fact) == expected, "\(office.tables)", sourceLocation: location)
  }
}
