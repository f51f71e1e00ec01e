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
    package let rawValue: UInt8

    /// Required by `OptionSet`.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let shift = Modifiers(rawValue: 1)
    package static let alt = Modifiers(rawValue: 2)
    package static let control = Modifiers(rawValue: 4)
  }

  package let code: Code
  package let modifiers: Modifiers

  /// A key with the modifiers held down.
  package init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  package static let enter = Key(.enter)
  package static let tab = Key(.tab)
  package static let shiftTab = Key(.tab, .shift)
  package static let backspace = Key(.backspace)
  package static let delete = Key(.delete)
  package static let escape = Key(.escape)
  package static let space = Key(.character(" "))
  package static let up = Key(.up)
  package static let down = Key(.down)
  package static let left = Key(.left)
  package static let right = Key(.right)
  package static let home = Key(.home)
  package static let end = Key(.end)
  package static let pageUp = Key(.pageUp)
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
