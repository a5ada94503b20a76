import Diagnostics

/// Why a workbook cannot be read at all.
public enum SpreadsheetFault: Error, Sendable, Hashable {
  /// It is something else.
  case notAWorkbook(FileForm)
  /// It is locked with a password.
  case encrypted
  /// It is cut short or broken.
  case damaged(Damage)
  /// It holds more than the limit allows.
  case tooLarge(Excess)

  /// What is broken.
  public enum Damage: Sendable, Hashable {
    /// The container cannot be opened: cut short, as a rule.
    case container
    /// A part that the workbook names is not there; the name of the part or of its sheet.
    case missingPart(String)
    /// Two sheets have the same name, so that no place could be told.
    case repeatedSheet(String)
    /// A part cannot be unpacked, or is not what it should be.
    case part(String)
    /// A cell or row that is out of order, or refers to what is not there.
    case cell(sheet: String, CellAddress)
  }

  /// A limit that is exceeded, and its number.
  public struct Excess: Sendable, Hashable {
    public let what: Bilingual
    public let allowed: Int

    init(_ zh: String, _ en: String, _ allowed: Int) {
      what = Bilingual(zh: zh, en: en)
      self.allowed = allowed
    }
  }

  /// What is said of a file that is too large to be looked at.
  public static func fileTooLarge(_ limits: SpreadsheetLimits) -> SpreadsheetFault {
    .tooLarge(Excess("文件字节数", "bytes in the file", limits.fileBytes))
  }

  /// The finding to be shown for a file.
  public func finding(file: String) -> Finding {
    let place = Place(file: file)
    return switch self {
    case .notAWorkbook(let form): Finding(.workbookUnreadable, at: place, [.init("reason", form.title)])
    case .encrypted: Finding(.workbookEncrypted, at: place)
    case .damaged(let damage): Finding(.workbookUnreadable, at: place, [.init("reason", damage.title)])
    case .tooLarge(let excess):
      Finding(.workbookTooLarge, at: place, [.init("what", excess.what), .init("allowed", excess.allowed)])
    }
  }
}

extension SpreadsheetFault.Damage {
  /// What is broken, in words that follow a colon.
  var title: Bilingual {
    switch self {
    case .container:
      Bilingual(zh: "文件不完整或已损坏（可能没有传完）", en: "it is cut short or damaged (perhaps the transfer was broken off)")
    case .missingPart(let name): Bilingual(zh: "缺少“\(name)”的内容", en: "the content of “\(name)” is missing")
    case .repeatedSheet(let name): Bilingual(zh: "有两个工作表都叫“\(name)”", en: "two of its sheets are called “\(name)”")
    case .part(let name): Bilingual(zh: "其中的“\(name)”已损坏", en: "its part “\(name)” is damaged")
    case .cell(let sheet, let address):
      Bilingual(zh: "工作表“\(sheet)”的 \(address) 处结构有误", en: "the sheet “\(sheet)” is malformed at \(address)")
    }
  }
}
