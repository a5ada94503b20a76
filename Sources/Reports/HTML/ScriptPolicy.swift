import Diagnostics
import Templates

/// The scripts that pages may run: those that stand in the templates, told by their digests.
///
/// They are taken from pages without any data, so nothing that stands in the data is ever allowed to run.
enum ScriptPolicy {
  static let shape = RecordShape([
    .init(
      "scriptDigests", .list(.text),
      meaning: Bilingual(
        zh: "模板中脚本的 SHA-256（base64），供内容安全策略使用",
        en: "the SHA-256 of the templates' scripts in base 64, for the content security policy"))
  ])

  static func value(_ templates: [Template], _ digest: ([UInt8]) -> String?) -> Value {
    let found = templates.flatMap { template -> [[UInt8]] in
      var page: [UInt8] = []
      template.render([.none, .none, .none], into: &page)
      return scripts(in: page)
    }
    var digests: [String] = []
    for digest in found.compactMap(digest) where !digests.contains(digest) { digests.append(digest) }
    return .record([.list(digests.map { .text($0) })])
  }

  /// What stands between the tags of scripts.
  private static func scripts(in page: [UInt8]) -> [[UInt8]] {
    var scripts: [[UInt8]] = []
    var rest = page[...]
    while let tag = rest.firstRange(of: Array("<script".utf8)),
      let start = rest[tag.upperBound...].firstIndex(of: 0x3E),
      let end = rest[start...].firstRange(of: Array("</script>".utf8))
    {
      scripts.append(Array(rest[(start + 1)..<end.lowerBound]))
      rest = rest[end.upperBound...]
    }
    return scripts
  }
}
