// swift-tools-version: 6.2
import PackageDescription

/// What every target is compiled with: pure language mode 6, explicit imports, no warnings.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let nio: [Target.Dependency] = [
  .product(name: "NIOCore", package: "swift-nio"),
  .product(name: "NIOPosix", package: "swift-nio"),
]

/// A module of the product; `Tests/ArchitectureTests` holds its imports against the README's table.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of a module, with the fixtures and snapshots that lie beside them.
func tests(
  _ name: String, _ dependencies: [Target.Dependency], resources: Bool = false,
  snapshots: Bool = false
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"],
    exclude: (resources ? ["Fixtures"] : []) + (snapshots ? ["Snapshots"] : []),
    swiftSettings: settings)
}

let package = Package(
  name: "ehlo",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "ehlo", targets: ["ehlo"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
  ],
  targets: [
    .systemLibrary(
      name: "COpenSSL", pkgConfig: "openssl", providers: [.apt(["libssl-dev", "pkg-config"])]),
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    module("SMTPCore"),
    module("JSON"),
    module("TerminalCanvas"),
    module("NcursesTerminal", ["TerminalCanvas", "CNcurses"]),
    module("MailFormat", ["SMTPCore"]),
    module("SASL", ["SMTPCore", "COpenSSL"]),
    module("SMTPGuide", ["SMTPCore", "MailFormat"]),
    module("Transcript", ["SMTPCore", "JSON"]),
    module("TLSEngine", ["SMTPCore", "COpenSSL"]),
    module("SMTPTransport", ["SMTPCore", "TLSEngine"] + nio),
    module("PracticeServer", ["SMTPCore", "SASL", "Transcript", "TLSEngine"] + nio),
    module(
      "ExplorerUI", ["SMTPCore", "MailFormat", "SMTPGuide", "Transcript", "TerminalCanvas"]),
    module(
      "ExplorerApp",
      [
        "SMTPCore", "JSON", "MailFormat", "SASL", "SMTPGuide", "Transcript", "TLSEngine",
        "SMTPTransport", "PracticeServer", "TerminalCanvas", "NcursesTerminal", "ExplorerUI",
      ]),
    .executableTarget(
      name: "ehlo",
      dependencies: [
        "SMTPCore", "MailFormat", "SASL", "SMTPGuide", "Transcript", "TLSEngine", "SMTPTransport",
        "PracticeServer", "ExplorerApp",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    // What the tests of several modules share.
    .target(
      name: "TestSupport", dependencies: ["TerminalCanvas"], path: "Tests/TestSupport",
      swiftSettings: settings),
    tests("SMTPCoreTests", ["SMTPCore"], resources: true),
    tests("JSONTests", ["JSON"]),
    tests("TerminalCanvasTests", ["TerminalCanvas"], snapshots: true),
    tests("NcursesTerminalTests", ["NcursesTerminal", "TerminalCanvas"]),
    tests(
      "ExplorerUITests",
      ["ExplorerUI", "MailFormat", "SMTPCore", "SMTPGuide", "Transcript", "TerminalCanvas"],
      snapshots: true),
    tests("MailFormatTests", ["MailFormat", "SMTPCore"]),
    tests("SASLTests", ["SASL", "SMTPCore"]),
    tests("SMTPGuideTests", ["SMTPGuide", "MailFormat", "SMTPCore"]),
    tests("TranscriptTests", ["Transcript", "SMTPCore", "JSON"], resources: true),
    tests("TLSEngineTests", ["TLSEngine", "SMTPCore", "COpenSSL"]),
    tests("SMTPTransportTests", ["SMTPTransport", "TLSEngine", "SMTPCore"] + nio),
    tests("PracticeServerTests", ["PracticeServer", "SMTPCore", "TLSEngine"] + nio),
    tests("ExplorerAppTests", ["ExplorerApp", "MailFormat", "SMTPCore", "Transcript"]),
    tests("ArchitectureTests", []),
    .testTarget(
      name: "EndToEndTests", exclude: ["servers"], swiftSettings: settings),
  ]
)

// Built on demand: Tests/Benchmarks, and Tests/Fuzz by its `run.sh`.
if Context.environment["EHLO_BENCHMARKS"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Benchmarks",
      dependencies: ["SMTPCore", "SMTPGuide", "Transcript", "TerminalCanvas", "ExplorerUI"],
      path: "Tests/Benchmarks", swiftSettings: settings))
}
if Context.environment["EHLO_FUZZ"] != nil {
  let core: [Target.Dependency] = ["SMTPCore"]
  let fuzzed = [
    "Session": core, "Wire": core, "Pasted": core + ["MailFormat", "SMTPGuide"],
    "Imported": core + ["Transcript"],
  ]
  for (name, dependencies) in fuzzed {
    package.targets.append(
      .executableTarget(
        name: "Fuzz" + name, dependencies: dependencies, path: "Tests/Fuzz/" + name,
        swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])]))
  }
}
