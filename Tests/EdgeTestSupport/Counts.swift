internal import Glibc

/// How often a fault is made: a few times in every run, as often as `Tests/faults` asks for in a
/// long one.
package func count(_ variable: String, else standard: Int) -> Int {
  getenv(variable).flatMap { Int(String(cString: $0)) } ?? standard
}
