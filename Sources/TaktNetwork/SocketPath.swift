import Glibc
import TaktModel

/// A place for a Unix-domain socket, held by one host. The hold is the kernel's, on a file beside
/// the socket, and dies with its holder; so a socket that is found while it is held is a dead one's,
/// unless somebody who knows nothing of the hold listens there.
package struct SocketPath: ~Copyable {
  let path: String
  private let descriptor: Int32

  private init(_ path: String, lockedBy descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  /// Holds the place and clears what a killed host left there; refuses a place that is taken.
  static func hold(_ path: String) throws(LinkError) -> SocketPath {
    try check(path)
    let place = SocketPath(path, lockedBy: try lock(path))
    var status = stat()
    if lstat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFSOCK else { throw notASocket(path) }
      // Only a refusal says that nobody listens; no descriptor left, say, tells nothing.
      let answer = connecting(to: path)
      guard answer != 0 else { throw taken(path) }
      guard answer == ECONNREFUSED else { throw failure(path, answer) }
      unlink(path)
    }
    return place
  }

  deinit {
    unlink(SocketPath.lockFile(path))
    close(descriptor)
  }

  /// The address has room for so many bytes only.
  package static func check(_ path: String) throws(LinkError) {
    guard path.utf8.count <= WireLimits.socketPath else {
      throw LinkError(
        "Путь сокета длиннее \(WireLimits.socketPath) байт: \(path). "
          + "Укажите короче: --socket PATH.",
        "The socket's path is over \(WireLimits.socketPath) bytes: \(path). "
          + "Name a shorter one: --socket PATH.")
    }
  }

  /// Does somebody listen at this socket.
  package static func answers(_ path: String) -> Bool { connecting(to: path) == 0 }

  /// The system's answer to a visitor: 0, or `errno`.
  private static func connecting(to path: String) -> Int32 {
    guard path.utf8.count <= WireLimits.socketPath else { return ENAMETOOLONG }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
    let caller = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard caller >= 0 else { return errno }
    defer { close(caller) }
    let length = socklen_t(MemoryLayout<sockaddr_un>.size)
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(caller, $0, length) == 0 ? 0 : errno
      }
    }
  }

  private static func lockFile(_ path: String) -> String { path + ".lock" }

  /// Locks the file that has the name now: its last holder may have removed the one just opened.
  private static func lock(_ path: String) throws(LinkError) -> Int32 {
    let name = lockFile(path)
    while true {
      let file = open(name, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard file >= 0 else { throw failure(path, errno) }
      guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
        let code = errno
        close(file)
        throw code == EWOULDBLOCK ? taken(path) : failure(path, code)
      }
      var (mine, named) = (stat(), stat())
      if fstat(file, &mine) == 0, stat(name, &named) == 0, mine.st_ino == named.st_ino {
        return file
      }
      close(file)
    }
  }

  static func failure(_ path: String, _ code: Int32) -> LinkError {
    let reason = String(cString: strerror(code))
    return LinkError(
      "Не удалось открыть сокет \(path): \(reason). Укажите другой: --socket PATH.",
      "Cannot open the socket \(path): \(reason). Name another: --socket PATH.")
  }

  private static func taken(_ path: String) -> LinkError {
    LinkError(
      "На сокете \(path) уже работает другой ведущий. Укажите другой: --socket PATH.",
      "Another host already listens at \(path). Name another: --socket PATH.")
  }

  private static func notASocket(_ path: String) -> LinkError {
    LinkError(
      "На месте сокета лежит файл \(path). Он не тронут; укажите другой путь: --socket PATH.",
      "A file is where the socket should be: \(path). It is untouched; name another: --socket PATH."
    )
  }
}
