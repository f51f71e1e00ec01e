internal import Foundation

/// A program that is started and measured.
struct Child {
  let arguments: [String]
  var environment: [String: String] = [:]

  /// Runs it to its end with its output thrown away; throws ``Failed`` where it does not end with 0.
  func run() throws {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    let child = try spawn(files: &files, flags: 0)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    if status != 0 {
      throw Failed(what: "\(arguments.joined(separator: " ")) ended with status \(status >> 8)")
    }
  }

  /// Starts it on the terminal at `path`, which becomes the controlling one of a session of its own.
  func start(onTerminal path: [CChar]) throws -> pid_t {
    /// `POSIX_SPAWN_SETSID` of glibc, which Swift's module of it leaves out.
    let ownSession: Int16 = 0x80
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&files, STDIN_FILENO, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&files, STDIN_FILENO, STDERR_FILENO)
    return try spawn(files: &files, flags: ownSession)
  }

  private func spawn(files: inout posix_spawn_file_actions_t, flags: Int16) throws -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, flags)
    var words = arguments.map { strdup($0) } + [nil]
    let surroundings = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    var settings = surroundings.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + settings).forEach { free($0) } }
    var child: pid_t = 0
    guard posix_spawn(&child, arguments[0], &files, &attributes, &words, &settings) == 0 else {
      throw Failed(what: "cannot start \(arguments[0])")
    }
    return child
  }
}

/// A measurement that could not be taken.
struct Failed: Error, CustomStringConvertible {
  let what: String
  var description: String { what }
}

/// The first folder of `$PATH` that holds `program`; nil where none does.
func found(_ program: String) -> String? {
  let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
  return folders.map { "\($0)/\(program)" }.first { access($0, X_OK) == 0 }
}
