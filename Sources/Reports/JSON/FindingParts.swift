import Diagnostics

/// Some of a list of findings that is written part by part, so that its text is never in memory as a whole.
struct FindingPart {
  let findings: ArraySlice<Finding>
  let isFirst: Bool
  let isLast: Bool
}

extension [Finding] {
  /// The list in parts, at least one.
  var parts: some Sequence<FindingPart> {
    stride(from: 0, to: Swift.max(count, 1), by: 4096).lazy.map { start in
      let end = Swift.min(start + 4096, count)
      return FindingPart(findings: self[start..<end], isFirst: start == 0, isLast: end == count)
    }
  }
}
