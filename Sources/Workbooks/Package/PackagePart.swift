/// One file of a package.
struct PackagePart {
  /// A stretch of it.
  enum Stretch {
    case bytes([UInt8])
    /// Bytes that wait in the store as they are.
    case kept(Range<Int>)
    /// Pieces of the store, by their numbers.
    case packed(Range<Int>)
  }

  let name: String
  let stretches: [Stretch]

  init(_ name: String, _ stretches: [Stretch]) {
    self.name = name
    self.stretches = stretches
  }

  init(_ name: String, _ bytes: [UInt8]) {
    self.init(name, [.bytes(bytes)])
  }
}
