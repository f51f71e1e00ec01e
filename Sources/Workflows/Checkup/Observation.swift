/// One thing that `duly doctor` looked at, and what it saw.
package struct Observation: Sendable, Equatable {
  /// A word or two, such as `database` or `disk space`.
  package let name: String
  package let state: State
  /// A whole sentence.
  package let words: String
  /// What to do, a command where there is one; nil where nothing is to be done.
  package let fix: String?

  package enum State: String, Sendable {
    /// Something needs doing.
    case problem
    /// Nothing is wrong, but something does not work that could.
    case note
    case fine
  }

  package static func fine(_ name: String, _ words: String) -> Observation {
    Observation(name: name, state: .fine, words: words, fix: nil)
  }

  package static func note(_ name: String, _ words: String, fix: String?) -> Observation {
    Observation(name: name, state: .note, words: words, fix: fix)
  }

  package static func problem(_ name: String, _ words: String, fix: String?) -> Observation {
    Observation(name: name, state: .problem, words: words, fix: fix)
  }
}

extension String {
  /// As a shell takes it for one word.
  var shellWord: String {
    let isPlain = unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || "0123456789/._-+:@".unicodeScalars.contains(scalar)
    }
    return isPlain && !isEmpty && !hasPrefix("-") ? self : "'" + replacing("'", with: #"'\''"#) + "'"
  }
}
