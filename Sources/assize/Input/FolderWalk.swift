import Glibc
import Reports

/// Finds the CSV files and workbooks of a folder and its subfolders, by the bytes of their paths.
///
/// Names that begin with `.` or `~$` are left out, folders that the program wrote, which hold its `manifest.json`, and
/// folders of templates: those called `templates` or `模板`, and any that holds a `*.mustache`.
struct FolderWalk {
  private(set) var files: [DataFile] = []
  private var visited: Set<FileIdentity> = []

  init(_ folder: String) throws(Failure) {
    guard let identity = FileIdentity(folder) else { throw unreadableFolder(folder) }
    guard identity.isFolder else {
      throw Failure(.noInput, zh: "“\(folder)”不是文件夹", en: "“\(folder)” is not a folder")
    }
    try walk(folder, prefix: "")
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private mutating func walk(_ folder: String, prefix: String) throws(Failure) {
    guard let identity = FileIdentity(folder), visited.insert(identity).inserted else { return }
    guard prefix.isEmpty || !isReport(folder: folder) else { return }
    let names = try folderNames(folder)
    guard prefix.isEmpty || !isTemplateFolder(prefix, names) else { return }
    for name in names where !name.hasPrefix(".") && !name.hasPrefix("~$") {
      let location = folder + "/" + name
      guard let found = FileIdentity(location) else { continue }
      if found.isFolder {
        try walk(location, prefix: prefix + name + "/")
        continue
      }
      let file = DataFile(path: prefix + name, location: location)
      if file.mayHoldTables { files.append(file) }
    }
  }
}

/// Whether a folder within the data holds templates, which are workbooks too and no data.
private func isTemplateFolder(_ prefix: String, _ names: [String]) -> Bool {
  let name = prefix.split(separator: "/").last.map { $0.lowercased() } ?? ""
  return ["templates", "模板"].contains(name) || names.contains { $0.hasSuffix(TemplateSet.suffix) }
}

/// The names of what a folder holds, sorted.
func folderNames(_ folder: String) throws(Failure) -> [String] {
  guard let stream = opendir(folder) else { throw unreadableFolder(folder) }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    names.append(
      withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      })
  }
  return names.sorted()
}

private func unreadableFolder(_ folder: String) -> Failure {
  let reason = systemMessage()
  return Failure(.noInput, zh: "无法读取文件夹“\(folder)”：\(reason)", en: "cannot read the folder “\(folder)”: \(reason)")
}

/// Whether a folder holds the manifest of a report that this program wrote.
func isReport(folder: String) -> Bool {
  guard let bytes = try? readFile(folder + "/manifest.json") else { return false }
  return bytes.starts(with: Array("{\"assize\":".utf8))
}

/// What tells one file from another, whatever path leads to it.
struct FileIdentity: Hashable {
  private let device: UInt
  private let number: UInt
  let isFolder: Bool
  let size: Int

  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    (device, number) = (UInt(status.st_dev), UInt(status.st_ino))
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    size = Int(status.st_size)
  }
}
