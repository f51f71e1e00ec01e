/// One key press, the same whichever way the terminal spells it.
package struct Key: Hashable, Sendable {
  /// What was pressed. Ctrl-I, Ctrl-M and Ctrl-H arrive as `tab`, `enter` and `backspace`.
  package enum Code: Hashable, Sendable {
    /// What typing produced: capital letters come as such, without `shift`. The space bar is a character too.
    case character(Character)
    case enter, tab, backspace, delete, insert, escape
    case up, down, left, right, home, end, pageUp, pageDown
    case function(Int)
  }

  /// Keys held down with it.
  package struct Modifiers: OptionSet, Hashable, Sendable {
    /// As terminals count them in their sequences.
    package let rawValue: UInt8

    /// Required by `OptionSet`.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Told only for keys that type nothing.
    package static let shift = Modifiers(rawValue: 1)
    /// Not on every keyboard: no binding may need it.
    package static let alt = Modifiers(rawValue: 2)
    /// Ctrl, shown as `^`.
    package static let control = Modifiers(rawValue: 4)
  }

  /// What was pressed.
  package let code: Code
  /// What was held down.
  package let modifiers: Modifiers

  /// A key with the modifiers held down.
  package init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  /// Return, also Ctrl-M and Ctrl-J.
  package static let enter = Key(.enter)
  /// Also Ctrl-I.
  package static let tab = Key(.tab)
  /// The way back where Tab is the way forward.
  package static let shiftTab = Key(.tab, .shift)
  /// Also Ctrl-H.
  package static let backspace = Key(.backspace)
  /// Removes what follows the caret.
  package static let delete = Key(.delete)
  /// One level back, never a loss.
  package static let escape = Key(.escape)
  /// A character like others, but with a name.
  package static let space = Key(.character(" "))
  /// The arrow.
  package static let up = Key(.up)
  /// The arrow.
  package static let down = Key(.down)
  /// The arrow.
  package static let left = Key(.left)
  /// The arrow.
  package static let right = Key(.right)
  /// The start of a line or list.
  package static let home = Key(.home)
  /// The end of a line or list.
  package static let end = Key(.end)
  /// A window's height back.
  package static let pageUp = Key(.pageUp)
  /// A window's height on.
  package static let pageDown = Key(.pageDown)

  /// The key that types `character`.
  package static func character(_ character: Character) -> Key { Key(.character(character)) }

  /// `character`, in lower case, with Ctrl held down.
  package static func control(_ character: Character) -> Key { Key(.character(character), .control) }

  /// F1 is 1.
  package static func function(_ number: Int) -> Key { Key(.function(number)) }

  /// What the key types into a text, or nil if it types nothing.
  package var typed: Character? {
    if case .character(let character) = code, modifiers.isEmpty { return character }
    return nil
  }
}
