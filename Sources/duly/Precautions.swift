internal import Foundation
internal import Workflows

/// What duly asks of the system for its own process before it does anything else.
enum Precautions {
  /// Throws ``WorkFailed`` where duly was given the rights of somebody else than who runs it.
  static func take() throws {
    // Every file is for its owner alone from its first moment on, whoever makes it: SQLite, Foundation or an editor.
    umask(0o077)
    leaveNoCore()
    guard getuid() == geteuid(), getgid() == getegid() else {
      throw WorkFailed(
        "duly was started with the rights of another user (setuid or setgid) and does not work so: it would open "
          + "files for you that you may not open yourself. Take that bit away with `chmod ug-s`.")
    }
  }

  /// A picture of the memory holds what a vendor said in confidence, and lies wherever the system puts it.
  private static func leaveNoCore() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    #if canImport(Glibc)
      setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    #else
      setrlimit(RLIMIT_CORE, &none)
    #endif
  }
}
