import Foundation
import Glibc
import TaktCanvas
import TaktModel
import TaktTerminal
import TaktThemes

/// What the program takes from its surroundings: language, clock, theme.
enum Environment {
  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  static var all: [String: String] { ProcessInfo.processInfo.environment }

  static func language(_ option: String?) throws(Failure) -> Language {
    if let option {
      guard let language = Language(rawValue: option) else {
        throw Failure(.usage, "--lang: ru, en")
      }
      return language
    }
    let locale = variable("LC_ALL") ?? variable("LC_MESSAGES") ?? variable("LANG") ?? ""
    let isNamed = !["", "C", "POSIX"].contains(locale.prefix { $0 != "." })
    return isNamed && !locale.hasPrefix("ru") ? .english : .russian
  }

  static func now() -> Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  /// Minutes to add to UTC for the wall clock of this machine.
  static func offsetMinutes() -> Int {
    var seconds = time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    return Int(local.tm_gmtoff) / 60
  }

  static let facts: @Sendable () -> Facts = {
    Facts(now: now(), offsetMinutes: offsetMinutes())
  }

  /// As many open files as the system allows: a terminal is one.
  static func raiseFileLimit() {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
    limit.rlim_cur = limit.rlim_max
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }

  /// A short random name for a session or a terminal, in letters that people can read aloud.
  static func freshName(length: Int) -> String {
    let letters = Array("23456789abcdefghjkmnpqrstuvwxyz")
    return String((0..<length).map { _ in letters.randomElement() ?? "x" })
  }

  static var glyphs: Glyphs {
    if let tier = variable("TAKT_GLYPHS").flatMap(Glyphs.init) { return tier }
    return variable("TERM") == "linux" ? .basic : .full
  }
}
