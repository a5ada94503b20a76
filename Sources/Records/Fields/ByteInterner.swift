/// Gives each distinct byte string a small number, in the order of their first coming.
///
/// An open hash table whose keys lie in one array: looking up a known string allocates nothing.
struct ByteInterner: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  private var slots: [Slot]

  /// A string's number, -1 for none, and what it is known by.
  private struct Slot {
    var index = -1
    var key = Key()
  }

  /// What a string is known by: all of it where it is short, else a hash, so that few are compared byte by byte.
  private struct Key: Equatable {
    private var head: UInt64 = 0
    private var tail: UInt64 = 0
    private var count = 0

    init() {}

    @inline(__always) init(_ bytes: FieldBytes) {
      count = bytes.count
      if isWhole {
        (head, tail) = count < 8 ? (bytes.shortWord, 0) : (bytes.word(at: 0), bytes.word(at: count - 8))
      } else {
        head = byteHash(bytes)
      }
    }

    /// Whether two words that may overlap are all of it.
    @inline(__always) var isWhole: Bool { count <= 16 }

    @inline(__always) var hash: UInt64 {
      folded(head ^ 0x9E37_79B9_7F4A_7C15, tail ^ UInt64(truncatingIfNeeded: count) ^ 0xA076_1D64_78BD_642F)
    }
  }

  init(capacity: Int = 64) {
    slots = Array(repeating: Slot(), count: max(64, capacity.nextPowerOf2 * 2))
  }

  var count: Int { ends.count - 1 }

  subscript(index: Int) -> ArraySlice<UInt8> { bytes[ends[index]..<ends[index + 1]] }

  func text(_ index: Int) -> String { String(decoding: self[index], as: UTF8.self) }

  /// The number of a string that is known; nil for others.
  func find(_ key: FieldBytes) -> Int? {
    let index = slots[slot(of: Key(key), key)].index
    return index < 0 ? nil : index
  }

  func find(_ key: [UInt8]) -> Int? { key.withUnsafeBufferPointer(find) }

  /// The number of a string, a new one where it is not known yet.
  mutating func intern(_ text: FieldBytes) -> Int {
    let key = Key(text)
    let slot = slot(of: key, text)
    if slots[slot].index >= 0 { return slots[slot].index }
    let index = count
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    slots[slot] = Slot(index: index, key: key)
    if count * 2 > slots.count { grow() }
    return index
  }

  mutating func intern(_ key: [UInt8]) -> Int {
    key.withUnsafeBufferPointer { intern($0) }
  }

  /// The slot of a string that is known, or the free one where it goes.
  @inline(__always) private func slot(of key: Key, _ text: FieldBytes) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key.hash) & mask
    while slots[slot].index >= 0, slots[slot].key != key || !(key.isWhole || matches(slots[slot].index, text)) {
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func matches(_ index: Int, _ text: FieldBytes) -> Bool {
    bytes.withUnsafeBufferPointer { FieldBytes(rebasing: $0[ends[index]..<ends[index + 1]]).equals(text) }
  }

  private mutating func grow() {
    let known = slots.filter { $0.index >= 0 }
    slots = Array(repeating: Slot(), count: slots.count * 2)
    for entry in known {
      var slot = Int(truncatingIfNeeded: entry.key.hash) & (slots.count - 1)
      while slots[slot].index >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }
}

/// A 64-bit hash of bytes that is the same in every run: eight bytes at a time, multiplied and folded; the last eight
/// may overlap those before.
@inline(__always) func byteHash(_ bytes: FieldBytes, seed: UInt64 = 0x9E37_79B9_7F4A_7C15) -> UInt64 {
  let count = bytes.count
  var hash = seed ^ UInt64(truncatingIfNeeded: count)
  guard count >= 8 else { return folded(hash ^ bytes.shortWord) }
  var offset = 0
  while offset + 8 < count {
    hash = folded(hash ^ bytes.word(at: offset))
    offset += 8
  }
  return folded(hash ^ bytes.word(at: count - 8))
}

@inline(__always) private func folded(_ value: UInt64, _ factor: UInt64 = 0xA076_1D64_78BD_642F) -> UInt64 {
  let product = value.multipliedFullWidth(by: factor)
  return product.high ^ product.low
}

extension Int {
  fileprivate var nextPowerOf2: Int { self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount) }
}
