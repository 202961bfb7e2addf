import Glibc
import Testing

/// Compares a whole screen with the picture in the test. With `TAKT_RECORD` set it prints the new
/// picture, for a person to judge and to paste, and fails.
func expectPicture(
  _ actual: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  guard actual != expected else { return }
  if getenv("TAKT_RECORD") != nil {
    print("<<< \(sourceLocation.fileID):\(sourceLocation.line)\n\(actual)\n>>>")
    fflush(nil)
  }
  let rows = zip(
    actual.split(separator: "\n", omittingEmptySubsequences: false),
    expected.split(separator: "\n", omittingEmptySubsequences: false))
  let different = rows.enumerated().first { $1.0 != $1.1 }
  let place = different.map { "row \($0): \($1.0)\n   not: \($1.1)" } ?? "another number of rows"
  Issue.record("The picture differs in \(place)", sourceLocation: sourceLocation)
}
