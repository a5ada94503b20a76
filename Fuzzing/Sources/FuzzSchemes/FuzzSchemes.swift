import Assessment
import Diagnostics

/// A scheme's text: it is read, or everything that is wrong with it is said with a place.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSchemes(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: data, count: size), as: UTF8.self)
  let (scheme, findings) = SchemeReader.read(text, file: "scheme.yaml")
  let hasErrors = findings.contains { $0.severity == .error }
  precondition((scheme == nil) == hasErrors, "a scheme is refused with an error, and only then")
  for finding in findings { _ = (finding.message, finding.hint) }
  if let scheme { _ = SchemePrinter.markdown(scheme, language: .zh) }
  return 0
}
