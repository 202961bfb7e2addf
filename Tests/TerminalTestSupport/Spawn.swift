package import Glibc
internal import Synchronization

/// Starting programs the way a login does: a session of their own, no signal blocked or ignored.
package enum Spawn {
  /// A descriptor must not slip into a program that another test starts before it is marked: a
  /// window held open twice never hangs up.
  private static let descriptors = Mutex(())

  /// A pseudo terminal's two ends, which no program inherits.
  package static func openTerminal(columns: Int, rows: Int) throws -> (Int32, Int32) {
    try descriptors.withLock { _ in
      var (controller, terminal): (Int32, Int32) = (-1, -1)
      var size = winsize(
        ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
      guard openpty(&controller, &terminal, nil, nil, &size) == 0 else { throw SystemFailure() }
      for end in [controller, terminal] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      return (controller, terminal)
    }
  }

  /// The path of a terminal; `ttyname` would share its answer with other threads.
  package static func path(of terminal: Int32) throws -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard ttyname_r(terminal, &buffer, buffer.count) == 0 else { throw SystemFailure() }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// `terminalPath` becomes standard input, output and (unless given) error.
  package static func run(
    _ arguments: [String], environment: [String], terminalPath: String, standardError: Int32?
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // Opened by the leader of a new session, it becomes the controlling terminal.
    posix_spawn_file_actions_addopen(&actions, 0, terminalPath, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, standardError ?? 0, 2)
    return try run(arguments, environment: environment, actions: &actions)
  }

  static func run(
    _ arguments: [String], environment: [String], actions: inout posix_spawn_file_actions_t
  ) throws -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let newSession: Int16 = 0x80
    posix_spawnattr_setflags(
      &attributes, newSession | Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
    var processID: pid_t = 0
    var argumentList = arguments.map { strdup($0) } + [nil]
    var environmentList = environment.map { strdup($0) } + [nil]
    defer { for text in argumentList + environmentList { free(text) } }
    let status = descriptors.withLock { _ in
      posix_spawn(
        &processID, arguments[0], &actions, &attributes, &argumentList, &environmentList)
    }
    guard status == 0 else { throw SystemFailure(status) }
    return processID
  }
}
