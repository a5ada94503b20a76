import Crypto
import Diagnostics
import Foundation
import Reports
import Templates

/// The templates of an office's own folder.
enum TemplateFolder {
  /// Compiles the templates, those of a folder in the place of the built-in ones; everything wrong with them is said
  /// at once.
  static func read(_ path: String?) throws(Failure) -> TemplateSet {
    let (set, findings) = TemplateSet.load(overrides: try path.map(sources) ?? []) { bytes in
      Data(SHA256.hash(data: bytes)).base64EncodedString()
    }
    if let set { return set }
    for finding in findings {
      Console.say(finding.text(.zh))
      Console.say(finding.text(.en))
    }
    throw refusal(findings.count)
  }

  /// That templates are at fault, and in how many places.
  static func refusal(_ count: Int) -> Failure {
    Failure(
      .data, zh: "模板有 \(count) 处错误，请改正后再运行", en: "the templates have \(count) mistakes; mend them and run again")
  }

  /// The templates in a folder.
  static func sources(_ path: String) throws(Failure) -> [TemplateSource] {
    var sources: [TemplateSource] = []
    for name in try folderNames(path) where TemplateSet.isTemplate(name) {
      sources.append(TemplateSource(file: name, bytes: try readFile(path + "/" + name)))
    }
    guard !sources.isEmpty else {
      throw Failure(
        .noInput, zh: "文件夹“\(path)”里没有模板（*\(TemplateSet.suffix)、*.xlsx）；用 assize init 可以得到一份",
        en: "there is no template (*\(TemplateSet.suffix), *.xlsx) in “\(path)”; assize init makes a set")
    }
    return sources
  }
}
