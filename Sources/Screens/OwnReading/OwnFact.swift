import Diligence

/// What a person read off a report without looking at what was proposed.
enum OwnFact: Sendable, Equatable {
  case value(FactValue)
  /// How many parts of a list there are.
  case count(Int)
  /// The report does not say it.
  case absent

  /// In a line for a person.
  var words: String {
    switch self {
    case .value(let value): value.words
    case .count(let count): count == 0 ? "none" : "\(count)"
    case .absent: "not in the report"
    }
  }
}

/// How a person's reading and the proposed one stand to each other.
enum Agreement: String, Sendable, CaseIterable {
  case same, differs
  /// The document contradicts itself, and one of its places says what the person read.
  case onePlace = "one place"
  case onlyYou = "only you"
  case onlyReading = "only reading"
  /// Neither says anything, or the person typed nothing.
  case nothing = "–"

  /// Nil for `own` where the person typed nothing.
  init(_ own: OwnFact?, _ proposed: ProposedFact) {
    let isFound = !proposed.passages.isEmpty
    switch own {
    case nil: self = isFound ? .onlyReading : .nothing
    case .absent: self = isFound ? .onlyReading : .same
    case .value, .count:
      guard isFound else {
        self = .onlyYou
        return
      }
      let agreeing = proposed.passages.count { own?.agrees(with: $0.value) == true }
      self = agreeing == 0 ? .differs : proposed.status == .conflict ? .onePlace : .same
    }
  }

  /// Stands beside the word.
  var sign: String {
    switch self {
    case .same: "✓"
    case .differs, .onePlace: "!"
    case .onlyYou: "•"
    case .onlyReading: "?"
    case .nothing: "·"
    }
  }
}

extension OwnFact {
  /// Whether both mean the same, whatever the case, blanks and punctuation of names.
  fileprivate func agrees(with value: FactValue) -> Bool {
    switch (self, value) {
    case (.value(.text(let own)), .text(let read)): return own.letters == read.letters
    case (.value(.names(let own)), .names(let read)):
      return own.map(\.letters).sorted() == read.map(\.letters).sorted()
    case (.value(.names(let own)), .exceptions(let exceptions)):
      return own.map(\.letters).sorted() == exceptions.map { ($0.criterion ?? "").letters }.sorted()
    case (.value(let own), _): return own == value
    case (.count(let count), _): return FactElement.all(in: value)?.count == count
    case (.absent, _): return false
    }
  }
}

extension String {
  /// Its letters and digits alone, in lower case.
  fileprivate var letters: String { lowercased().filter { $0.isLetter || $0.isNumber } }
}
