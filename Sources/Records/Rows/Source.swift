/// Where a record stands: its file, by number, and the physical line on which it starts.
public struct Source: Hashable, Comparable, Sendable {
  public var file: UInt16
  public var line: UInt32

  public static func < (a: Source, b: Source) -> Bool { (a.file, a.line) < (b.file, b.line) }
}
