import Diligence
import TerminalUI

/// One screen: what it knows, what a person can do on it, and how it looks.
///
/// A screen is a value. It changes itself and the ``Desk`` that all screens share; it never touches the world, which it asks
/// through the desk. To add one: a file like the others, its actions in `Actions`, its way in through `Destinations`.
protocol Screen: Sendable {
  /// The part that has the focus: it decides what keys mean.
  var context: Context { get }
  /// Whether letters are typed into a text now.
  var isTyping: Bool { get }
  /// The vendor and assessment that the header shows, where the screen is about one.
  var subject: Subject? { get }
  /// What the screen is called in the header and in the help.
  var title: String { get }

  /// Takes a key for moving or typing; false leaves it to the table of actions.
  mutating func handle(_ key: Key, _ desk: inout Desk) -> Bool
  /// Does what a person asked for; false where it means nothing here.
  mutating func perform(_ move: Move, _ desk: inout Desk) -> Bool
  func draw(into canvas: inout Canvas, _ desk: Desk)

  mutating func paste(_ text: String, _ desk: inout Desk)
  /// A click on something that the screen named with ``Canvas/target(_:_:)``.
  mutating func click(_ target: String, _ desk: inout Desk)
  /// A turn of the wheel, in rows.
  mutating func scroll(by rows: Int, _ desk: inout Desk)
  /// Records what was typed and not recorded yet: after a pause, on leaving, and when the system ends the program.
  mutating func save(_ desk: inout Desk)
  /// An answer of the world, after the desk has taken it in.
  mutating func answered(_ answer: Answered, _ desk: inout Desk)
  /// The screen shows again, because the one above it was left.
  mutating func returned(_ desk: inout Desk)
}

/// What a screen about one vendor is about.
struct Subject: Sendable, Hashable {
  let vendor: VendorID
  let assessment: AssessmentID
}

extension Screen {
  var isTyping: Bool { false }
  var subject: Subject? { nil }

  mutating func paste(_ text: String, _ desk: inout Desk) {}
  mutating func click(_ target: String, _ desk: inout Desk) {}
  mutating func scroll(by rows: Int, _ desk: inout Desk) {}
  mutating func save(_ desk: inout Desk) {}
  mutating func answered(_ answer: Answered, _ desk: inout Desk) {}
  mutating func returned(_ desk: inout Desk) {}
}
