import Foundation
import Testing

/// SHA-256 as FIPS 180-4 writes it down, for short texts.
enum SHA256 {
  static func digest(_ message: [UInt8]) -> [UInt8] {
    var state = primes.prefix(8).map { root($0, exponent: 1.0 / 2) }
    let padded = padded(message)
    for start in stride(from: 0, to: padded.count, by: 64) { add(padded[start..<start + 64], to: &state) }
    return state.flatMap(bytes)
  }

  private static let primes = (2..<312).filter { number in (2..<number).allSatisfy { number % $0 != 0 } }
  private static let constants = primes.prefix(64).map { root($0, exponent: 1.0 / 3) }

  /// The first 32 bits of the fractional part of a root.
  private static func root(_ prime: Int, exponent: Double) -> UInt32 {
    let root = pow(Double(prime), exponent)
    return UInt32((root - root.rounded(.down)) * 4_294_967_296)
  }

  private static func padded(_ message: [UInt8]) -> [UInt8] {
    let zeros = [UInt8](repeating: 0, count: (119 - message.count % 64) % 64)
    let length = UInt64(message.count * 8)
    return message + [0x80] + zeros + bytes(UInt32(length >> 32)) + bytes(UInt32(truncatingIfNeeded: length))
  }

  private static func bytes(_ word: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) }
  }

  private static func add(_ block: ArraySlice<UInt8>, to state: inout [UInt32]) {
    var words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { start in
      block[start..<start + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    for t in 16..<64 {
      let (a, b) = (words[t - 15], words[t - 2])
      let (s0, s1) = (turned(a, 7) ^ turned(a, 18) ^ a >> 3, turned(b, 17) ^ turned(b, 19) ^ b >> 10)
      words.append(words[t - 16] &+ s0 &+ words[t - 7] &+ s1)
    }
    var v = state
    for t in 0..<64 {
      let choice = v[4] & v[5] ^ ~v[4] & v[6]
      let first = v[7] &+ (turned(v[4], 6) ^ turned(v[4], 11) ^ turned(v[4], 25)) &+ choice &+ constants[t] &+ words[t]
      let majority = v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2]
      let second = (turned(v[0], 2) ^ turned(v[0], 13) ^ turned(v[0], 22)) &+ majority
      v = [first &+ second, v[0], v[1], v[2], v[3] &+ first, v[4], v[5], v[6]]
    }
    for index in state.indices { state[index] = state[index] &+ v[index] }
  }

  private static func turned(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }
}

@Suite struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func knownDigests(text: String, digest: String) {
    #expect(SHA256.digest(Array(text.utf8)).map { String(format: "%02x", $0) }.joined() == digest)
  }
}
