/// Whoever compresses a workbook while its rows are being filled.
///
/// Rooms start no threads of their own; whoever has some hands them in. The workbook is the same byte for byte whoever does it.
public struct PackageWorkers: Sendable {
  /// The compressing of one piece.
  public typealias Work = @Sendable () -> PressedPiece

  /// How many pieces may be on the way, of half a megabyte each.
  let most: Int
  let begin: @Sendable (@escaping Work) -> Work

  /// Each piece at once by whoever fills the rows.
  public static let none = PackageWorkers(most: 0) { work in
    let piece = work()
    return { piece }
  }

  /// - Parameters:
  ///   - most: how many pieces may be on the way.
  ///   - begin: takes a piece of work to be done some time by whoever, and gives back what tells its result. That is
  ///     called once, when the result is needed, and may do the work itself.
  public init(most: Int, begin: @escaping @Sendable (@escaping Work) -> Work) {
    self.most = most
    self.begin = begin
  }
}
