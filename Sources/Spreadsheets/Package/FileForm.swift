import Diagnostics

/// What a file that is called a workbook may be in truth, by its first bytes.
public enum FileForm: Sendable, Hashable {
  case zip, encrypted
  case empty
  /// The format of Excel before 2007.
  case oldWorkbook
  /// `.xlsb`.
  case binaryWorkbook
  /// `.ods`.
  case openDocument
  /// A package of another kind: a text document, say.
  case otherPackage
  /// A web page or XML text that bears the name of a workbook, as many web systems export it.
  case markup
  case unknown

  package init(of bytes: [UInt8]) {
    if bytes.isEmpty {
      self = .empty
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = .zip
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = Self.hasEncryptedPackage(bytes) ? .encrypted : .oldWorkbook
    } else if let first = bytes.prefix(1024).first(where: { !Self.isBlankOrMark($0) }), first == UInt8(ascii: "<") {
      self = .markup
    } else {
      self = .unknown
    }
  }

  /// Whether a compound file has the stream in which Excel keeps what it encrypts.
  ///
  /// The names of streams stand at the start of their entries, 128 bytes each.
  private static func hasEncryptedPackage(_ bytes: [UInt8]) -> Bool {
    let name = Array("EncryptedPackage".utf8.map { [$0, 0] }.joined())
    return stride(from: 512, to: bytes.count, by: 128).contains { start in bytes[start...].starts(with: name) }
  }

  private static func isBlankOrMark(_ byte: UInt8) -> Bool {
    byte <= 0x20 || [0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains(byte)
  }

  /// What it is, in words that follow a colon.
  var title: Bilingual {
    switch self {
    case .zip: Bilingual(zh: "这是压缩包", en: "it is an archive")
    case .encrypted: Bilingual(zh: "文件已加密", en: "it is encrypted")
    case .empty: Bilingual(zh: "文件是空的", en: "the file is empty")
    case .oldWorkbook:
      Bilingual(zh: "这是旧版 Excel 或 WPS 的文件（.xls、.et）", en: "it is a file of an old Excel or of WPS (.xls, .et)")
    case .binaryWorkbook: Bilingual(zh: "这是二进制工作簿（.xlsb）", en: "it is a binary workbook (.xlsb)")
    case .openDocument: Bilingual(zh: "这是 OpenDocument 表格（.ods）", en: "it is an OpenDocument spreadsheet (.ods)")
    case .otherPackage: Bilingual(zh: "这是压缩包或其他文档，里面没有工作簿", en: "it is an archive or document without a workbook in it")
    case .markup: Bilingual(zh: "这是网页或 XML 文本，只是用了工作簿的扩展名", en: "it is a web page or XML text named like a workbook")
    case .unknown: Bilingual(zh: "内容不是 Excel 工作簿", en: "its content is not that of an Excel workbook")
    }
  }
}
