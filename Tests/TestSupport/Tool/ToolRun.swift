import Foundation
import Glibc

/// A run of the built program: what it said, and how it ended.
public struct ToolRun: Sendable {
  /// The exit status; 128 and the signal's number where a signal ended it.
  public let status: Int32
  public let output: [UInt8]
  public let errors: [UInt8]

  public var text: String { String(decoding: output, as: UTF8.self) }
  public var messages: String { String(decoding: errors, as: UTF8.self) }

  /// Everything that a person needs to see where a test fails.
  public var summary: String {
    "status \(status)\n--- output\n\(text.prefix(2000))\n--- messages\n\(messages.prefix(4000))"
  }

  /// The program, beside the bundle of the tests.
  public static let program: String = {
    let bundle = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(filePath: bundle).deletingLastPathComponent().appending(path: "assize").path
  }()

  /// Runs the program in a folder.
  public init(_ arguments: [String], in folder: TestFolder, environment: [String: String] = [:]) throws {
    try self.init(command: [Self.program] + arguments, in: folder, environment: environment)
  }

  /// Runs a shell's command line in a folder, with the program on the search path.
  public init(shell line: String, in folder: TestFolder, environment: [String: String] = [:]) throws {
    try self.init(command: ["/bin/bash", "-c", line], in: folder, environment: environment)
  }

  private init(command: [String], in folder: TestFolder, environment: [String: String]) throws {
    let capture = try TestFolder()
    let files = ["out", "err"].map { capture.path($0) }
    status = try spawn(command, in: folder.path, environment.merging(Self.surroundings) { own, _ in own }, files)
    output = try capture.bytes("out")
    errors = try capture.bytes("err")
  }

  /// The same for every run, whatever the environment of the tests is.
  private static let surroundings: [String: String] = [
    "PATH": URL(filePath: program).deletingLastPathComponent().path + ":/usr/bin:/bin",
    "LANG": "C.UTF-8", "HOME": "/nonexistent",
  ]
}

/// Starts a program with no input and its two outputs in files, and waits for its end.
private func spawn(_ command: [String], in folder: String, _ environment: [String: String], _ files: [String]) throws
  -> Int32
{
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
  for (number, file) in files.enumerated() {
    posix_spawn_file_actions_addopen(&actions, Int32(number + 1), file, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
  }
  let line = ["/usr/bin/env", "-C", folder] + command
  var arguments: [UnsafeMutablePointer<CChar>?] = line.map { strdup($0) } + [nil]
  var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
  defer { for pointer in arguments + variables { free(pointer) } }
  var (process, status): (pid_t, Int32) = (0, 0)
  let code = posix_spawn(&process, line[0], &actions, nil, &arguments, &variables)
  guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
  while waitpid(process, &status, 0) < 0, errno == EINTR {}
  let signal = status & 0x7F
  return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
}
