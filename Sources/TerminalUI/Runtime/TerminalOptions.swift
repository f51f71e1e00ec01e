/// How to use the terminal, as the environment and the command line ask for.
package struct TerminalOptions: Hashable, Sendable {
  /// Which characters may be drawn.
  package var glyphs: GlyphSet
  /// False draws without colour; attributes such as reverse stay.
  package var hasColor: Bool
  /// The terminal's kind, `dumb` if it cannot show a screen.
  package var kind: String
  /// Where standard error goes while the screen is up; nil drops it.
  package var errorLog: String?
  /// Clicks and the wheel are reported until ``Host/captureMouse(_:)`` releases them.
  package var hasMouse = true

  /// Handed on to programs in the foreground.
  package let environment: [String: String]

  /// Reads `NO_COLOR`, `TERM` and the locale from the environment: a locale that is not UTF-8 draws in ASCII.
  package init(environment: [String: String]) {
    self.environment = environment
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? "C"
    let codeset = locale.lowercased().filter { $0 != "-" }
    glyphs = codeset.contains("utf8") ? .unicode : .ascii
    hasColor = environment["NO_COLOR"]?.isEmpty ?? true
    kind = environment["TERM"] ?? "dumb"
  }
}

/// Why the screens cannot be shown; the caller offers the plain mode instead.
package enum TerminalUnavailable: Error, Hashable {
  case inputIsNoTerminal
  case outputIsNoTerminal
  /// `TERM` is `dumb` or not set.
  case cannotDrawScreens
  /// The system refused a call that a terminal needs; its error number.
  case refused(Int32)
}
