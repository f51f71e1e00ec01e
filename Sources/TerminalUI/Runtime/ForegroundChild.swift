#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Starts another program on the terminal and waits for it.
struct ForegroundChild {
  /// What a shell returns for a program that it cannot find.
  private static let notStarted: Int32 = 127

  let input: Int32
  let output: Int32
  let environment: [String: String]

  /// Runs `arguments` as they are, without a shell. A signal that asks us to end is passed on to the child.
  /// - Returns: the exit status; 128 and the number of the signal that ended the child; 127 if it cannot be started.
  func run(_ arguments: [String], until signals: Signals) -> Int32 {
    guard let child = spawn(arguments) else { return Self.notStarted }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { return Self.notStarted }
      if let signal = signals.asksToEnd() { kill(child, signal) }
    }
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
  }

  private func spawn(_ arguments: [String]) -> pid_t? {
    guard let name = arguments.first else { return nil }
    keepOpenFilesToOurselves()
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
    posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO)
    // What we ignore while waiting, the child must not.
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for signal in [SIGINT, SIGQUIT, SIGPIPE] { sigaddset(&defaults, signal) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var child: pid_t = 0
    let problem = withCStrings(arguments) { arguments in
      withCStrings(environment.map { "\($0.key)=\($0.value)" }) { environment in
        posix_spawnp(&child, name, &files, &attributes, arguments, environment)
      }
    }
    return problem == 0 ? child : nil
  }

  /// Our own are closed in the child anyway; whoever started us may have left others open.
  private func keepOpenFilesToOurselves() {
    guard let open = opendir("/dev/fd") else { return }
    defer { closedir(open) }
    while let entry = readdir(open) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if let descriptor = Int32(name), descriptor > STDERR_FILENO {
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      }
    }
  }

  private func withCStrings<Result>(
    _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers = texts.map { strdup($0) } + [nil]
    defer { pointers.forEach { free($0) } }
    return body(&pointers)
  }
}
