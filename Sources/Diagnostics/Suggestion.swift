/// The word of a list that comes nearest to one that was misspelt, if any comes near.
///
/// Near means an edit distance (insert, delete, replace, swap neighbours) of at most a third of the longer word,
/// and of at least one: `leader-apeared` finds `leader-appeared`, 撤消 finds 撤销.
public func nearest(to word: String, among words: some Sequence<String>) -> String? {
  let wanted = Array(word.unicodeScalars)
  var best: (distance: Int, word: String)?
  for candidate in words {
    let letters = Array(candidate.unicodeScalars)
    let limit = max(1, max(letters.count, wanted.count) / 3)
    guard abs(letters.count - wanted.count) <= limit else { continue }
    let distance = editDistance(wanted, letters)
    guard distance <= limit, distance < max(letters.count, wanted.count) else { continue }
    if let found = best, found.distance <= distance { continue }
    best = (distance, candidate)
  }
  return best?.word
}

/// The optimal string alignment distance of two words.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var before = [Int](repeating: 0, count: b.count + 1)
  var above = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var cost = min(above[j + 1] + 1, row[j] + 1, above[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
      row.append(cost)
    }
    (before, above) = (above, row)
  }
  return above[b.count]
}
