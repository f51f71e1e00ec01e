/// What a program may use up while it looks into one file; a file that needs more is no report.
struct ToolLimits: Sendable {
  /// Address space, in bytes.
  var memory = 600 << 20
  var processorSeconds = 5
  var openFiles = 32
  /// What a clock on the wall shows, waiting included.
  var patience = Duration.seconds(8)
  /// In bytes, on standard output.
  var output = 8 << 20
}

extension ToolLimits {
  /// The program that sets the limits and then becomes the tool; nil on macOS, which has none.
  static var guardian: String? {
    #if os(macOS)
      nil
    #else
      "prlimit"
    #endif
  }

  /// The command line that runs a program under the limits; nothing in it depends on the file. Nil where the guardian is
  /// missing: nothing runs without limits.
  func guarding(_ program: [String], with tools: PDFTools) -> [String]? {
    guard let guardian = Self.guardian else { return shell + program }
    guard let prlimit = tools.path(of: guardian) else { return nil }
    let limits = [
      prlimit, "--as=\(memory)", "--cpu=\(processorSeconds)", "--fsize=0", "--nofile=\(openFiles)",
      "--core=0",
    ]
    // The kernel ends the program with us, however we end.
    let bond = tools.path(of: "setpriv").map { [$0, "--pdeathsig", "KILL", "--no-new-privs"] } ?? []
    return limits + bond + program
  }

  /// For macOS (not tried there): the same by a shell with fixed words, which then becomes the program. What a system has no
  /// limit for, such as memory on macOS, stays without.
  private var shell: [String] {
    let limits = [
      "-c 0", "-f 0", "-n \(openFiles)", "-t \(processorSeconds)", "-v \(memory >> 10)",
    ].map { "ulimit \($0) 2>/dev/null" }
    return ["/bin/sh", "-c", (limits + [#"exec "$@""#]).joined(separator: "; "), "sh"]
  }
}
