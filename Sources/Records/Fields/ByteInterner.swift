/// Gives each distinct byte string a small number, in the order of their first coming.
///
/// An open hash table whose keys lie in one array: looking up a known string allocates nothing.
struct ByteInterner: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  private var slots: [Int32]

  init(capacity: Int = 64) {
    slots = Array(repeating: -1, count: max(64, capacity.nextPowerOf2 * 2))
  }

  var count: Int { ends.count - 1 }

  subscript(index: Int) -> ArraySlice<UInt8> { bytes[ends[index]..<ends[index + 1]] }

  func text(_ index: Int) -> String { String(decoding: self[index], as: UTF8.self) }

  /// The number of a string that is known; nil for others.
  func find(_ key: FieldBytes) -> Int? {
    let slot = slots[slot(of: key)]
    return slot < 0 ? nil : Int(slot)
  }

  func find(_ key: [UInt8]) -> Int? { key.withUnsafeBufferPointer(find) }

  /// The number of a string, a new one where it is not known yet.
  mutating func intern(_ key: FieldBytes) -> Int {
    let slot = slot(of: key)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    let index = count
    bytes.append(contentsOf: key)
    ends.append(bytes.count)
    slots[slot] = Int32(index)
    if count * 2 > slots.count { grow() }
    return index
  }

  mutating func intern(_ key: [UInt8]) -> Int {
    key.withUnsafeBufferPointer { intern($0) }
  }

  private func slot(of key: FieldBytes) -> Int {
    var slot = Int(truncatingIfNeeded: byteHash(key)) & (slots.count - 1)
    while slots[slot] >= 0, !matches(Int(slots[slot]), key) { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private func matches(_ index: Int, _ key: FieldBytes) -> Bool {
    let (start, end) = (ends[index], ends[index + 1])
    guard end - start == key.count else { return false }
    for offset in 0..<key.count where bytes[start + offset] != key[offset] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for index in 0..<count {
      let range = ends[index]..<ends[index + 1]
      let free = bytes.withUnsafeBufferPointer { slot(of: FieldBytes(rebasing: $0[range])) }
      slots[free] = Int32(index)
    }
  }
}

/// A 64-bit hash of bytes that is the same in every run: eight bytes at a time, multiplied and folded.
@inline(__always) func byteHash(_ bytes: FieldBytes, seed: UInt64 = 0x9E37_79B9_7F4A_7C15) -> UInt64 {
  var hash = seed ^ UInt64(truncatingIfNeeded: bytes.count)
  guard let base = bytes.baseAddress else { return folded(hash) }
  var offset = 0
  while offset + 8 <= bytes.count {
    hash = folded(hash ^ UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self))
    offset += 8
  }
  var tail: UInt64 = 0
  while offset < bytes.count {
    tail = tail << 8 | UInt64(base[offset])
    offset += 1
  }
  return folded(hash ^ tail)
}

@inline(__always) private func folded(_ value: UInt64) -> UInt64 {
  let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
  return product.high ^ product.low
}

extension Int {
  fileprivate var nextPowerOf2: Int { self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount) }
}
