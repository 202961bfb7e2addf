/// The themes that are built in, by name.
package enum BundledThemes {
  /// The stage's default: a projector in a lit room.
  package static let stage = "stage-light"
  /// The default of the console and the scribe.
  package static let desk = "desk-dark"
  /// The one without colour.
  package static let plain = "mono"

  static let texts: [String: String] = [
    "cvd-dark": PackageResources.cvd_dark_yaml,
    "desk-dark": PackageResources.desk_dark_yaml,
    "desk-light": PackageResources.desk_light_yaml,
    "high-contrast": PackageResources.high_contrast_yaml,
    "mono": PackageResources.mono_yaml,
    "stage-dark": PackageResources.stage_dark_yaml,
    "stage-light": PackageResources.stage_light_yaml,
  ].mapValues { String(decoding: $0, as: UTF8.self) }
}
