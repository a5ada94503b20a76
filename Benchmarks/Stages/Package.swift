// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Stages",
  dependencies: [.package(name: "Assize", path: "../..")],
  targets: [
    .executableTarget(name: "Stages", dependencies: [.product(name: "AssizeRooms", package: "Assize")])
  ],
  swiftLanguageModes: [.v6]
)
