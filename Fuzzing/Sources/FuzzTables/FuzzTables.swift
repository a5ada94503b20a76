import Assessment
import Diagnostics
import Records
import Reports

/// A folder of tables, read whole and in small blocks: both must say the same, lose no record, and end.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTables(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let files = TableFile.files(in: Array(UnsafeBufferPointer(start: data, count: size)))
  let whole = ReadTables(files, blockSize: .max)
  let cut = ReadTables(files, blockSize: 97)
  precondition(whole.findings == cut.findings, "findings depend on where blocks are cut")
  precondition(whole.register.coverage == cut.register.coverage, "coverage depends on where blocks are cut")
  for (table, coverage) in whole.register.coverage {
    precondition(coverage.read == coverage.counted + coverage.quarantined + coverage.setAside, "\(table): records lost")
  }
  if let scheme, size.isMultiple(of: 16) {  // the slow part; seldom enough
    let evaluation = Evaluation(scheme, whole.register)
    precondition(evaluation.cards.count == whole.register.units.count, "a unit without scorecard")
    for _ in findingsJSON(whole.findings + inspect(whole.register, under: scheme)) {}
  }
  return 0
}

private let scheme = SchemeReader.read(BuiltIn.scheme, file: BuiltIn.schemeFile).scheme
