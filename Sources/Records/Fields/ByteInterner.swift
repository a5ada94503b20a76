/// Gives each distinct byte string a small number, in the order of their first coming.
///
/// An open hash table whose keys lie in one array: looking up a known string allocates nothing.
struct ByteInterner: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  private var slots: [Slot]

  /// A string's number, -1 for none, and half of its hash, so that few strings are compared with others.
  private struct Slot {
    var index: Int32 = -1
    var tag: UInt32 = 0
  }

  init(capacity: Int = 64) {
    slots = Array(repeating: Slot(), count: max(64, capacity.nextPowerOf2 * 2))
  }

  var count: Int { ends.count - 1 }

  subscript(index: Int) -> ArraySlice<UInt8> { bytes[ends[index]..<ends[index + 1]] }

  func text(_ index: Int) -> String { String(decoding: self[index], as: UTF8.self) }

  /// The number of a string that is known; nil for others.
  func find(_ key: FieldBytes) -> Int? {
    let slot = slots[slot(of: key, byteHash(key))]
    return slot.index < 0 ? nil : Int(slot.index)
  }

  func find(_ key: [UInt8]) -> Int? { key.withUnsafeBufferPointer(find) }

  /// The number of a string, a new one where it is not known yet.
  mutating func intern(_ key: FieldBytes) -> Int {
    let hash = byteHash(key)
    let slot = slot(of: key, hash)
    if slots[slot].index >= 0 { return Int(slots[slot].index) }
    let index = count
    bytes.append(contentsOf: key)
    ends.append(bytes.count)
    slots[slot] = Slot(index: Int32(index), tag: Self.tag(hash))
    if count * 2 > slots.count { grow() }
    return index
  }

  mutating func intern(_ key: [UInt8]) -> Int {
    key.withUnsafeBufferPointer { intern($0) }
  }

  /// The slot of a string that is known, or the free one where it goes.
  @inline(__always) private func slot(of key: FieldBytes, _ hash: UInt64) -> Int {
    let (mask, tag) = (slots.count - 1, Self.tag(hash))
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot].index >= 0, slots[slot].tag != tag || !matches(Int(slots[slot].index), key) {
      slot = (slot + 1) & mask
    }
    return slot
  }

  @inline(__always) private static func tag(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }

  @inline(__always) private func matches(_ index: Int, _ key: FieldBytes) -> Bool {
    bytes.withUnsafeBufferPointer { FieldBytes(rebasing: $0[ends[index]..<ends[index + 1]]).equals(key) }
  }

  private mutating func grow() {
    slots = Array(repeating: Slot(), count: slots.count * 2)
    for index in 0..<count {
      let range = ends[index]..<ends[index + 1]
      bytes.withUnsafeBufferPointer { bytes in
        let key = FieldBytes(rebasing: bytes[range])
        let hash = byteHash(key)
        slots[slot(of: key, hash)] = Slot(index: Int32(index), tag: Self.tag(hash))
      }
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

@inline(__always) private func folded(_ value: UInt64) -> UInt64 {
  let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
  return product.high ^ product.low
}

extension Int {
  fileprivate var nextPowerOf2: Int { self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount) }
}
