import Diagnostics

/// A value from a fixed list: the Chinese word that tables and schemes use, and its English for readers.
///
/// Raw values start at 1, so that 0 can stand for "none" in a column of bytes.
public protocol Word: CaseIterable, RawRepresentable, Sendable, Hashable where RawValue == UInt8 {
  var title: Bilingual { get }
}

extension Word {
  /// The word that tables and schemes use.
  public var word: String { title.zh }

  /// The value that a word stands for; nil for any other text.
  public init?(word: some StringProtocol) {
    guard let value = Self.allCases.first(where: { $0.word == word }) else { return nil }
    self = value
  }

  public static var words: [String] { allCases.map(\.word) }
}
