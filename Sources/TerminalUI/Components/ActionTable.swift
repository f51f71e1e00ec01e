/// All actions of a program. Key lookup, footer, palette and help are read from it, so none of them goes stale.
package struct ActionTable<ID, Context>: Sendable
where ID: RawRepresentable & Hashable & Sendable, ID.RawValue == String, Context: Hashable & Sendable {
  /// In the order of the help; within a context the footer keeps this order too.
  package private(set) var actions: [Action<ID, Context>]

  /// The first action that answers to a key in a context wins; ``conflicts()`` finds the others.
  package init(_ actions: [Action<ID, Context>]) {
    self.actions = actions
  }

  /// The action with this id, if the table has it.
  package subscript(_ id: ID) -> Action<ID, Context>? {
    actions.first { $0.id == id }
  }

  /// What a key does in a context. While `typing`, keys that type a character belong to the text.
  package func action(for key: Key, in context: Context, typing: Bool = false) -> ID? {
    guard !typing || key.typed == nil else { return nil }
    return actions.first { $0.applies(in: context) && $0.keys.contains(key) }?.id
  }

  /// The actions that can be done in a context.
  package func actions(in context: Context) -> [Action<ID, Context>] {
    actions.filter { $0.applies(in: context) }
  }

  /// The footer of a context: first and last hint stay when it gets narrow. A hint's target is the action's id.
  package func hints(in context: Context, typing: Bool = false) -> [KeyHint] {
    actions(in: context).compactMap { action in
      let key = action.shownKey(typing: typing)
      guard let hint = action.hint, !key.isEmpty else { return nil }
      return KeyHint(key: key, label: hint, target: action.id.rawValue)
    }
  }

  /// The actions of a context that answer to a search, best first; all of them in table order for an empty query.
  package func search(_ query: String, in context: Context) -> [Found] {
    search(query, among: actions(in: context))
  }

  /// The actions of a whole screen that answer to a search, each id once: those of the part with the focus, which is
  /// the first, before those that need another part to have it.
  package func search(_ query: String, in parts: [FocusPart<Context>]) -> [Found] {
    var seen: Set<ID> = []
    var listed: [(action: Action<ID, Context>, part: String?)] = []
    for (number, part) in parts.enumerated() {
      for action in actions(in: part.context) where seen.insert(action.id).inserted {
        listed.append((action, number == 0 ? nil : part.name))
      }
    }
    return Self.bestFirst(listed.compactMap { Found($0.action, part: $0.part, query) }, query)
  }

  /// Those of some actions that answer to a search, best first.
  func search(_ query: String, among actions: [Action<ID, Context>]) -> [Found] {
    Self.bestFirst(actions.compactMap { Found($0, part: nil, query) }, query)
  }

  /// Where some hold the words of the query as they stand, those that merely hold its letters are left out.
  private static func bestFirst(_ found: [Found], _ query: String) -> [Found] {
    if query.isEmpty { return found }
    let whole = found.filter(\.hasWords)
    return (whole.isEmpty ? found : whole).sortedStably { $0.score > $1.score }
  }

  /// Gives an action other keys, as a person's own file asks for: in one context, or wherever it can be done.
  /// - Returns: false if the table has no such action there.
  @discardableResult
  package mutating func rebind(_ id: ID, to keys: [Key], in context: Context? = nil) -> Bool {
    let before = actions
    actions = before.flatMap { action -> [Action<ID, Context>] in
      guard action.id == id else { return [action] }
      guard let context else { return [action.changed(keys: keys, contexts: action.contexts)] }
      guard let contexts = action.contexts, contexts.contains(context) else { return [action] }
      let rest = contexts.subtracting([context])
      let changed = action.changed(keys: keys, contexts: [context])
      return rest.isEmpty ? [changed] : [changed, action.changed(contexts: rest)]
    }
    return before.contains { action in
      action.id == id && context.map { action.contexts?.contains($0) ?? false } ?? true
    }
  }

  /// Keys that two actions claim in the same context.
  package func conflicts() -> [Conflict] {
    actions.indices.flatMap { later in
      actions[..<later].flatMap { earlier in
        actions[later].keys.filter { earlier.keys.contains($0) && meet(earlier, actions[later]) }
          .map { Conflict(key: $0, first: earlier.id, second: actions[later].id) }
      }
    }
  }

  private func meet(_ one: Action<ID, Context>, _ other: Action<ID, Context>) -> Bool {
    guard let ones = one.contexts, let others = other.contexts else { return true }
    return !ones.isDisjoint(with: others)
  }
}

extension ActionTable {
  /// An action that answers to a search.
  package struct Found: Sendable {
    /// The match, ready to be shown with its keys.
    package let action: Action<ID, Context>
    /// The part of the screen that must have the focus for it; nil where it can be done right here.
    package let part: String?
    /// Which characters of the label matched, counted from 0; empty if a synonym or a key matched instead.
    package let positions: [Int]
    let score: Int
    /// Whether every word of the query stands as it is at the start of a word of the label, or in a synonym or key.
    let hasWords: Bool

    /// Nil if neither label nor synonyms nor keys answer to the query.
    init?(_ action: Action<ID, Context>, part: String?, _ query: String) {
      let label = FuzzyMatch(query, in: action.label)
      let others = action.synonyms + action.keys.flatMap { [$0.spelling, $0.label] }
      let scores = [label].compactMap { $0?.score } + others.compactMap { FuzzyMatch(query, in: $0)?.score }
      guard let score = scores.max() else { return nil }
      self.action = action
      self.part = part
      self.score = score
      positions = label?.positions ?? []
      let texts = ([action.label] + others).flatMap { $0.lowercased().split { !$0.isLetter && !$0.isNumber } }
      hasWords = query.lowercased().split(separator: " ").allSatisfy { word in
        texts.contains { $0.hasPrefix(word) } || others.contains { $0.lowercased() == word }
      }
    }
  }

  /// A key with two meanings in one context.
  package struct Conflict: Hashable, Sendable {
    /// The key claimed twice.
    package let key: Key
    /// The action that gets the key.
    package let first: ID
    /// The action that the key no longer reaches.
    package let second: ID
  }
}

extension Array {
  /// Sorted so that equal elements keep their order.
  func sortedStably(by precedes: (Element, Element) -> Bool) -> [Element] {
    enumerated().sorted { one, other in
      if precedes(one.element, other.element) { return true }
      return !precedes(other.element, one.element) && one.offset < other.offset
    }.map(\.element)
  }
}
