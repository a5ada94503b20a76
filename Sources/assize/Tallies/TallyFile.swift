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
  ///
  /// - Parameter workers: whoever reads several at once.
  static func read(
    _ paths: [String], _ workers: Workers
  ) throws(Failure) -> (files: [TallyFile], findings: [Finding]) {
    guard paths.count <= TallyLimits.files else {
      throw Failure(
        .usage, zh: "一次最多合并 \(TallyLimits.files) 份计数；可先用 assize tally --tallies 分批合并",
        en: "at most \(TallyLimits.files) tallies at a time; merge some first with assize tally --tallies")
    }
    var (files, findings): ([TallyFile], [Finding]) = ([], [])
    let results = workers.each(paths.count) { index in Result { () throws(Failure) in try read(paths[index]) } }
    for (path, result) in zip(paths, results) {
      switch try result.get() {
      case .success(let file): files.append(file)
      case .failure(let problem):
        findings.append(Finding(.tallyUnreadable, at: Place(file: path), [.init("reason", problem.reason)]))
      }
    }
    return (files, findings)
  }

  private static func read(_ path: String) throws(Failure) -> Result<TallyFile, Problem> {
    let bytes = try readFile(path)
    return sheet(bytes).map { TallyFile(path: path, size: bytes.count, sha256: digest(of: bytes), sheet: $0) }
  }

  private struct Problem: Error {
    let reason: Bilingual

    init(zh: String, en: String) { reason = Bilingual(zh: zh, en: en) }
  }

  private static func sheet(_ bytes: [UInt8]) -> Result<TallySheet, Problem> {
    guard bytes.starts(with: tallyStart) else {
      return .failure(Problem(zh: "不是 assize tally 写的文件", en: "assize tally did not write it"))
    }
    let isWhole = isWhole(bytes)
    if isWhole, let document = try? JSONDecoder().decode(TallyDocument.self, from: Data(bytes)),
      document.assize.tally <= tallyFormat, let sheet = document.sheet()
    {
      return .success(sheet)
    }
    let form = try? JSONDecoder().decode(TallyForm.self, from: Data(bytes))
    if let form, form.assize.tally > tallyFormat {
      return .failure(Problem(zh: "由更新版本的程序写出，请升级本程序", en: "a newer version of the program wrote it; install that"))
    }
    return .failure(
      isWhole
        ? Problem(zh: "内容不合规定", en: "its content is not as it must be")
        : Problem(zh: "写出后被改动，或不完整", en: "it was changed or cut off after it was written"))
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
