import CSV
import Diagnostics
import Records

/// The register that files make, and what was found in them.
struct ReadTables {
  let register: Register
  let findings: [Finding]

  /// - Parameter blockSize: how many bytes are read at a time; blocks end with a line.
  init(_ files: [TableFile], blockSize: Int) {
    var builder = RegisterBuilder()
    for file in files where file.table == .units { file.add(to: &builder, UnitDirectory(), blockSize) }
    let units = builder.settleUnits()
    for file in files where file.table != .units { file.add(to: &builder, units, blockSize) }
    let settled = builder.finish()
    register = settled.register
    findings = settled.findings.sorted()
  }
}

extension TableFile {
  /// Opens the file and adds its blocks; one that ends inside quotes is joined to the next and decoded anew.
  fileprivate func add(to builder: inout RegisterBuilder, _ units: UnitDirectory, _ blockSize: Int) {
    let head = encodedHead
    let opened = SourceFile.open(path: name, table: table, encoding: encoding, text: head)
    let number = builder.add(opened)
    var (blocks, line) = (blocks(ofSize: blockSize)[...], opened.body.line)
    var skipped = opened.body.position
    while var block = blocks.popFirst() {
      if skipped >= block.count, !blocks.isEmpty {
        skipped -= block.count
        continue
      }
      var piece = opened.file.decode(block, units: units, position: skipped)
      while piece.endsInsideQuotes, let more = blocks.popFirst() {
        block += more
        piece = opened.file.decode(block, units: units, position: skipped)
      }
      skipped = 0
      builder.add(piece, to: number, startingAt: line)
      line += piece.lines
    }
  }

  private var encodedHead: [UInt8] { blocks(ofSize: .max).first ?? [] }
}
