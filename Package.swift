// swift-tools-version: 6.2
import PackageDescription

/// Every target is checked alike. `TAKT_STRICT` (set by `.ci/run`) turns warnings into errors.
var settings: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]
if Context.environment["TAKT_STRICT"] != nil {
  settings.append(.treatAllWarnings(as: .error))
}

let package = Package(
  name: "takt",
  targets: [
    .target(name: "TaktCanvas", swiftSettings: settings),
    .target(name: "TaktModel", swiftSettings: settings),
    .target(name: "TaktFormat", dependencies: ["TaktModel"], swiftSettings: settings),
    .target(
      name: "TaktJournal", dependencies: ["TaktFormat", "TaktModel"], swiftSettings: settings),
    .target(
      name: "FormatTestSupport", dependencies: ["TaktFormat", "TaktModel"],
      path: "Tests/FormatTestSupport", swiftSettings: settings),
    .executableTarget(
      name: "format-benchmark",
      dependencies: ["FormatTestSupport", "TaktFormat", "TaktJournal", "TaktModel"],
      path: "Tests/FormatBenchmark", swiftSettings: settings),
    .testTarget(
      name: "TaktFormatTests", dependencies: ["FormatTestSupport", "TaktFormat", "TaktModel"],
      exclude: ["Golden"], swiftSettings: settings),
    .executableTarget(
      name: "journal-probe", dependencies: ["FormatTestSupport", "TaktJournal", "TaktModel"],
      path: "Tests/JournalProbe", swiftSettings: settings),
    .testTarget(
      name: "TaktJournalTests",
      dependencies: [
        "FormatTestSupport", "TaktFormat", "TaktJournal", "TaktModel", "journal-probe",
      ],
      swiftSettings: settings),
    .testTarget(name: "TaktCanvasTests", dependencies: ["TaktCanvas"], swiftSettings: settings),
    .testTarget(name: "TaktModelTests", dependencies: ["TaktModel"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
