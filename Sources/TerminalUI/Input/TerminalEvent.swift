/// What the terminal, the system or a timer reports to a program.
package enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  /// Pasted text as a whole, its line ends as `\n`; controls in it are kept, for editors to drop and canvases to show.
  case paste(String)
  case mouse(Mouse)
  /// The terminal window came to the front or went to the back; not every terminal tells.
  case focus(gained: Bool)
  /// The size at the start and after every change.
  case resized(Size)
  /// Back from a suspension or from a program in the foreground; the screen is repainted anyway.
  case resumed
  /// The last event: the loop performs the effects it causes and ends. Save what is not saved.
  case ending(Ending)
}

/// Why the system ends a program.
package enum Ending: Hashable, Sendable {
  /// The terminal went away.
  case hangup
  /// Another process asked for it.
  case terminated
}

/// A click or a turn of the wheel.
package struct Mouse: Hashable, Sendable {
  /// What was done; other buttons and releases are not reported.
  package enum Action: Hashable, Sendable {
    case click, wheelUp, wheelDown
  }

  /// What the hand did.
  package let action: Action
  /// Where on the whole frame.
  package let place: Point
  /// The name that the frame on the screen gave to the place with ``Canvas/target(_:_:)``.
  package let target: String?

  /// A place of the frame and what is drawn there.
  package init(_ action: Action, at place: Point, target: String? = nil) {
    self.action = action
    self.place = place
    self.target = target
  }
}
