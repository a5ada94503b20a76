import Diagnostics

/// The templates of an office's own folder, by file name.
enum TemplateFolder {
  /// Reads all files of a folder that are templates; none where no folder is given.
  static func read(_ path: String?) throws(Failure) -> [String: [UInt8]] {
    guard let path else { return [:] }
    var templates: [String: [UInt8]] = [:]
    for name in try folderNames(path) where name.hasSuffix(".mustache") && !name.hasPrefix(".") {
      templates[name] = try readFile(path + "/" + name)
    }
    guard !templates.isEmpty else {
      throw Failure(
        .noInput, zh: "文件夹“\(path)”里没有模板（*.mustache）；用 assize init 可以得到一份", 
        en: "there is no template (*.mustache) in “\(path)”; assize init makes a set")
    }
    return templates
  }
}
