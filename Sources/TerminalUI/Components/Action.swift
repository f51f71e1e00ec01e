/// Something a person can do: the one place that knows its words and keys.
///
/// `ID` is a string enum of the program's moves, `Context` one of the places where keys mean something.
package struct Action<ID, Context>: Sendable
where ID: RawRepresentable & Hashable & Sendable, ID.RawValue == String, Context: Hashable & Sendable {
  /// What is remembered in files and carried by clicks.
  package let id: ID
  /// The whole sentence for palette and help: "Export the scored report".
  package let label: String
  /// One or two words for the footer; nil keeps the action out of it.
  package let hint: String?
  /// In the order of preference; the first is shown.
  package let keys: [Key]
  /// Shown instead of the first key, where one action stands for several: "0-5".
  package let keysLabel: String?
  /// Other words a person may look for.
  package let synonyms: [String]
  /// Where it can be done; nil is everywhere.
  package let contexts: Set<Context>?
  /// True where a list or a form takes the keys itself: then they can be looked up, but not changed.
  package let isFixed: Bool

  /// An action without `contexts` is there in every context.
  package init(
    _ id: ID, _ label: String, hint: String? = nil, keys: [Key] = [], keysLabel: String? = nil,
    synonyms: [String] = [], in contexts: Set<Context>? = nil, isFixed: Bool = false
  ) {
    self.id = id
    self.label = label
    self.hint = hint
    self.keys = keys
    self.keysLabel = keysLabel
    self.synonyms = synonyms
    self.contexts = contexts
    self.isFixed = isFixed
  }

  /// True if the action can be done in `context`.
  package func applies(in context: Context) -> Bool {
    contexts?.contains(context) ?? true
  }

  /// The keys as footer and help show them; while `typing`, keys that would type a character are left out.
  package func shownKey(typing: Bool = false) -> String {
    let usable = keys.filter { !typing || $0.typed == nil }
    if let keysLabel, usable.count == keys.count { return keysLabel }
    return usable.first?.label ?? ""
  }

  /// All the keys as the help shows them; while `typing`, keys that would type a character are left out.
  func shownKeys(typing: Bool) -> String {
    let usable = keys.filter { !typing || $0.typed == nil }
    if let keysLabel, usable.count == keys.count { return keysLabel }
    return usable.map(\.label).joined(separator: " ")
  }

  /// The same action on other keys, or in other contexts.
  func changed(keys: [Key]? = nil, contexts: Set<Context>?) -> Action {
    Action(
      id, label, hint: hint, keys: keys ?? self.keys, keysLabel: keys == nil ? keysLabel : nil,
      synonyms: synonyms, in: contexts, isFixed: isFixed)
  }
}
