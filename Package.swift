// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Assize",
  products: [
    .executable(name: "assize", targets: ["assize"]),
    // For the packages in Benchmarks/ and Fuzzing/.
    .library(
      name: "AssizeRooms",
      targets: ["Diagnostics", "CSV", "Records", "Assessment", "Templates", "Spreadsheets", "Workbooks", "Reports"]),
    .library(name: "CLibZip", targets: ["CLibZip"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "Diagnostics"),
    .target(name: "CBytes"),
    .target(name: "CGB18030"),
    .target(name: "CSV", dependencies: ["Diagnostics", "CBytes", "CGB18030"]),
    .target(name: "Records", dependencies: ["CSV", "Spreadsheets", "Diagnostics", "CBytes"]),
    .target(name: "Assessment", dependencies: ["Records", "Diagnostics", "BigInt", "Yams"]),
    .target(name: "Templates", dependencies: ["Diagnostics"]),

    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CISAL", pkgConfig: "libisal", providers: [.apt(["libisal-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "Spreadsheets", dependencies: ["Diagnostics", "CLibXML2", "CLibZip"]),
    .target(
      name: "Workbooks",
      dependencies: ["Templates", "Spreadsheets", "Diagnostics", "CLibXML2", "CLibZip", "CISAL", "CZlib"]),
    .target(name: "CBuiltIn"),
    .target(
      name: "Reports",
      dependencies: ["Assessment", "Records", "Templates", "Workbooks", "Diagnostics", "CBuiltIn"]),
    .systemLibrary(name: "CMalloc"),
    .executableTarget(
      name: "assize",
      dependencies: [
        "Reports", "Workbooks", "Assessment", "Records", "CSV", "Spreadsheets", "Templates", "Diagnostics", "CMalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "TestSupport",
      dependencies: ["Assessment", "Records", "CSV", "Workbooks", "Diagnostics", "CLibXML2", "CLibZip"],
      path: "Tests/TestSupport"),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "CSVTests", dependencies: ["CSV", "Diagnostics", "TestSupport"]),
    .testTarget(
      name: "RecordsTests",
      dependencies: ["Assessment", "Records", "CSV", "Spreadsheets", "Diagnostics", "CLibZip", "TestSupport"]),
    .testTarget(
      name: "AssessmentTests", dependencies: ["Assessment", "Records", "Diagnostics", "BigInt", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "SpreadsheetsTests", dependencies: ["Spreadsheets", "Diagnostics", "CSV", "TestSupport", "CLibZip"],
      exclude: ["Fixtures"]),
    .testTarget(name: "TemplatesTests", dependencies: ["Templates", "Diagnostics"]),
    .testTarget(
      name: "WorkbooksTests",
      dependencies: ["Workbooks", "Templates", "Spreadsheets", "Diagnostics", "CLibXML2", "CLibZip", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Reports", "Workbooks", "Spreadsheets", "Assessment", "Records", "Templates", "Diagnostics", "TestSupport",
      ]),
    .testTarget(
      name: "ToolTests",
      dependencies: [
        "assize", "Reports", "Workbooks", "Records", "Spreadsheets", "TestSupport",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .testTarget(
      name: "DocumentationTests",
      dependencies: [
        "assize", "Reports", "Workbooks", "Assessment", "Records", "CSV", "Templates", "Diagnostics", "TestSupport",
      ]),
    .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)
