import CZlib

/// The parts of a workbook on their way into its package, compressed piece by piece.
///
/// Pieces are compressed as soon as they are full, by whoever filled them and so has them at hand, and wait in the scratch
/// file until the package is put together.
final class PieceStore {
  /// A piece is passed on when it has so many bytes.
  ///
  /// A large sheet is 0.7 % larger than in one piece; half as many bytes make that 1.3 %.
  static let pieceSize = 1 << 19

  /// A piece in the scratch file.
  private struct Stored {
    let range: Range<Int>
    let size: Int
    let checksum: UInt
  }

  private let scratch: ScratchFile
  private var stored: [Stored] = []
  private let end: Range<Int>

  /// `path` is the workbook's.
  init(beside path: String) throws(WorkbookError) {
    scratch = try ScratchFile(beside: path)
    end = try scratch.append(PressedPiece.end)
  }

  /// How many pieces there are.
  var count: Int { stored.count }

  /// Takes what is in a buffer as the next piece, and empties the buffer; nothing is no piece.
  func add(_ buffer: inout ByteBuffer) throws(WorkbookError) {
    guard buffer.count > 0 else { return }
    defer { buffer.removeAll() }
    let piece = PressedPiece(buffer.contents)
    stored.append(Stored(range: try scratch.append(piece.bytes), size: piece.size, checksum: piece.checksum))
  }

  /// Keeps what is in a buffer as it is, for changes to be made later, empties the buffer, and tells where that is.
  func keep(_ buffer: inout ByteBuffer) throws(WorkbookError) -> Range<Int> {
    defer { buffer.removeAll() }
    return try scratch.append(buffer.contents)
  }

}

extension PieceStore {
  /// All of a part as pieces: compresses what is not compressed yet, and gives their numbers.
  func pack(_ part: PackagePart) throws(WorkbookError) -> [Int] {
    var numbers: [Int] = []
    var buffer = ByteBuffer(capacity: 1 << 12)
    for stretch in part.stretches {
      switch stretch {
      case .packed(let range):
        try pass(&buffer, &numbers)
        numbers += range
      case .bytes(let bytes):
        try pack(bytes.indices, &buffer, &numbers) { range, room in room.copyBytes(from: bytes[range]) }
      case .kept(let range):
        try pack(range, &buffer, &numbers) { range, room throws(WorkbookError) in
          try scratch.readAll(at: range.lowerBound, into: room)
        }
      }
    }
    try pass(&buffer, &numbers)
    return numbers
  }

  /// Goes over a stretch in steps that fill pieces.
  private func pack(
    _ stretch: Range<Int>, _ buffer: inout ByteBuffer, _ numbers: inout [Int],
    _ copy: (Range<Int>, UnsafeMutableRawBufferPointer) throws(WorkbookError) -> Void
  ) throws(WorkbookError) {
    var rest = stretch
    while !rest.isEmpty {
      let step = rest.prefix(Self.pieceSize - buffer.count)
      try buffer.append(step.count) { room throws(WorkbookError) in try copy(step, room) }
      if buffer.count == Self.pieceSize { try pass(&buffer, &numbers) }
      rest = rest.dropFirst(step.count)
    }
  }

  private func pass(_ buffer: inout ByteBuffer, _ numbers: inout [Int]) throws(WorkbookError) {
    guard buffer.count > 0 else { return }
    numbers.append(count)
    try add(&buffer)
  }

  /// A part of which all pieces are in the scratch file.
  func packed(_ name: String, _ numbers: [Int]) -> PackedPart {
    let pieces = numbers.map { stored[$0] }
    let checksum = pieces.reduce(crc32(0, nil, 0)) { crc32_combine($0, uLong($1.checksum), numericCast($1.size)) }
    return PackedPart(
      name, scratch, pieces.map(\.range) + [end], size: pieces.reduce(0) { $0 + $1.size }, checksum: UInt32(checksum))
  }
}
