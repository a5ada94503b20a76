import Testing

@testable import Workbooks
@testable import assize

/// Pieces of workbooks are compressed by tasks beside those that fill rows.
@Suite struct PressTests {
  private func piece(_ number: Int) -> PressedPiece {
    var buffer = ByteBuffer(capacity: 1 << 10)
    for digit in 0..<200 { buffer.append(UInt8(truncatingIfNeeded: digit * number)) }
    return PressedPiece(buffer.take())
  }

  @Test(arguments: [0, 1, 3]) func everyPieceComesBackInItsPlace(_ tasks: Int) async {
    let press = Press(tasks: tasks)
    async let pressed: Void = press.run()
    let results = (0..<300).map { number in press.workers.begin { piece(number) } }
    for (number, result) in results.enumerated() { #expect(result().bytes == piece(number).bytes) }
    press.close()
    await pressed
  }

  @Test func piecesAreDoneThoughNoTaskHasTime() {
    let press = Press(tasks: 2)
    let results = (0..<30).map { number in press.workers.begin { piece(number) } }
    for (number, result) in results.enumerated() { #expect(result().bytes == piece(number).bytes) }
  }

  @Test func aFailureElsewhereEndsIt() async {
    let press = Press(tasks: 2)
    let task = Task { await press.run() }
    task.cancel()
    await task.value
  }
}
