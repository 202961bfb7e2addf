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
  dependencies: [
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2")
  ],
  targets: [
    .target(name: "TaktCanvas", swiftSettings: settings),
    .target(name: "TaktModel", swiftSettings: settings),
    .target(name: "TaktFormat", dependencies: ["TaktModel"], swiftSettings: settings),
    .target(
      name: "TaktHost",
      dependencies: [
        "TaktFormat", "TaktModel", "TaktNetwork", "TaktRoom",
        .product(name: "NIOCore", package: "swift-nio"),
      ], swiftSettings: settings),
    .target(
      name: "TaktNetwork",
      dependencies: [
        "TaktFormat", "TaktModel", .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ], swiftSettings: settings),
    .target(name: "TaktRoom", dependencies: ["TaktModel"], swiftSettings: settings),
    .target(
      name: "TaktScreens", dependencies: ["TaktCanvas", "TaktModel"], swiftSettings: settings),
    .testTarget(name: "TaktCanvasTests", dependencies: ["TaktCanvas"], swiftSettings: settings),
    .testTarget(name: "TaktModelTests", dependencies: ["TaktModel"], swiftSettings: settings),
    .testTarget(
      name: "TaktRoomTests", dependencies: ["TaktModel", "TaktRoom"], swiftSettings: settings),
    .testTarget(
      name: "TaktScreensTests", dependencies: ["TaktCanvas", "TaktModel", "TaktScreens"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
