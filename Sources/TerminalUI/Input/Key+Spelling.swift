extension Key {
  private static let names: [(code: Code, name: String, label: String)] = [
    (.enter, "enter", "enter"), (.tab, "tab", "tab"), (.backspace, "backspace", "bksp"),
    (.delete, "delete", "del"), (.insert, "insert", "ins"), (.escape, "esc", "esc"),
    (.character(" "), "space", "space"), (.up, "up", "↑"), (.down, "down", "↓"), (.left, "left", "←"),
    (.right, "right", "→"), (.home, "home", "home"), (.end, "end", "end"), (.pageUp, "pgup", "pgup"),
    (.pageDown, "pgdn", "pgdn"), (.character(","), "comma", ","), (.character("#"), "hash", "#"),
  ]

  private static let prefixes: [(modifier: Modifiers, name: String, label: String)] = [
    (.control, "ctrl-", "^"), (.alt, "alt-", "alt-"), (.shift, "shift-", "shift-"),
  ]

  /// Reads a key as written in a file: `q`, `ctrl-p`, `shift-tab`, `space`, `f1`, `]`. Nil if it names no key.
  package init?(spelling: String) {
    var rest = Substring(spelling)
    var modifiers: Modifiers = []
    for prefix in Self.prefixes where rest.hasPrefix(prefix.name) && rest.count > prefix.name.count {
      modifiers.insert(prefix.modifier)
      rest = rest.dropFirst(prefix.name.count)
    }
    if let named = Self.names.first(where: { $0.name == rest }) {
      self.init(named.code, modifiers)
    } else if rest.count == 1, let character = rest.first, character.cellWidth > 0 {
      self.init(.character(character), modifiers)
    } else if rest.first == "f", let number = Int(rest.dropFirst()), (1...24).contains(number) {
      self.init(.function(number), modifiers)
    } else {
      return nil
    }
  }

  /// The way a file writes the key; ``init(spelling:)`` reads it back.
  package var spelling: String {
    Self.prefixes.filter { modifiers.contains($0.modifier) }.map(\.name).joined() + name(\.name)
  }

  /// The short way the footer and the help show the key: `^P`, `esc`, `↑`.
  package var label: String {
    let prefix = Self.prefixes.filter { modifiers.contains($0.modifier) }.map(\.label).joined()
    return prefix + (modifiers.contains(.control) ? name(\.label).uppercased() : name(\.label))
  }

  private func name(_ text: (((code: Code, name: String, label: String)) -> String)) -> String {
    if let named = Self.names.first(where: { $0.code == code }) { return text(named) }
    switch code {
    case .character(let character): return String(character)
    case .function(let number): return "f\(number)"
    default: return ""
    }
  }
}
