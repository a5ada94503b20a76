import Diagnostics

/// A workbook could not be written: where, and what the system said.
///
/// Nothing is left of it.
public struct WorkbookError: Error, Sendable, Hashable {
  /// How far it came.
  public enum Stage: Sendable, Hashable {
    /// Nothing can be made at that place: no such folder, no permission, a folder of that name.
    case create
    /// It began and could not be finished: the disk is full, the medium failed.
    case write
  }

  public let stage: Stage
  public let path: String
  /// The system's or libzip's own words.
  public let reason: String

  public init(_ stage: Stage, path: String, reason: String) {
    self.stage = stage
    self.path = path
    self.reason = reason
  }

  /// What happened, for people.
  public var message: Bilingual {
    switch stage {
    case .create: Bilingual(zh: "无法创建工作簿 \(path)：\(reason)", en: "cannot create the workbook \(path): \(reason)")
    case .write: Bilingual(zh: "写入工作簿 \(path) 失败：\(reason)", en: "cannot write the workbook \(path): \(reason)")
    }
  }
}
