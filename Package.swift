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

let bundledThemes = [
  "cvd-dark", "desk-dark", "desk-light", "high-contrast", "mono", "stage-dark", "stage-light",
]

let package = Package(
  name: "takt",
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2")
  ],
  targets: [
    .target(name: "TaktCanvas", swiftSettings: settings),
    .systemLibrary(name: "CNcurses"),
    .target(name: "CTerminal"),
    .target(
      name: "TaktTerminal", dependencies: ["TaktCanvas", "CNcurses", "CTerminal"],
      swiftSettings: settings),
    .target(
      name: "TaktThemes",
      dependencies: ["TaktCanvas", "TaktTerminal", .product(name: "Yams", package: "Yams")],
      path: "Themes",
      resources: bundledThemes.map { .embedInCode("\($0).yaml") },
      swiftSettings: settings),
    .target(name: "TaktModel", swiftSettings: settings),
    .executableTarget(
      name: "terminal-probe", dependencies: ["TaktCanvas", "TaktTerminal"],
      path: "Tests/TerminalProbe", swiftSettings: settings),
    .target(
      name: "TerminalTestSupport", path: "Tests/TerminalTestSupport", swiftSettings: settings),
    .testTarget(
      name: "TaktTerminalTests",
      dependencies: ["TaktCanvas", "TaktTerminal", "TerminalTestSupport", "terminal-probe"],
      swiftSettings: settings),
    .testTarget(
      name: "TaktThemesTests", dependencies: ["TaktCanvas", "TaktTerminal", "TaktThemes"],
      swiftSettings: settings),
    .testTarget(name: "TaktCanvasTests", dependencies: ["TaktCanvas"], swiftSettings: settings),
    .testTarget(name: "TaktModelTests", dependencies: ["TaktModel"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
