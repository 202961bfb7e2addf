internal import Glibc

/// Looks again and again until `condition` holds; false when it does not within the time.
package func eventually(seconds: Int = 30, _ condition: () throws -> Bool) rethrows -> Bool {
  let end = ContinuousClock.now + .seconds(seconds)
  while try !condition() {
    if ContinuousClock.now > end { return false }
    usleep(2000)
  }
  return true
}
