import Diligence

/// How a reading of one fact compares with its label.
enum FactAgreement {
  /// The text states it, and it was read so.
  case foundRightly
  /// The text does not state it, and nothing was read.
  case rightlyNotFound
  case foundWrongly
  case missed
  /// Something was read that the text does not state.
  case invented

  var isAgreement: Bool { self == .foundRightly || self == .rightlyNotFound }

  init(_ fact: ReportFact, label: FactLabel?, read: ProposedFact) {
    switch (label, read.status) {
    case (nil, .notFound): self = .rightlyNotFound
    case (nil, _): self = .invented
    case (.both, .found): self = .foundWrongly
    case (.both, _), (.conflict, .conflict): self = .foundRightly
    case (_, .notFound): self = .missed
    case (.conflict, .found), (_, .conflict): self = .foundWrongly
    case (let label?, .found):
      self = read.value.map { label.holds(for: $0, of: fact) } == true ? .foundRightly : .foundWrongly
    }
  }
}

extension FactLabel {
  /// Whether `value` says the same, whatever its case, its full stops and its articles.
  fileprivate func holds(for value: FactValue, of fact: ReportFact) -> Bool {
    switch (self, value) {
    case (.value(.text(let label)), .text(let text)):
      ComparedName(label, of: fact) == ComparedName(text, of: fact)
    case (.names(let labels), .names(let names)):
      Set(labels.map { ComparedName($0, of: fact) }) == Set(names.map { ComparedName($0, of: fact) })
    case (.exceptions(let labels), .exceptions(let exceptions)): Self.match(labels, exceptions)
    case (.count(let count), .controls(let controls)): controls.count == count
    case (.count(let count), .statements(let statements)): statements.count == count
    case (.value(let label), _): label == value
    default: false
    }
  }

  /// Whether each label has an exception of its own, in any order.
  private static func match(_ labels: [LabelledException], _ exceptions: [ReportException]) -> Bool {
    var open = exceptions
    for label in labels.sorted(by: { $0.sample != nil && $1.sample == nil }) {
      guard let place = open.firstIndex(where: label.isTrue) else { return false }
      open.remove(at: place)
    }
    return open.isEmpty
  }
}

extension LabelledException {
  /// Counts are compared only where the label states them.
  fileprivate func isTrue(of exception: ReportException) -> Bool {
    exception.criterion == criterion && (deviations == nil || exception.deviations == deviations)
      && (sample == nil || exception.sample == sample)
  }
}

/// A name without what writers vary: case, an article before it, a short form in parentheses and the
/// full stop after it, and the word "system" after the name of a system.
private struct ComparedName: Hashable {
  private let words: [String]

  init(_ name: String, of fact: ReportFact) {
    var words: [String] = []
    var depth = 0
    for word in name.lowercased().split(whereSeparator: \.isWhitespace) {
      depth += word.count { $0 == "(" }
      if depth == 0 { words.append(word == "&" ? "and" : String(word).replacing("’", with: "'")) }
      depth = max(0, depth - word.count { $0 == ")" })
    }
    if words.first == "the" { words.removeFirst() }
    while let last = words.last?.last, ".,".contains(last) { words[words.count - 1].removeLast() }
    if fact == .system, words.count > 1, words.last == "system" { words.removeLast() }
    self.words = words
  }
}
