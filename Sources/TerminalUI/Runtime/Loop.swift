#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// How a program came to its end.
package struct Outcome<Model> {
  /// The model as the last message left it.
  package let model: Model
  /// Nil if the program quit by itself.
  package let ending: Ending?
}

extension Terminal {
  /// Shows a program on the terminal until it quits or the system ends it. `perform` does what `update` asked for, once
  /// the frame is on the screen, and may return messages.
  /// - Throws: ``TerminalUnavailable`` before anything is written if there is no terminal to show it on; whatever
  ///   `perform` throws, after the terminal is its old self again.
  package static func run<Model, Message: Sendable, Effect>(
    _ program: Program<Model, Message, Effect>, options: TerminalOptions, input: Int32 = STDIN_FILENO,
    output: Int32 = STDOUT_FILENO, errors: Int32 = STDERR_FILENO,
    perform: (Effect, Host<Message>) throws -> [Message]
  ) throws -> Outcome<Model> {
    let terminal = try Terminal(options: options, input: input, output: output, errors: errors)
    return try withoutActuallyEscaping(perform) { perform in
      let loop = Loop(program, on: terminal, host: try Host(terminal: terminal), perform: perform)
      return try loop.run()
    }
  }
}

/// Waits, updates, paints, and only then performs effects.
final class Loop<Model, Message: Sendable, Effect> {
  /// How long a lone Esc may turn out to be the start of a sequence.
  private static var escapePatience: Int { 30 }

  private let program: Program<Model, Message, Effect>
  private let terminal: Terminal
  private let host: Host<Message>
  private let perform: (Effect, Host<Message>) throws -> [Message]
  private var model: Model
  private var effects: [Effect] = []
  private var decoder = KeyDecoder()
  private var escapeDue: Int?
  private var renderer: Renderer
  private var size: Size
  private var ending: Ending?
  /// True if the model may differ from the frame on the screen.
  private var isChanged = true

  init(
    _ program: Program<Model, Message, Effect>, on terminal: Terminal, host: Host<Message>,
    perform: @escaping (Effect, Host<Message>) throws -> [Message]
  ) {
    self.program = program
    self.terminal = terminal
    self.host = host
    self.perform = perform
    model = program.model
    size = terminal.size
    renderer = Renderer(hasColor: terminal.options.hasColor)
  }

  func run() throws -> Outcome<Model> {
    terminal.signals.catchAll()
    defer {
      terminal.leave()
      terminal.signals.release()
    }
    try terminal.enter()
    send(.resized(size))
    effects += program.effects
    try settle()
    while !host.hasQuit, ending == nil {
      try takeTurn()
    }
    return Outcome(model: model, ending: ending)
  }

  /// One wait and everything it brought, in one frame.
  private func takeTurn() throws {
    let ready = waitForSomething()
    try handleSignals()
    if ending == nil { try takeMessages(ready) }
    try settle()
  }

  /// Input comes last, because it may bring the last event of all.
  private func takeMessages(_ ready: Set<Int32>) throws {
    host.takeDue().forEach(send)
    if ready.contains(host.mailbox.descriptor) { host.mailbox.take().forEach(send) }
    for (descriptor, message) in host.watched where ready.contains(descriptor) { send(message) }
    if let due = escapeDue, due <= Clock.milliseconds, !ready.contains(terminal.input) {
      try handle(decoder.giveUpWaiting())
    }
    if ready.contains(terminal.input) { try readInput() }
    escapeDue = decoder.isWaitingForEscape ? escapeDue ?? Clock.milliseconds + Self.escapePatience : nil
  }

  /// Paints what changed, then performs effects, until there is nothing left to do.
  private func settle() throws {
    repeat {
      paint()
      try performEffects()
    } while isChanged && ending == nil || !effects.isEmpty
  }

  private func performEffects() throws {
    let now = effects
    effects = []
    for effect in now { try perform(effect, host).forEach(send) }
  }

  /// At the end nothing is painted any more: what is to be saved comes first.
  private func paint() {
    if host.takeRepaint() {
      renderer.forget()
      isChanged = true
    }
    guard isChanged, ending == nil else { return }
    isChanged = false
    var canvas = renderer.canvas(size, glyphs: terminal.options.glyphs)
    program.view(model, &canvas)
    terminal.write(renderer.bytes(for: canvas))
  }

  private func send(_ message: Message) {
    effects += program.update(&model, message)
    isChanged = true
  }

  private func send(_ event: TerminalEvent) {
    if let message = program.message(event) { send(message) }
  }
}

extension Loop {
  /// Blocks until a descriptor is readable, a timer is due or a signal came; returns the readable descriptors.
  private func waitForSomething() -> Set<Int32> {
    let descriptors = [terminal.input, terminal.signals.descriptor, host.mailbox.descriptor]
    var polled = (descriptors + host.watched.map(\.descriptor)).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let escape = escapeDue.map { max(0, $0 - Clock.milliseconds) }
    let patience = [escape, host.millisecondsToTimer].compactMap { $0 }.min() ?? -1
    poll(&polled, nfds_t(polled.count), Int32(clamping: patience))
    // A descriptor that was closed without a word would wake the loop for ever.
    for gone in polled where Int32(gone.revents) & POLLNVAL != 0 { host.unwatch(gone.fd) }
    return Set(polled.filter { $0.revents != 0 && Int32($0.revents) & POLLNVAL == 0 }.map(\.fd))
  }

  private func readInput() throws {
    guard let bytes = terminal.readAvailable() else { return end(.hangup) }
    try handle(decoder.decode(bytes))
    escapeDue = nil
  }

  /// Keys that were typed ahead wait for what the key before them asked for, such as the screen that it opens; only the
  /// last one is painted first.
  private func handle(_ inputs: [KeyDecoder.Input]) throws {
    for input in inputs where !host.hasQuit && ending == nil {
      while !effects.isEmpty { try performEffects() }
      handle(input)
    }
  }

  private func handle(_ input: KeyDecoder.Input) {
    switch input {
    case .key(let key): send(.key(key))
    case .paste(let text): send(.paste(text))
    case .focus(let gained): send(.focus(gained: gained))
    case .mouse(let action, let place):
      send(.mouse(Mouse(action, at: place, target: renderer.target(at: place))))
    case .reply(.synchronizedOutput(let isKnown)): renderer.isSynchronized = isKnown
    case .reply(.keyboardFlags): terminal.useKeyboardProtocol()
    case .reply(.other): break
    }
  }

  private func handleSignals() throws {
    let signals = terminal.signals.take()
    // A window that closes sends SIGCONT as well, when there is no terminal left to resume on.
    if signals.contains(SIGHUP) { return end(.hangup) }
    if signals.contains(where: { ![SIGWINCH, SIGTSTP, SIGCONT].contains($0) }) { return end(.terminated) }
    for signal in signals where ending == nil {
      switch signal {
      case SIGWINCH: resize()
      case SIGTSTP: try host.suspend()
      default: resume()
      }
    }
  }

  /// Takes the terminal back after a stop; one that is gone has hung up.
  private func resume() {
    do {
      try terminal.resume()
    } catch {
      return end(.hangup)
    }
    host.redraw()
    resize()
    send(.resumed)
  }

  private func resize() {
    size = terminal.size
    renderer.forget()
    send(.resized(size))
  }

  private func end(_ reason: Ending) {
    ending = reason
    send(.ending(reason))
  }
}
