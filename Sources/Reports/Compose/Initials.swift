/// The initials of Chinese characters in pinyin, such as `g` for 公.
///
/// Known are the 6,763 characters of GB 2312 and some that place names have besides; one reading of each, and a second
/// one where place names have it (重 is `z` and `c`).
enum Initials {
  /// What place names have besides.
  private static let ofPlaces: KeyValuePairs<Character, String> = [
    "b": "亳", "c": "重郴岑茌澶", "d": "儋砀", "g": "珙", "h": "邗浒珲洹潢", "j": "郏暨鄄莒", "l": "漯泸耒涞醴澧崂",
    "m": "汨沔渑", "p": "番邳郫濮鄱", "q": "衢邛杞淇綦", "s": "嵊歙濉睢单莘泗鄯", "t": "郯洮滕", "w": "婺汶",
    "x": "隰岫浔盱溆荥莘", "y": "郓弋兖沅攸郾鄞黟邕荥蔚铅乐禺峄猗", "z": "藏柘涿芷秭圳",
  ]

  /// For each known character its initials.
  private static let known: [Unicode.Scalar: Set<Character>] = {
    var known: [Unicode.Scalar: Set<Character>] = [:]
    for (letter, characters) in Array(firstLevel) + Array(secondLevel) + Array(ofPlaces) {
      for scalar in characters.unicodeScalars { known[scalar, default: []].insert(letter) }
    }
    return known
  }()

  /// The letters in order, each followed by those of some characters that it begins, in the order of their code points.
  ///
  /// Characters without a known reading are left out.
  static func list(of characters: Set<Unicode.Scalar>) -> String {
    var found: [Character: String.UnicodeScalarView] = [:]
    for scalar in characters.sorted() {
      for letter in known[scalar] ?? [] { found[letter, default: .init()].append(scalar) }
    }
    return found.sorted { $0.key < $1.key }.map { String($0.key) + String($0.value) }.joined()
  }
}
