import CBytes

/// Finds the next byte that CSV gives a meaning — delimiter, line end or quote — in rising order.
///
/// ADVICE: Bytes are looked through in windows that fit the processor's cache, all marks of one at a time; the first
/// window is small, since many a text is looked at for one row alone.
struct MarkFinder: ~Copyable {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let delimiter: UInt8
  private var offsets: UnsafeMutablePointer<UInt32>
  private var size = 512
  /// The marks of the window that were not passed yet.
  private var next = 0
  private var count = 0
  private var window: Range<Int>

  private static let largest = 1 << 15

  init(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, position: Int) {
    self.bytes = bytes
    self.delimiter = delimiter
    window = position..<position
    offsets = .allocate(capacity: size + 16)
  }

  deinit { offsets.deallocate() }

  /// The first mark at or behind a place that is not before the one asked for last; the text's end where there is none.
  @inline(__always) mutating func mark(from place: Int) -> Int {
    while true {
      while next < count {
        let mark = window.lowerBound + Int(offsets[next])
        if mark >= place { return mark }
        next += 1
      }
      guard window.upperBound < bytes.count else { return bytes.count }
      moveWindow(to: max(place, window.upperBound))
    }
  }

  /// The marks of the window from a place on, which is not before the one asked for last, less ``windowStart``.
  @inline(__always) mutating func window(from place: Int) -> UnsafeBufferPointer<UInt32> {
    while next < count, windowStart + Int(offsets[next]) < place { next += 1 }
    return UnsafeBufferPointer(start: offsets + next, count: count - next)
  }

  var windowStart: Int { window.lowerBound }

  private mutating func moveWindow(to start: Int) {
    if !window.isEmpty, size < Self.largest { enlarge() }
    guard start < bytes.count, let base = bytes.baseAddress else {
      (window, next, count) = (bytes.count..<bytes.count, 0, 0)
      return
    }
    window = start..<min(bytes.count, start + size)
    count = Int(find_marks(base + start, UInt32(window.count), delimiter, offsets))
    next = 0
  }

  private mutating func enlarge() {
    offsets.deallocate()
    size *= 8
    offsets = .allocate(capacity: size + 16)
  }
}
