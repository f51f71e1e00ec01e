// swift-tools-version: 6.2
import PackageDescription

// The arrows between the modules are the design: values in the middle, the world at the edges.
// ARCHITECTURE.md draws them; this file lets the compiler hold them.

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = [], exclude snapshots: [String] = [])
  -> Target
{
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies, exclude: snapshots,
    swiftSettings: settings)
}

/// What several test targets share.
func support(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, path: "Tests/\(name)", swiftSettings: settings)
}

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")

let package = Package(
  name: "duly",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    module("Diligence"),
    module("DataFiles", ["Yams"]),
    module("QuestionnaireFiles", ["Diligence", "DataFiles", crypto]),
    module("Scoring", ["Diligence"]),
    module("Storage", ["Diligence", crypto, grdb]),
    // Optimised in debug builds too: tests make millions of draws, and nobody steps through lanes.
    .target(name: "RankingKernel", cSettings: [.unsafeFlags(["-O3"])]),
    module("Robustness", ["RankingKernel", "Scoring", "Diligence"]),
    module(
      "Reporting",
      ["Robustness", "Scoring", "Diligence", .product(name: "Mustache", package: "swift-mustache")]),
    module("ReportReading", ["Diligence", .product(name: "Subprocess", package: "swift-subprocess")]),
    module("Exchange", ["Robustness", "Scoring", "QuestionnaireFiles", "Diligence", "DataFiles"]),
    module(
      "Workflows",
      [
        "Reporting", "ReportReading", "Robustness", "Exchange", "Scoring", "Storage", "QuestionnaireFiles",
        "DataFiles", "Diligence",
      ]),
    module("TerminalUI"),
    module("Screens", ["TerminalUI", "Robustness", "Scoring", "Diligence"]),
    .executableTarget(
      name: "duly",
      dependencies: [
        "Screens", "Workflows", "TerminalUI", "Reporting", "ReportReading", "Robustness", "Exchange",
        "Scoring", "Diligence",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings,
      // At a fixed address duly starts a quarter sooner: 100,000 pointers need no mending, nor memory of their own.
      linkerSettings: [
        .unsafeFlags(["-Xclang-linker", "-no-pie"], .when(platforms: [.linux], configuration: .release))
      ]),

    support("DiligenceSupport", ["Diligence", "TrialSupport"]),
    support("PDFSupport"),
    support("TerminalSupport"),
    support("TrialSupport"),
    .target(
      name: "FuzzSupport",
      dependencies: [
        "Storage", "Exchange", "QuestionnaireFiles", "Reporting", "ReportReading", "Screens", "TerminalUI",
        "Scoring", "DataFiles", "Diligence", "DiligenceSupport", "TrialSupport",
      ],
      path: "Tests/FuzzSupport", exclude: ["Corpus"], swiftSettings: settings),
    .testTarget(
      name: "FuzzTests", dependencies: ["FuzzSupport", "TrialSupport"], swiftSettings: settings),
    tests(of: "Diligence", ["DiligenceSupport", "TrialSupport"]),
    tests(of: "DataFiles", ["TrialSupport"]),
    tests(of: "QuestionnaireFiles", ["Diligence", "DataFiles", "DiligenceSupport", "TrialSupport"]),
    tests(of: "Scoring", ["Diligence", "DiligenceSupport", "TrialSupport"]),
    tests(
      of: "Robustness", ["RankingKernel", "Scoring", "Diligence", "DiligenceSupport", "TrialSupport"]),
    tests(of: "Storage", ["Diligence", "DiligenceSupport", "TrialSupport", grdb]),
    tests(
      of: "Reporting", ["Robustness", "Scoring", "Diligence", "DiligenceSupport", "TrialSupport"],
      exclude: ["Snapshots"]),
    tests(of: "ReportReading", ["Diligence", "PDFSupport", "TrialSupport"], exclude: ["Reports"]),
    tests(
      of: "Exchange", ["Robustness", "Scoring", "Diligence", "DataFiles", "DiligenceSupport", "TrialSupport"]),
    tests(
      of: "Workflows",
      ["Exchange", "Reporting", "Robustness", "Scoring", "Storage", "Diligence", "TrialSupport"],
      exclude: ["Records"]),
    tests(of: "TerminalUI", ["TerminalSupport", "TrialSupport"]),
    tests(
      of: "Screens",
      [
        "TerminalUI", "Robustness", "Scoring", "Diligence", "DiligenceSupport", "TerminalSupport",
        "TrialSupport",
      ],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "Workflows", "Diligence", "PDFSupport", "TerminalSupport", "TrialSupport", crypto, grdb,
      ],
      exclude: ["PowerCuts/Recorder"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)

// Only who measures needs these: Benchmarks/run sets the variable.
if Context.environment["DULY_BENCHMARKS"] != nil {
  package.targets.append(
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "Workflows", "Reporting", "Robustness", "Scoring", "Storage", "Diligence", "PDFSupport", grdb,
      ],
      path: "Benchmarks/Measuring", swiftSettings: settings))
}

// Only who lets libFuzzer think of texts needs this: Fuzzers/run sets the variable.
if Context.environment["DULY_FUZZERS"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzzers", dependencies: ["FuzzSupport"], path: "Fuzzers", exclude: ["run", "README.md"],
      swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]))
}
