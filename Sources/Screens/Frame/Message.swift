package import TerminalUI

/// What can happen to the screens.
package enum Message: Sendable {
  /// From the terminal, the system or a timer.
  case event(TerminalEvent)
  /// From the world, about a ``Request``.
  case answered(Answered)
  /// Typing has paused: what stands in a text is to be recorded.
  case saveDraft
  /// Time to look for what others have changed.
  case look
}

/// What the screens want done once the frame is painted.
package enum Effect: Sendable, Equatable {
  case request(Request)
  /// Send ``Message/saveDraft`` after a pause of `Effect.pause`, counted anew each time.
  case saveDraftSoon
  /// Send ``Message/look`` after `Effect.lookingPause`.
  case lookSoon
  /// Hand a long text to the person's own editor; it comes back as ``Answered/edited(_:)``.
  case edit(String)
  /// Put a text on the clipboard, where the terminal allows it.
  case copy(String)
  case captureMouse(Bool)
  case redraw
  case suspend
  case quit

  /// Milliseconds without a key after which typed text is recorded.
  package static let pause = 300
  /// Milliseconds between two looks for what others have changed.
  package static let lookingPause = 1000
}
