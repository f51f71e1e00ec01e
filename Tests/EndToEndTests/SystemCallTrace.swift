import Foundation
import Testing

#if os(Linux)
  /// Which system calls duly and all that it starts make on every journey, as strace saw them.
  struct SystemCallTrace: Sendable {
    /// One call a line, with its arguments; what came back stands behind them.
    let calls: [Substring]

    /// Taken once for all tests; the failure is every test's own.
    static let ofAllJourneys = Result { try SystemCallTrace() }.mapError { Incomplete(reason: $0) }

    struct Incomplete: Error {
      let reason: any Error
    }

    private init() throws {
      let home = try Home()
      let record = home.folder + "/calls"
      let strace = [
        "strace", "-f", "-qq", "-s", "4096", "--seccomp-bpf", "-A", "-o", record,
        "-e", "trace=%network,execve,execveat,umask,open,openat,openat2,creat,mkdir,mkdirat,mknod,mknodat",
      ]
      let attempt = try home.run(["strace", "-f", "--seccomp-bpf", "-o", "/dev/null", "true"])
      try #require(
        attempt.ending == .exit(0),
        """
        strace cannot look at a program here, so nobody knows what duly asks of the system: \(attempt.errors)
        Install strace, and allow ptrace: a container needs --cap-add=SYS_PTRACE, and /proc/sys/kernel/yama/ptrace_scope \
        must not be 3.
        """)
      try Journeys(home: home, starter: strace).take()
      try home.duly(asNobodyKnown: strace)
      let text = try String(contentsOfFile: record, encoding: .utf8)
      // A line begins with the number of the process.
      calls = text.split(separator: "\n").map { $0.drop { $0.isNumber }.drop { $0 == " " } }
    }

    func calls(of names: String...) -> [Substring] {
      calls.filter { call in names.contains { call.hasPrefix($0 + "(") } }
    }
  }

  extension Home {
    /// With no name and no home given, as under a service, so that duly must find out who it works for.
    fileprivate func duly(asNobodyKnown starter: [String]) throws {
      let unknown = ["DULY_ACTOR": "", "HOME": "", "USER": "", "LOGNAME": ""]
      try run(starter + [try Program.path(), "vendor", "list"], changing: unknown).succeeded()
      try run(
        starter + [try Program.path(), "decide", Journeys.vendor, "--outcome", "reject", "--by", "J"],
        changing: unknown
      ).succeeded()
    }
  }
#endif
