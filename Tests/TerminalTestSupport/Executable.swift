internal import Glibc

/// A program of this package, built beside the tests.
package func builtExecutable(_ name: String) -> String {
  var buffer = [CChar](repeating: 0, count: 4096)
  let count = readlink("/proc/self/exe", &buffer, buffer.count)
  let ownPath = String(
    decoding: buffer[..<max(0, count)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? ownPath
  return bundle.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/" + name
}
