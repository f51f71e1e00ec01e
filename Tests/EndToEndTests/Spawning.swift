import Foundation
import Testing

/// How a program is started: which one, in which surroundings, and where its three standard streams lead.
struct Spawning {
  var arguments: [String]
  var environment: [String: String]
  /// The folder it works in.
  var folder: String
  var streams: Streams

  enum Streams {
    case descriptors(input: Int32, output: Int32, errors: Int32)
    /// A terminal's path; it becomes the controlling terminal of a session of its own.
    case terminal([CChar])
  }

  /// Whoever opens or starts something takes turns, so that no program inherits what is meant for another.
  static let turn = NSLock()

  #if canImport(Darwin)
    private static let ownSession = Int32(POSIX_SPAWN_SETSID)
  #else
    /// `POSIX_SPAWN_SETSID` of glibc and musl, which Swift's module of either leaves out.
    private static let ownSession: Int32 = 0x80
  #endif

  /// Starts it with every signal as a shell would hand it on, and returns its process id.
  func start() throws -> pid_t {
    #if canImport(Darwin)
      var files: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var files = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&files)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&files)
      posix_spawnattr_destroy(&attributes)
    }
    var flags = Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)
    #if canImport(Darwin)
      flags |= Int32(POSIX_SPAWN_CLOEXEC_DEFAULT)
    #endif
    switch streams {
    case .descriptors(let input, let output, let errors):
      posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO)
      posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO)
      posix_spawn_file_actions_adddup2(&files, errors, STDERR_FILENO)
    case .terminal(let path):
      flags |= Self.ownSession
      posix_spawn_file_actions_addopen(&files, STDIN_FILENO, path, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&files, STDIN_FILENO, STDOUT_FILENO)
      posix_spawn_file_actions_adddup2(&files, STDIN_FILENO, STDERR_FILENO)
    }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGTERM, SIGTSTP, SIGWINCH, SIGCHLD, SIGCONT] {
      sigaddset(&signals, signal)
    }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var child: pid_t = 0
    // Not every system can change the folder while it starts a program, but every shell can.
    let start = ["/bin/sh", "-c", "cd -- \"$0\" && exec \"$@\"", folder] + arguments
    let problem = withCStrings(start) { arguments in
      withCStrings(environment.map { "\($0.key)=\($0.value)" }) { environment in
        Self.turn.withLock { posix_spawn(&child, start[0], &files, &attributes, arguments, environment) }
      }
    }
    try #require(problem == 0, "\(arguments[0]) cannot be started: \(String(cString: strerror(problem)))")
    return child
  }

  private func withCStrings<Result>(
    _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers = texts.map { strdup($0) } + [nil]
    defer { pointers.forEach { free($0) } }
    return body(&pointers)
  }
}

/// How a program ended.
enum Ending: Equatable, CustomStringConvertible {
  case exit(Int32)
  case signal(Int32)

  /// Waits for a child that is ending, and lets the system forget it.
  init(of child: pid_t) {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    self.init(status: status)
  }

  /// Reads what `waitpid` says of a child that is over.
  init(status: Int32) {
    self = status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
  }

  var description: String {
    switch self {
    case .exit(let status): "exit \(status)"
    case .signal(let number): "signal \(number)"
    }
  }
}
