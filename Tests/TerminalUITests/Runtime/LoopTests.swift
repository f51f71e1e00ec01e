import TerminalSupport
import Testing

@testable import TerminalUI

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// One program at a time, because signals and crash handlers belong to the whole process.
@Suite("Loop", .serialized)
struct LoopTests {
  enum Message: Sendable {
    case event(TerminalEvent)
    case note(String)
  }

  enum Effect {
    case type(String)
    case say(String)
    case call((Host<Message>) throws -> [Message])
    case quit
  }

  struct Failure: Error {}

  /// Runs a program that lists what it is told, one line each, and quits at `q`.
  private func run(
    _ effects: [Effect], on pty: PseudoTerminal, kind: String = "xterm",
    on event: @escaping (TerminalEvent) -> [Effect] = { _ in [] }
  ) throws -> Outcome<[String]> {
    let options = TerminalOptions(environment: ["TERM": kind, "LANG": "en_US.UTF-8", "PATH": "/usr/bin:/bin"])
    let program = Program<[String], Message, Effect>(
      model: [], effects: effects, message: { .event($0) },
      update: { model, message in
        switch message {
        case .note(let text): model.append(text)
        case .event(.key(.character("q"))): return [.quit]
        case .event(let happened):
          model.append(name(of: happened))
          return event(happened)
        }
        return []
      },
      view: { model, canvas in
        for (row, line) in model.enumerated() { canvas.draw(line, column: 0, row: row) }
        canvas.target("all", canvas.bounds)
        canvas.parkCursor(column: 0, row: 0)
      })
    return try Terminal.run(
      program, options: options, input: pty.program, output: pty.program, errors: dup(STDERR_FILENO)
    ) { effect, host in
      switch effect {
      case .type(let text): pty.type(text)
      case .say(let text): return [.note(text)]
      case .call(let body): return try body(host)
      case .quit: host.quit()
      }
      return []
    }
  }

  private func name(of event: TerminalEvent) -> String {
    switch event {
    case .key(let key): key.spelling
    case .paste(let text): "paste \(text)"
    case .mouse(let mouse): "mouse \(mouse.target ?? "nothing")"
    case .focus(let gained): "focus \(gained)"
    case .resized(let size): "\(size.width)x\(size.height)"
    case .resumed: "resumed"
    case .ending(let ending): "\(ending)"
    }
  }

  @Test("Bytes become messages, the frame shows them, and the terminal is left as it was")
  func wholeWay() throws {
    let pty = try PseudoTerminal(width: 30, height: 12)
    let before = pty.settings
    let outcome = try run([.type("a\u{1B}[A\u{1B}[200~x\ry\u{1B}[201~\u{1B}[<0;1;1Mq")], on: pty)
    #expect(outcome.model == ["30x12", "a", "up", "paste x\ny", "mouse all"])
    #expect(outcome.ending == nil)
    #expect(pty.settings == before)
    var terminal = VirtualTerminal(width: 30, height: 12)
    terminal.feed("$ duly".utf8)
    terminal.feed(pty.output())
    #expect(terminal.text.hasPrefix("$ duly"))
    #expect(terminal.modes == [7, 25])
    #expect(terminal.unknown.isEmpty)
  }

  @Test("The frame is on the screen before an effect is performed")
  func paintsFirst() throws {
    let pty = try PseudoTerminal(width: 20, height: 4)
    var seen = ""
    let look = Effect.call { _ in
      var terminal = VirtualTerminal(width: 20, height: 4)
      terminal.feed(pty.output())
      seen = terminal.text
      return []
    }
    _ = try run([.type("x")], on: pty) { $0 == .key(.character("x")) ? [look, .quit] : [] }
    #expect(seen.contains("20x4"))
    #expect(seen.contains("\nx"))
  }

  @Test("Keys typed ahead wait for what the key before them asked for")
  func typedAhead() throws {
    let pty = try PseudoTerminal(width: 20, height: 8)
    let outcome = try run([.type("abcq")], on: pty) { event in
      event == .key(.character("a")) ? [.say("what a asked for")] : []
    }
    #expect(outcome.model == ["20x8", "a", "what a asked for", "b", "c"])
  }

  @Test("A lone Esc arrives by itself")
  func loneEscape() throws {
    let pty = try PseudoTerminal(width: 20, height: 4)
    let outcome = try run([.type("\u{1B}")], on: pty) { $0 == .key(.escape) ? [.quit] : [] }
    #expect(outcome.model.last == "esc")
  }

  @Test("Timers, posted messages and watched descriptors wake the loop")
  func wakeUps() throws {
    let pty = try PseudoTerminal(width: 20, height: 4)
    let pipe = try Pipe()
    let start = Effect.call { host in
      host.schedule(.note("never"), after: 1, as: "draft")
      host.schedule(.note("timer"), after: 2, as: "draft")
      host.schedule(.note("cancelled"), after: 1, as: "other")
      host.cancel("other")
      host.mailbox.post(.note("posted"))
      host.watch(pipe.readEnd, .note("readable"))
      pipe.ring()
      host.schedule(.event(.key(.character("q"))), after: 20, as: "end")
      return [.note("at once")]
    }
    let outcome = try run([start], on: pty)
    #expect(Set(outcome.model) == ["20x4", "at once", "posted", "readable", "timer"])
    #expect(outcome.model.filter { $0 == "timer" }.count == 1)
  }

  @Test("Another program runs on the terminal and its status comes back")
  func foreground() throws {
    let pty = try PseudoTerminal(width: 20, height: 8)
    let before = pty.settings
    var inside: [UInt32] = []
    let child = Effect.call { host in
      let status = try host.runInForeground(["sh", "-c", "test -t 0 && test -t 1 && exit $1", "sh", "7"])
      inside = pty.settings
      return [.note("status \(status)")]
    }
    let missing = Effect.call { host in [.note("status \(try host.runInForeground(["/nowhere/editor"]))")] }
    let killed = Effect.call { host in
      [.note("status \(try host.runInForeground(["sh", "-c", "kill -9 $$"]))")]
    }
    let outcome = try run([child, missing, killed, .type("q")], on: pty)
    #expect(outcome.model == ["20x8", "status 7", "status 127", "status 137"])
    #expect(inside != before)
    #expect(pty.settings == before)
  }

  @Test("A request to end is the last event, and what it causes is still performed")
  func terminated() throws {
    let pty = try PseudoTerminal(width: 20, height: 4)
    let outcome = try run(
      [
        .call { _ in
          kill(getpid(), SIGTERM); return []
        }
      ], on: pty
    ) { event in
      event == .ending(.terminated) ? [.say("draft saved")] : []
    }
    #expect(outcome.model == ["20x4", "terminated", "draft saved"])
    #expect(outcome.ending == .terminated)
  }

  @Test("A terminal that went away ends the program in the same way")
  func hangup() throws {
    let pty = try PseudoTerminal(width: 20, height: 4)
    let outcome = try run(
      [
        .call { _ in
          kill(getpid(), SIGHUP); return []
        }
      ], on: pty
    ) { event in
      event == .ending(.hangup) ? [.say("draft saved")] : []
    }
    #expect(outcome.model.last == "draft saved")
    #expect(outcome.ending == .hangup)
  }

  @Test("A new size arrives with everything painted anew")
  func resize() throws {
    let pty = try PseudoTerminal(width: 20, height: 4)
    let resize = Effect.call { _ in
      pty.resize(width: 32, height: 5)
      kill(getpid(), SIGWINCH)
      return []
    }
    let outcome = try run([resize], on: pty) { $0 == .resized(Size(width: 32, height: 5)) ? [.quit] : [] }
    #expect(outcome.model == ["20x4", "32x5"])
  }

  @Test("Continued after a stop, the program takes the terminal again")
  func resumed() throws {
    let pty = try PseudoTerminal(width: 20, height: 6)
    let outcome = try run(
      [
        .call { _ in
          kill(getpid(), SIGCONT); return []
        }
      ], on: pty
    ) { event in
      event == .resumed ? [.quit] : []
    }
    #expect(outcome.model == ["20x6", "20x6", "resumed"])
  }

  @Test("An error of the performer comes out after the terminal is restored")
  func thrown() throws {
    let pty = try PseudoTerminal(width: 20, height: 4)
    let before = pty.settings
    #expect(throws: Failure.self) { try run([.call { _ in throw Failure() }], on: pty) }
    #expect(pty.settings == before)
    var terminal = VirtualTerminal(width: 20, height: 4)
    terminal.feed(pty.output())
    #expect(terminal.modes == [7, 25])
  }

  @Test("Replies switch on what the terminal knows, and none is waited for")
  func replies() throws {
    let pty = try PseudoTerminal(width: 20, height: 4)
    _ = try run([.type("\u{1B}[?2026;2$y\u{1B}[?0u\u{1B}[?62cxq")], on: pty)
    let output = String(decoding: pty.output(), as: UTF8.self)
    #expect(output.contains("\u{1B}[?2026$p"))
    #expect(output.contains("\u{1B}[?2026h"))
    #expect(output.contains("\u{1B}[>1u"))
  }

  @Test("Mouse and clipboard are asked for by name")
  func mouseAndClipboard() throws {
    let pty = try PseudoTerminal(width: 20, height: 4)
    let calls = Effect.call { host in
      host.captureMouse(false)
      host.copyToClipboard("Acme")
      return []
    }
    _ = try run([calls, .type("q")], on: pty)
    var terminal = VirtualTerminal(width: 20, height: 4)
    terminal.feed(pty.output())
    #expect(terminal.clipboard == "QWNtZQ==")
  }

  @Test("Where there is no terminal, nothing is written")
  func unavailable() throws {
    let pty = try PseudoTerminal(width: 20, height: 4)
    #expect(throws: TerminalUnavailable.cannotDrawScreens) { try run([], on: pty, kind: "dumb") }
    #expect(pty.output().isEmpty)
    let pipe = try Pipe()
    let options = TerminalOptions(environment: ["TERM": "xterm"])
    #expect(throws: TerminalUnavailable.inputIsNoTerminal) {
      _ = try Terminal(options: options, input: pipe.readEnd, output: pty.program, errors: 2)
    }
    #expect(throws: TerminalUnavailable.outputIsNoTerminal) {
      _ = try Terminal(options: options, input: pty.program, output: pipe.writeEnd, errors: 2)
    }
  }

  #if !os(macOS)
    @Test("A crash puts the terminal back and says where to look")
    func crash() async throws {
      let result = await #expect(processExitsWith: .signal(SIGABRT), observing: [\.standardErrorContent]) {
        let pty = try PseudoTerminal(width: 20, height: 4)
        var options = TerminalOptions(environment: ["TERM": "xterm"])
        options.errorLog = "/nowhere/duly.log"
        let program = Program<Int, Int, Int>(
          model: 0, effects: [1], message: { _ in nil }, update: { _, _ in [] }, view: { _, _ in })
        _ = try Terminal.run(program, options: options, input: pty.program, output: pty.program) { _, _ in
          abort()
        }
      }
      let errors = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
      #expect(errors.contains("The program stopped unexpectedly. Details: /nowhere/duly.log"))
    }
  #endif
}
