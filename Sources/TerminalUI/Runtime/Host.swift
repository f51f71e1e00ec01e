/// What the performer of effects may ask of the loop that runs a program. Use it on the loop's own thread only;
/// other threads post to the ``mailbox``.
package final class Host<Message: Sendable> {
  /// Takes messages from any thread.
  package let mailbox: Mailbox<Message>
  private let terminal: Terminal
  private var timers = Timers<Message>()
  private(set) var watched: [(descriptor: Int32, message: Message)] = []
  private(set) var hasQuit = false
  private var needsRepaint = false

  init(terminal: Terminal) throws(TerminalUnavailable) {
    mailbox = try Mailbox()
    self.terminal = terminal
  }

  /// Ends the loop once the effects at hand are performed.
  package func quit() { hasQuit = true }

  /// Sends `message` after so many milliseconds. A name has one timer: asking again starts it afresh.
  package func schedule(_ message: Message, after milliseconds: Int, as name: String) {
    timers.set(name, Timers.Timer(due: Clock.milliseconds + milliseconds, message: message))
  }

  /// Stops the timer with this name, if it is running.
  package func cancel(_ name: String) { timers.set(name, nil) }

  /// Sends `message` whenever the descriptor has something to read; the performer must read it.
  package func watch(_ descriptor: Int32, _ message: Message) {
    unwatch(descriptor)
    watched.append((descriptor, message))
  }

  /// Forgets a descriptor, before it is closed.
  package func unwatch(_ descriptor: Int32) {
    watched.removeAll { $0.descriptor == descriptor }
  }

  /// Runs another program on the terminal, such as an editor, and waits for it.
  /// - Parameter arguments: the program's name or path, then its arguments; no shell takes part.
  /// - Returns: its exit status; 128 and the signal's number if a signal ended it; 127 if it cannot be started.
  /// - Throws: if the terminal cannot be taken back.
  package func runInForeground(_ arguments: [String]) throws(TerminalUnavailable) -> Int32 {
    needsRepaint = true
    return try terminal.runInForeground(arguments)
  }

  /// Stops the program and gives the terminal back to the shell until the user continues it.
  package func suspend() throws(TerminalUnavailable) {
    try terminal.suspend()
    needsRepaint = true
  }

  /// Paints everything anew, in case something else wrote on the screen.
  package func redraw() { needsRepaint = true }

  /// Takes the mouse, or leaves it to the terminal for selecting text.
  package func captureMouse(_ isCaptured: Bool) { terminal.captureMouse(isCaptured) }

  /// Puts text on the clipboard where the terminal allows it (OSC 52).
  package func copyToClipboard(_ text: String) { terminal.copyToClipboard(text) }

  /// True once after something made the screen's content unknown.
  func takeRepaint() -> Bool {
    defer { needsRepaint = false }
    return needsRepaint
  }

  /// Milliseconds until the next timer, nil if none runs.
  var millisecondsToTimer: Int? {
    timers.nextDue.map { max(0, $0 - Clock.milliseconds) }
  }

  func takeDue() -> [Message] { timers.takeDue(at: Clock.milliseconds) }
}
