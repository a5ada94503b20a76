import CSV
import TestSupport
import Testing

/// Every code of the public index of GB 18030 is decoded as it says.
@Suite(.enabled(if: Suites.has("gb18030"), "ASSIZE_SUITES names no folder with gb18030"))
struct GB18030IndexTests {
  @Test func everyTwoByteCode() throws {
    let codes = try GB18030Index().pairs
    #expect(codes.count == 23_940)
    for (code, scalar) in codes { check(code, scalar) }
  }

  @Test func everyFourByteCodeOfTheFirstPlane() throws {
    let codes = try GB18030Index().quadruples
    #expect(codes.count == 39_420)
    for (code, scalar) in codes { check(code, scalar) }
  }

  private func check(_ code: [UInt8], _ scalar: UInt32) {
    let text = Unicode.Scalar(scalar).map { Array(String($0).utf8) }
    #expect(text.map { .text($0) } == TextEncoding.gb18030.decode(code), "\(code)")
  }
}
