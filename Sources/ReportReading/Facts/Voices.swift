/// Who speaks where in a report: what the auditor says counts for other facts than what management says.
struct Voices: Sendable {
  /// In order; each holds until the next.
  private let turns: [(place: Int, speaker: Speaker)]

  enum Speaker: Sendable { case auditor, management }

  init(_ text: ReportText, _ sections: Sections) {
    let auditor = Self.auditorsWords.flatMap { text.places(of: $0) }.map { ($0.lowerBound, Speaker.auditor) }
    let management = Self.managementsWords.flatMap { text.places(of: $0) }
      .map { ($0.lowerBound, Speaker.management) }
    let heading = sections.assertion.map { [($0.lowerBound, Speaker.management)] } ?? []
    turns = (auditor + management + heading).sorted { $0.0 < $1.0 }
  }

  /// Where either begins to speak; nil where nobody says who they are.
  var start: Int? { turns.first?.place }

  /// Who spoke last before a word; nil before anybody did.
  func speaker(at index: Int) -> Speaker? {
    var low = 0
    var high = turns.count
    while low < high {
      let middle = (low + high) / 2
      if turns[middle].place <= index { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : turns[low - 1].speaker
  }

  /// Where one of them next takes the word.
  func nextTurn(after index: Int, of speaker: Speaker) -> Int? {
    turns.first { $0.place > index && $0.speaker == speaker }?.place
  }

  /// From where one of them first speaks to where the other takes over, at most `limit` words.
  func first(_ speaker: Speaker, limit: Int, in text: ReportText) -> Range<Int>? {
    guard let begin = turns.firstIndex(where: { $0.speaker == speaker }) else { return nil }
    let end = turns[begin...].first { $0.speaker != speaker }?.place ?? text.words.count
    return turns[begin].place..<min(end, turns[begin].place + limit)
  }

  private static let auditorsWords: [Phrase] = [
    "we have examined", "we examined", "we have audited", "i have examined", "we have been engaged",
    "we were engaged", "we have undertaken", "our examination", "our engagement", "our responsibility is to",
    "our responsibilities are to", "we conducted our", "we believe that the evidence",
    "our assurance engagement",
  ]

  private static let managementsWords: [Phrase] = [
    "we as management", "we the management", "as management of", "we assert", "management asserts",
    "we confirm to the best", "we are responsible for", "we have prepared the", "our assertion",
    "we have performed an evaluation", "management of the company asserts",
  ]
}
