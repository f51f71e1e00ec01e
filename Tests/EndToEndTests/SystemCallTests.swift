#if os(Linux)
  import Testing

  /// What duly asks of the system on all journeys: no network, no shell, no file that others could read for a moment.
  @Suite struct SystemCallTests {
    private let trace: SystemCallTrace

    init() throws { trace = try SystemCallTrace.ofAllJourneys.get() }

    @Test func thereWasSomethingToLookAt() {
      #expect(trace.calls(of: "execve").count > 30)
      #expect(trace.calls(of: "openat").contains { $0.contains("duly.sqlite\"") })
      #expect(trace.calls(of: "execve").contains { $0.contains("pdftotext") })
    }

    /// Not even a socket of this machine, such as the C library opens to ask who somebody is.
    @Test func noSocketIsEverOpened() {
      let others = ["execve", "execveat", "umask", "open", "openat", "openat2", "creat", "mkdir", "mkdirat"]
      let network = trace.calls.filter { call in
        !others.contains { call.hasPrefix($0 + "(") || call.hasPrefix("<... \($0) resumed>") }
          // Ends and signals; and where a process was ended within a call, strace may no longer see which.
          && !["+++", "---", "???("].contains { call.hasPrefix($0) }
      }
      #expect(network.isEmpty, "\(network.prefix(3))")
    }

    @Test func nothingIsStartedButTheToolsAndTheEditor() throws {
      let program = try Program.path()
      let tools = ["prlimit", "setpriv", "pdfinfo", "pdftotext", "pdfdetach"].map { "/usr/bin/\($0)" }
      for call in trace.calls(of: "execve", "execveat") {
        let path = call.split(separator: "\"", omittingEmptySubsequences: false)[1]
        let isOurs = path == program || path.hasSuffix("/editor")
        #expect(isOurs || tools.contains(String(path)), "\(call)")
        #expect(call.contains(" /* 0 vars */") || isOurs, "a tool has no environment: \(call)")
        #expect(!call.contains(".pdf") || path == program, "no tool is told a vendor's file name: \(call)")
      }
    }

    /// The umask is set before the first file is made, and nobody sets another; so no file is ever open to others.
    @Test func noFileIsOpenToOthersEvenForAMoment() {
      #expect(trace.calls(of: "umask").allSatisfy { $0.hasPrefix("umask(077)") })
      let making =
        trace.calls(of: "open", "openat", "openat2").filter { $0.contains("O_CREAT") }
        + trace.calls(of: "creat", "mkdir", "mkdirat", "mknod", "mknodat")
      #expect(making.count > 20)
      var isMasked = false
      for call in trace.calls {
        if call.hasPrefix("execve(") { isMasked = isMasked && !call.contains("/duly\"") }
        if call.hasPrefix("umask(077)") { isMasked = true }
        #expect(isMasked || !making.contains(call), "\(call)")
      }
    }
  }
#endif
