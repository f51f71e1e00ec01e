import TerminalUI

/// Something wrong in a file of keys.
package struct KeyFileProblem: Hashable, Sendable {
  /// Counted from 1.
  package let line: Int
  let kind: Kind

  enum Kind: Hashable {
    case noEqualsSign
    case unknownAction(String, nearest: String?)
    case unknownPart(String, of: String, nearest: String?)
    case holdsEverywhere(String)
    case fixed(String)
    case givenTwice(String, first: Int)
    case unknownKey(String, nearest: String?)
    case arrivesAs(Key, Key)
    case lockedIn(String)
    case typesItself(String, Key)
    case claimedTwice(Key, by: String, and: String, label: String)
  }

  /// What is wrong and what to do about it.
  package var words: String {
    switch kind {
    case .noEqualsSign: "A line is an action, `=` and its keys: `interview.note = N`."
    case .unknownAction(let name, let nearest):
      "There is no action `\(name)`. \(Self.hint(nearest, else: "`duly keys` lists them."))"
    case .unknownPart(let part, let name, let nearest):
      "`\(name)` cannot be done in `\(part)`. \(Self.hint(nearest, else: "`duly keys` says where."))"
    case .holdsEverywhere(let name): "`\(name)` holds everywhere: leave out what follows `in`."
    case .fixed(let name): "`\(name)` is fixed: lists and forms take its keys themselves."
    case .givenTwice(let name, let first):
      "`\(name)` was given its keys in line \(first) already; keep one of them."
    case .unknownKey(let text, let nearest):
      "`\(text)` names no key. \(Self.hint(nearest, else: "Write `q`, `ctrl-p`, `shift-tab`, `space`, `comma`."))"
    case .arrivesAs(let key, let other):
      "Terminals send the same for `\(key.spelling)` as for `\(other.spelling)`: write `\(other.spelling)`."
    case .lockedIn(let name):
      "`\(name)` needs a key that works everywhere, such as ctrl-o: it is a way out or to the rest."
    case .typesItself(let name, let key):
      "`\(key.spelling)` types itself where `\(name)` can be done; give it a key that types nothing."
    case .claimedTwice(let key, let name, let other, let label):
      "`\(key.spelling)` for `\(name)` is taken by `\(other)` (\(label)): change one of them."
    }
  }

  private static func hint(_ nearest: String?, else other: String) -> String {
    nearest.map { "Did you mean `\($0)`?" } ?? other
  }
}

/// All that is wrong with a file of keys, in the order of its lines.
package struct KeyFileProblems: Error, Hashable {
  package let problems: [KeyFileProblem]
}
