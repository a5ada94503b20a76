/// Bytes being put together: a block of memory that is filled, emptied and filled again.
///
/// Not to be copied: the copies would share their memory. (It is not `~Copyable`, because release builds by
/// Swift 6.3.1 then destroy the fields of whatever holds it wrongly and crash.)
///
/// Advice for hackers: `append` does not check for room. Every caller reserves first, once for all that it is about
/// to append; a cell's fixed parts and digits come to less than 200 bytes. Debug builds check.
struct ByteBuffer {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var memory: Memory
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = capacity
    memory = Memory(capacity)
    base = memory.start
  }

  /// Makes room for so many more bytes.
  mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(to: count + more) }
  }

  mutating func removeAll() { count = 0 }

  var contents: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

  mutating func append(_ byte: UInt8) {
    assert(count < capacity)
    base[count] = byte
    count += 1
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    append(start, bytes.count)
  }

  /// Some of the bytes of an array.
  mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
    bytes.withUnsafeBufferPointer { append(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// So many bytes that a function puts there.
  ///
  /// Makes room by itself.
  mutating func append(
    _ more: Int, _ fill: (UnsafeMutableRawBufferPointer) throws(WorkbookError) -> Void
  ) throws(WorkbookError) {
    reserve(more)
    try fill(UnsafeMutableRawBufferPointer(start: base + count, count: more))
    count += more
  }

  mutating func append(_ text: StaticString) {
    append(text.utf8Start, text.utf8CodeUnitCount)
  }

  mutating func append(_ text: ShortASCII) {
    assert(count + 8 <= capacity)
    UnsafeMutableRawPointer(base + count).storeBytes(of: text.packed.littleEndian, as: UInt64.self)
    count += text.count
  }

  /// The number in decimal digits, with a sign where it is negative.
  mutating func append(decimal number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let start = count
    repeat {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
      rest = quotient
    } while rest > 0
    var digits = UnsafeMutableBufferPointer(start: base + start, count: count - start)
    digits.reverse()
  }

  /// Puts ASCII text between bytes that are there already.
  ///
  /// Makes room by itself.
  mutating func insert(_ text: String, at index: Int) {
    let added = Array(text.utf8)
    reserve(added.count)
    (base + index + added.count).update(from: base + index, count: count - index)
    (base + index).update(from: added, count: added.count)
    count += added.count
  }

  private mutating func append(_ start: UnsafePointer<UInt8>, _ length: Int) {
    assert(count + length <= capacity)
    (base + count).update(from: start, count: length)
    count += length
  }

  private mutating func grow(to needed: Int) {
    let larger = max(needed, capacity * 2)
    let moved = Memory(larger)
    moved.start.update(from: base, count: count)
    (memory, base, capacity) = (moved, moved.start, larger)
  }

  /// The block itself; it goes when the buffer goes.
  private final class Memory {
    let start: UnsafeMutablePointer<UInt8>
    init(_ capacity: Int) { start = .allocate(capacity: capacity) }
    deinit { start.deallocate() }
  }
}

/// Up to eight ASCII characters in one word, such as a column's letters or a row's number: appended in one store.
struct ShortASCII {
  let packed: UInt64
  let count: Int

  init(_ text: String) {
    precondition(text.utf8.count <= 8)
    packed = text.utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    count = text.utf8.count
  }

  init(_ number: Int) {
    var (rest, packed, count) = (number, UInt64(0), 0)
    repeat {
      packed = packed << 8 | UInt64(truncatingIfNeeded: rest % 10 + 0x30)
      rest /= 10
      count += 1
    } while rest > 0
    self.packed = packed
    self.count = count
  }
}
