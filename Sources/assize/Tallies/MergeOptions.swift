import ArgumentParser

/// Which tallies from elsewhere are to be merged.
struct MergeOptions: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "各单位用 assize tally 生成的计数文件，可以有多个。/ Tallies that offices made with assize tally; as many as there are.",
      valueName: "FILE"), completion: .file(extensions: ["json"]))
  var tallies: [String] = []

  /// Ends the program where there is neither a data folder nor a tally.
  func requireRecords(_ data: String?) throws(Failure) {
    guard data == nil, tallies.isEmpty else { return }
    throw Failure(
      .usage, zh: "请给出数据文件夹，或用 --tallies 给出计数文件", en: "give a data folder, or tallies with --tallies")
  }
}
