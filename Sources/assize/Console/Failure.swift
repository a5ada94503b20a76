import Diagnostics

/// Something that ends the program: what happened, what to do, and the exit status that says so.
struct Failure: Error {
  let status: ExitStatus
  let message: Bilingual

  init(_ status: ExitStatus, zh: String, en: String) {
    self.status = status
    message = Bilingual(zh: zh, en: en)
  }
}

/// The exit statuses of BSD `sysexits`.
enum ExitStatus: Int32 {
  /// Wrong usage (EX_USAGE).
  case usage = 64
  /// The data, the scheme or a template is at fault (EX_DATAERR).
  case data = 65
  /// An input cannot be read (EX_NOINPUT).
  case noInput = 66
  /// A defect of the program (EX_SOFTWARE).
  case software = 70
  /// The output cannot be created (EX_CANTCREAT).
  case cannotCreate = 73
  /// An error while writing (EX_IOERR).
  case io = 74
}
