import Diagnostics
import Glibc
import Reports
import Templates
import Workbooks

/// The folder of a report, filled beside its place and moved there when it is whole.
///
/// Until then nothing is changed where readers look: a full disk or an interrupted run leaves the last report as it was.
struct OutputFolder: Sendable {
  let path: String
  /// Where the files are written first: beside the folder, so that moving them is renaming.
  let staging: String
  /// Whether the report's place is free: absent or empty.
  private let isNew: Bool
  /// The folders above it that were made for it, outermost first.
  private let parents: [String]
  /// By their paths in the report's place.
  private let unchanged = UnchangedFiles()

  /// - Parameters:
  ///   - force: writes into a folder that is not empty and was not written by this program.
  ///   - replacesReport: writes into a folder that holds a report of this program.
  ///   - option: what the folder is named by on the command line.
  init(_ path: String, force: Bool, replacesReport: Bool = true, option: String = "--out") throws(Failure) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    isNew = try Self.isFree(self.path, force: force, replacesReport: replacesReport, option: option)
    let (parent, name) = Self.split(self.path)
    parents = try Self.makeFolders(parent)
    // mkdtemp puts signs of its own for the six X (POSIX).
    staging = try Self.makeStaging(parent + "/." + name + ".assize-XXXXXX")
  }

  private static func isFree(
    _ path: String, force: Bool, replacesReport: Bool, option: String
  ) throws(Failure) -> Bool {
    guard let found = FileIdentity(path) else { return true }
    guard found.isFolder else {
      throw Failure(
        .cannotCreate, zh: "“\(path)”是一个文件，不能作为报告文件夹；请用 \(option) 另指定一个文件夹",
        en: "“\(path)” is a file, not a folder for the report; give another with \(option)")
    }
    if isEmpty(path) { return true }
    guard replacesReport else {
      throw Failure(
        .cannotCreate, zh: "文件夹“\(path)”不是空的；请另指定一个新文件夹", en: "the folder “\(path)” is not empty; give a new one")
    }
    guard force || isReport(folder: path) else {
      throw Failure(
        .cannotCreate, zh: "文件夹“\(path)”不是空的，也不是本程序写的；请另指定一个文件夹，或加 --force 写入其中",
        en: "the folder “\(path)” is not empty and was not written by this program; give another, or add --force")
    }
    return false
  }

  private static func isEmpty(_ path: String) -> Bool {
    guard let stream = opendir(path) else { return false }
    defer { closedir(stream) }
    var count = 0
    while readdir(stream) != nil { count += 1 }
    return count <= 2  // . and ..
  }

  private static func split(_ path: String) -> (parent: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let parent = slash == path.startIndex ? "/" : String(path[..<slash])
    return (parent, String(path[path.index(after: slash)...]))
  }

  private static func makeStaging(_ template: String) throws(Failure) -> String {
    var name = Array(template.utf8CString)
    guard mkdtemp(&name) != nil else { throw cannotCreate(template) }
    chmod(name, 0o755)
    return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Makes a folder and those above it; returns those that were not there, outermost first.
  @discardableResult
  private static func makeFolders(_ path: String) throws(Failure) -> [String] {
    if FileIdentity(path)?.isFolder == true { return [] }
    let (parent, name) = split(path)
    let above = name.isEmpty || parent == path ? [] : try makeFolders(parent)
    if mkdir(path, 0o755) != 0, errno != EEXIST { throw cannotCreate(path) }
    return above + [path]
  }

  private static func cannotCreate(_ path: String) -> Failure {
    let reason = systemMessage()
    return Failure(.cannotCreate, zh: "无法创建“\(path)”：\(reason)", en: "cannot create “\(path)”: \(reason)")
  }
}

extension OutputFolder {
  /// Makes a folder of the report.
  func makeFolder(_ relative: String) throws(Failure) {
    try Self.makeFolders(staging + "/" + relative)
  }

  /// Writes a file of the report, unless the last report's is the same.
  ///
  /// The manifest is written each time: its date tells when the report was made.
  func write(_ relative: String, _ bytes: [UInt8]) throws(Failure) {
    if !isNew, relative != Self.manifest, unchanged.stays(path + "/" + relative, bytes) { return }
    try write(relative, parts: CollectionOfOne(bytes))
  }

  /// Writes a file of the report whose parts are made one after the other.
  func write(_ relative: String, parts: some Sequence<[UInt8]>) throws(Failure) {
    let location = staging + "/" + relative
    let descriptor = open(location, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Self.writeFailure(relative) }
    var problem: Int32 = 0
    for part in parts where problem == 0 { problem = Self.write(part, to: descriptor) }
    if close(descriptor) != 0, problem == 0 { problem = errno }
    if problem != 0 { throw Self.writeFailure(relative, problem) }
  }

  /// Writes bytes to an open file; returns the system's number of what went wrong, 0 for nothing.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let written = Glibc.write(descriptor, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
        if written < 0, errno != EINTR { return errno }
        offset += max(written, 0)
      }
      return 0
    }
  }

  /// Writes a workbook of the report.
  func writeWorkbook(_ relative: String, _ workbook: Workbook) throws(Failure) {
    do throws(WorkbookError) {
      _ = try workbook.write(to: staging + "/" + relative)
    } catch {
      throw Self.failure(relative, error)
    }
  }

  /// Fills a template workbook of the report.
  func fill(
    _ relative: String, _ workbook: WorkbookSet.Named, _ values: [Value], created: Int
  ) throws(Failure) -> FilledWorkbook {
    do throws(WorkbookError) {
      return try workbook.fill(values, created: created, to: staging + "/" + relative)
    } catch {
      throw Self.failure(relative, error)
    }
  }

  private static func failure(_ relative: String, _ error: WorkbookError) -> Failure {
    switch error.stage {
    case .create: Failure(.cannotCreate, zh: error.message.zh, en: error.message.en)
    case .write: writeFailure(relative, reason: error.reason)
    }
  }

  private static func writeFailure(_ relative: String, _ code: Int32 = errno) -> Failure {
    writeFailure(relative, reason: systemMessage(code))
  }

  private static func writeFailure(_ relative: String, reason: String) -> Failure {
    Failure(
      .io, zh: "写入“\(relative)”失败：\(reason)。没有留下不完整的报告。",
      en: "cannot write “\(relative)”: \(reason). No incomplete report was left.")
  }

  private static func changedMeanwhile(_ path: String) -> Failure {
    Failure(
      .io, zh: "写报告时“\(path)”被改动或移走；没有写入任何文件，请重新运行",
      en: "“\(path)” was changed or taken away while the report was made; nothing was written: run it again")
  }

  private static let manifest = "manifest.json"

  /// Moves the finished report to its place.
  ///
  /// Into a folder that holds a report already each file that has changed is moved over the old one, the manifest last,
  /// and files that only the old report had are removed; whatever else lies there stays.
  func commit(_ outputs: [String]) throws(Failure) {
    if isNew {
      guard rename(staging, path) == 0 else { throw Self.cannotCreate(path) }
      return
    }
    let stale = Set(ManifestFile(folder: path)?.outputs ?? []).subtracting(outputs)
    if let lost = unchanged.lost { throw Self.changedMeanwhile(lost) }
    for output in outputs where output != Self.manifest && !unchanged.contains(path + "/" + output) { try move(output) }
    try move(Self.manifest)
    for output in stale where !output.hasPrefix("/") && !output.contains("..") {
      unlink(path + "/" + output)
      if output.contains("/") { rmdir(Self.split(path + "/" + output).parent) }  // it stays unless it is empty
    }
    discard()
  }

  private func move(_ relative: String) throws(Failure) {
    try Self.makeFolders(Self.split(path + "/" + relative).parent)
    guard rename(staging + "/" + relative, path + "/" + relative) == 0 else { throw Self.writeFailure(relative) }
  }

  /// Removes what was written so far, and the folders made for it.
  func discard() {
    Self.removeTree(staging)
    for folder in parents.reversed() { rmdir(folder) }
  }

  private static func removeTree(_ path: String) {
    for name in (try? folderNames(path)) ?? [] where name != "." && name != ".." {
      let location = path + "/" + name
      if unlink(location) != 0 { removeTree(location) }
    }
    rmdir(path)
  }
}
