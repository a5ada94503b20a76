import TestSupport

/// The public index of GB 18030: which character each code stands for.
struct GB18030Index {
  /// The two-byte codes with their characters.
  let pairs: [(code: [UInt8], scalar: UInt32)]
  /// The first four-byte code of each run, by pointer, and its character.
  private let runs: [(pointer: Int, scalar: Int)]

  init() throws {
    pairs = try Self.lines("index-gb18030.txt").map { pointer, scalar in
      let trail = pointer % 190
      return ([UInt8(pointer / 190 + 0x81), UInt8(trail + (trail < 0x3F ? 0x40 : 0x41))], UInt32(scalar))
    }
    runs = try Self.lines("index-gb18030-ranges.txt")
  }

  /// The four-byte codes of the characters up to U+FFFF.
  var quadruples: [(code: [UInt8], scalar: UInt32)] {
    zip(runs, runs.dropFirst()).flatMap { run, next in
      // The runs end at pointer 39419, which is U+FFFF; those beyond stand for U+10000 and what follows.
      (run.pointer..<min(next.pointer, 39420)).map { pointer in
        // One code stands apart from its run, as the index's own rules say.
        (Self.code(pointer), pointer == 7457 ? 0xE7C7 : UInt32(run.scalar + pointer - run.pointer))
      }
    }
  }

  /// The four-byte code of a pointer.
  static func code(_ pointer: Int) -> [UInt8] {
    [
      UInt8(pointer / 12600 + 0x81), UInt8(pointer / 1260 % 10 + 0x30), UInt8(pointer / 10 % 126 + 0x81),
      UInt8(pointer % 10 + 0x30),
    ]
  }

  private static func lines(_ name: String) throws -> [(Int, Int)] {
    String(decoding: try Suites.bytes("gb18030/\(name)"), as: UTF8.self).split(separator: "\n").compactMap { line in
      let parts = line.split(whereSeparator: \.isWhitespace)
      guard parts.count >= 2, let pointer = Int(parts[0]), let scalar = Int(parts[1].dropFirst(2), radix: 16) else {
        return nil
      }
      return (pointer, scalar)
    }
  }
}
