import CSV
import Records

/// The blocks of a file on their way: handed out to be decoded in any order, taken back in theirs.
///
/// A block may end inside a quoted field, since it is cut at any line end. Then it is joined to those that follow and
/// decoded once more: to one at first, to twice as many each further time, so that a quote that is never closed costs
/// no more than a few readings of the file.
struct PieceQueue {
  /// A block to be decoded.
  struct Work: Sendable {
    fileprivate let id: Int
    fileprivate let bytes: [UInt8]
    fileprivate let position: Int
    fileprivate let file: SourceFile
    fileprivate let units: UnitDirectory
    fileprivate let numbers: CaseNumberTable

    /// The block, decoded.
    var done: Done {
      guard case .text(let text) = file.encoding.decode(bytes) else { return Done(id: id, result: .invalid) }
      return Done(id: id, result: .piece(file.decode(text, units: units, numbers: numbers, position: position)))
    }
  }

  /// A block that was decoded.
  struct Done: Sendable {
    fileprivate let id: Int
    fileprivate let result: Result
  }

  enum Result: Sendable {
    case piece(DecodedPiece)
    case invalid
  }

  private struct Slot {
    var id: Int
    var bytes: [UInt8]
    var isLast: Bool
    var result: Result?
    var isHandedOut = false
    var joins = 0
  }

  private var slots: [Slot] = []
  private var nextID = 0
  private let opened: OpenedFile
  private let units: UnitDirectory
  private var isFirst = true

  init(_ opened: OpenedFile, units: UnitDirectory) {
    self.opened = opened
    self.units = units
  }

  /// How many blocks are being decoded, or are decoded and wait for an earlier one.
  var waiting: Int { slots.reduce(0) { $0 + ($1.isHandedOut ? 1 : 0) } }

  mutating func append(_ block: (bytes: [UInt8], isLast: Bool)) {
    slots.append(Slot(id: newID(), bytes: block.bytes, isLast: block.isLast))
  }

  private mutating func newID() -> Int {
    nextID += 1
    return nextID
  }

  /// The next block to be decoded, read from the stream where none is at hand; nil at the end.
  ///
  /// - Parameter numbers: the courts and types of case numbers that were met so far.
  mutating func nextWork(from stream: BlockStream, numbers: CaseNumberTable) throws(Failure) -> Work? {
    if !slots.contains(where: { !$0.isHandedOut }), let block = try stream.next() { append(block) }
    guard let index = slots.firstIndex(where: { !$0.isHandedOut }) else { return nil }
    slots[index].isHandedOut = true
    let position = isFirst && index == 0 ? opened.body.position : 0
    let slot = slots[index]
    return Work(
      id: slot.id, bytes: slot.bytes, position: position, file: opened.file, units: units, numbers: numbers)
  }

  mutating func receive(_ done: Done) {
    guard let index = slots.firstIndex(where: { $0.id == done.id }) else { return }  // it was joined meanwhile
    slots[index].result = done.result
  }

  /// The first block, if it is decoded and complete.
  mutating func popReady(from stream: BlockStream) throws(Failure) -> (bytes: [UInt8], result: Result)? {
    guard let slot = slots.first, let result = slot.result else { return nil }
    if case .piece(let piece) = result, piece.endsInsideQuotes, !slot.isLast {
      try joinFirst(stream)
      return nil
    }
    slots.removeFirst()
    isFirst = false
    return (slot.bytes, result)
  }

  /// Joins the first block to some that follow, to be decoded anew.
  private mutating func joinFirst(_ stream: BlockStream) throws(Failure) {
    var slot = slots.removeFirst()
    for _ in 0..<(1 << slot.joins) where !slot.isLast {
      if slots.isEmpty, let block = try stream.next() { append(block) }
      guard !slots.isEmpty else { break }
      let following = slots.removeFirst()
      slot.bytes += following.bytes
      slot.isLast = following.isLast
    }
    (slot.id, slot.result, slot.isHandedOut, slot.joins) = (newID(), nil, false, slot.joins + 1)
    slots.insert(slot, at: 0)
  }
}
