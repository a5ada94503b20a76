/// A row near the top of a file that may be its header.
public struct HeaderCandidate: Sendable, Hashable {
  /// The texts of its fields, as written.
  public let fields: [String]
  /// The physical line on which it starts.
  public let line: Int
  /// The delimiter that divides it, and so the file.
  public let delimiter: UInt8
  /// Where the row after it starts, and on which line.
  public let following: (position: Int, line: Int)

  /// The lower of two rows that are a header together; nil where the rows are divided otherwise.
  ///
  /// Where its fields are blank, those of the row above hold, as below merged cells.
  public func below(_ upper: HeaderCandidate) -> HeaderCandidate? {
    guard delimiter == upper.delimiter else { return nil }
    let both = (0..<max(fields.count, upper.fields.count)).map { index in
      let own = index < fields.count ? fields[index] : ""
      return own.allSatisfy(\.isWhitespace) && index < upper.fields.count ? upper.fields[index] : own
    }
    return HeaderCandidate(fields: both, line: line, delimiter: delimiter, following: following)
  }

  public static func == (a: HeaderCandidate, b: HeaderCandidate) -> Bool {
    a.fields == b.fields && a.line == b.line && a.delimiter == b.delimiter && a.following == b.following
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(fields)
    hasher.combine(line)
  }
}

/// The first rows of a text that are not blank, each divided by the first of comma, tab and semicolon that occurs
/// outside quotes in it.
public func headerCandidates(in bytes: UnsafeBufferPointer<UInt8>, limit: Int = 10) -> [HeaderCandidate] {
  var candidates: [HeaderCandidate] = []
  var (position, line) = (0, 1)
  while candidates.count < limit, let row = headerCandidate(in: bytes, position: position, line: line) {
    (position, line) = row.following
    if !row.fields.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) { candidates.append(row) }
  }
  return candidates
}

private func headerCandidate(in bytes: UnsafeBufferPointer<UInt8>, position: Int, line: Int) -> HeaderCandidate? {
  for delimiter in [Byte.comma, Byte.tab, Byte.semicolon] {
    let row = headerRow(in: bytes, position: position, line: line, delimiter: delimiter)
    if let row, row.fields.count > 1 { return row }
  }
  return headerRow(in: bytes, position: position, line: line, delimiter: Byte.comma)
}

private func headerRow(
  in bytes: UnsafeBufferPointer<UInt8>, position: Int, line: Int, delimiter: UInt8
) -> HeaderCandidate? {
  var cursor = RowCursor(bytes, delimiter: delimiter, position: position, line: line)
  guard cursor.next() else { return nil }
  var fields: [String] = []
  for index in 0..<cursor.count { fields.append(String(decoding: cursor[index], as: UTF8.self)) }
  let following = (position: cursor.position, line: cursor.followingLine)
  return HeaderCandidate(fields: fields, line: line, delimiter: delimiter, following: following)
}
