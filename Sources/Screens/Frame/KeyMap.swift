import TerminalUI

/// The keys in force: the standard ones, or those with a person's own changes.
package struct KeyMap: Sendable {
  /// What decoder, footer, palette and help look keys up in.
  let table: ActionTable<Move, Context>

  /// What ``Actions`` says.
  package static let standard = KeyMap(table: Actions.table)

  init(table: ActionTable<Move, Context>) {
    self.table = table
  }

  /// The standard keys with the changes that a file asks for, or all that is wrong with the file.
  ///
  /// A line is `interview.note = N` or `compare.write = w, ctrl-w`; `write-report in scorecard = W` changes it in one part
  /// of a screen alone; nothing behind the `=` takes all keys away; `#` begins a comment.
  ///
  /// - Parameter nearest: the known word that a misspelt one most likely meant.
  package init(_ text: String, nearest: @escaping (String, [String]) -> String?) throws(KeyFileProblems) {
    var file = KeyFile(nearest: nearest)
    file.take(text)
    table = try file.finished()
  }
}

extension Key {
  /// Whether the key needs Alt or is a function key, which many keyboards and terminals keep for themselves.
  var isRare: Bool {
    if case .function = code { return true }
    return modifiers.contains(.alt)
  }
}
