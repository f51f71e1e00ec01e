import TerminalUI

extension KeyMap {
  /// The keys as a file to begin one's own with: every action with its keys, and what it does and where as a comment.
  package var file: String {
    var named: Set<String> = []
    let sections = groups.map { group in
      let rows = group.actions.flatMap { lines($0, &named) }
      return rows.isEmpty ? "" : "\n# \(group.name)\n" + rows.joined(separator: "\n") + "\n"
    }
    return Self.preface + sections.joined()
  }

  /// Actions that can only be reached by keys that not everybody has.
  package var remarks: [String] {
    table.actions.filter { !$0.keys.isEmpty && $0.keys.allSatisfy(\.isRare) }.map { action in
      let keys = action.keys.map(\.spelling).joined(separator: ", ")
      return "`\(action.id.rawValue)` has only keys that not every keyboard or terminal sends: \(keys)."
    }
  }

  private static let preface = """
    # The keys of duly. Put what is to be different into ~/.config/duly/keys, or into the file that $DULY_KEYS names.
    #
    # An action, =, its keys: letters as they are (N is Shift-n), ctrl-p, tab, shift-tab, enter, esc, space, backspace,
    # delete, up, down, left, right, home, end, pgup, pgdn, comma, hash. Without keys an action stays in the palette.
    # `write-report in scorecard = W` changes an action in one part of a screen alone.
    # What is marked "fixed" is taken by lists and forms themselves.

    """

  private typealias Group = (name: String, actions: [ScreenAction])

  /// The actions by where they can be done, in the order of the table.
  private var groups: [Group] {
    table.actions.reduce(into: []) { groups, action in
      let name = action.contexts.map { $0.map(\.name).sorted().joined(separator: ", ") } ?? "everywhere"
      if let place = groups.firstIndex(where: { $0.name == name }) {
        groups[place].actions.append(action)
      } else {
        groups.append((name, [action]))
      }
    }
  }

  private func lines(_ action: ScreenAction, _ named: inout Set<String>) -> [String] {
    let keys = action.keys.map(\.spelling).joined(separator: ", ")
    guard !action.isFixed else { return ["# \(action.id.rawValue) = \(keys)   fixed: \(action.label)"] }
    return names(of: action).filter { named.insert($0).inserted }.map { name in
      let line = keys.isEmpty ? "\(name) =" : "\(name) = \(keys)"
      return line + String(repeating: " ", count: max(2, 46 - line.cellWidth)) + "# " + action.label
    }
  }

  /// The bare id where all actions of that id have the same keys, else one name for each part of a screen.
  private func names(of action: ScreenAction) -> [String] {
    let same = table.actions.filter { $0.id == action.id }
    guard same.contains(where: { $0.keys != action.keys }), let contexts = action.contexts else {
      return [action.id.rawValue]
    }
    return contexts.map { "\(action.id.rawValue) in \($0.name)" }.sorted()
  }
}
