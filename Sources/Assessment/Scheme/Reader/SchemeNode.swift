import Diagnostics

/// A part of a scheme's text with its place: a text, a list or a mapping.
///
/// Texts are kept as written; YAML's guesses at numbers, dates and truth values are not asked for.
struct SchemeNode {
  var content: Content
  /// Where it begins; the field is the key it stands under.
  var place: Place

  indirect enum Content {
    case text(String)
    case list([SchemeNode])
    case mapping([Entry])
    /// Something a finding has been given for already, so that nothing more is said about it.
    case refused
  }

  /// A key, where it stands, and what it stands for.
  struct Entry {
    var key: String
    var place: Place
    var value: SchemeNode
  }

  /// The text as written; nil for a list or mapping.
  var text: String? {
    if case .text(let text) = content { text } else { nil }
  }
}
