// swift-tools-version: 6.2
import PackageDescription

/// libFuzzer targets over everything that Assize reads: `scripts/fuzz` builds and runs them.
let whole: [SwiftSetting] = [.unsafeFlags(["-parse-as-library"])]
let rooms: [Target.Dependency] = [
  .product(name: "AssizeRooms", package: "assize"), .product(name: "CLibZip", package: "assize"),
]

let package = Package(
  name: "Fuzzing",
  dependencies: [.package(name: "assize", path: "..")],
  targets: [
    .executableTarget(name: "FuzzTables", dependencies: rooms, swiftSettings: whole),
    .executableTarget(name: "FuzzWorkbooks", dependencies: rooms, swiftSettings: whole),
    .executableTarget(name: "FuzzSchemes", dependencies: rooms, swiftSettings: whole),
    .executableTarget(name: "FuzzTemplates", dependencies: rooms, swiftSettings: whole),
  ],
  swiftLanguageModes: [.v6]
)
