import Assessment
import Diagnostics
import Foundation
import Records
import Reports

/// A tally that an office sent.
struct TallyFile: Sendable {
  /// The path as it was given.
  let path: String
  let size: Int
  let sha256: String
  let sheet: TallySheet

  /// Reads tallies; says of each that is none what is wrong with it.
  static func read(_ paths: [String]) throws(Failure) -> (files: [TallyFile], findings: [Finding]) {
    guard paths.count <= TallyLimits.files else {
      throw Failure(
        .usage, zh: "一次最多合并 \(TallyLimits.files) 份计数；可先用 assize tally --tallies 分批合并",
        en: "at most \(TallyLimits.files) tallies at a time; merge some first with assize tally --tallies")
    }
    var (files, findings): ([TallyFile], [Finding]) = ([], [])
    for path in paths {
      let bytes = try readFile(path)
      switch sheet(bytes) {
      case .success(let sheet):
        files.append(TallyFile(path: path, size: bytes.count, sha256: digest(of: bytes), sheet: sheet))
      case .failure(let problem):
        findings.append(Finding(.tallyUnreadable, at: Place(file: path), [.init("reason", problem.reason)]))
      }
    }
    return (files, findings)
  }

  private struct Problem: Error {
    let reason: Bilingual

    init(zh: String, en: String) { reason = Bilingual(zh: zh, en: en) }
  }

  private static func sheet(_ bytes: [UInt8]) -> Result<TallySheet, Problem> {
    guard bytes.starts(with: tallyStart) else {
      return .failure(Problem(zh: "不是 assize tally 写的文件", en: "assize tally did not write it"))
    }
    let form = try? JSONDecoder().decode(TallyForm.self, from: Data(bytes))
    if let form, form.assize.tally > tallyFormat {
      return .failure(Problem(zh: "由更新版本的程序写出，请升级本程序", en: "a newer version of the program wrote it; install that"))
    }
    guard isWhole(bytes) else {
      return .failure(Problem(zh: "写出后被改动，或不完整", en: "it was changed or cut off after it was written"))
    }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    guard let document = try? decoder.decode(TallyDocument.self, from: Data(bytes)), let sheet = document.sheet()
    else { return .failure(Problem(zh: "内容不合规定", en: "its content is not as it must be")) }
    return .success(sheet)
  }

  /// Whether the digest at its end is that of what comes before.
  private static func isWhole(_ bytes: [UInt8]) -> Bool {
    let length = tallyEnd(digest: String(repeating: "0", count: 64)).count
    guard bytes.count > length else { return false }
    return Array(bytes.suffix(length)) == tallyEnd(digest: digest(of: Array(bytes.dropLast(length))))
  }
}

/// The digest of lines of text, each with its line end, in hexadecimal.
func digest(ofLines lines: [String]) -> String { digest(of: lines.flatMap { Array($0.utf8) + [0x0A] }) }
