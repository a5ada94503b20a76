/// The program itself, as a file.
enum Tool {
  private static let known = Result { () throws(Failure) in
    var reader = try FileReader("/proc/self/exe")
    while try reader.next() != nil {}
    return reader.digest
  }

  /// The digest of the program's bytes, in hexadecimal; found when it is first asked for.
  static var digest: String {
    get throws(Failure) { try known.get() }
  }
}
