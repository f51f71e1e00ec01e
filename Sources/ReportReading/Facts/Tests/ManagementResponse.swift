/// What management answers to an exception, and how far it says that it is put right.
struct ManagementResponse: Sendable, Equatable {
  /// The official criteria and controls that the words around it name.
  var criteria: [OfficialCriterion]
  var controls: [String]
  fileprivate(set) var words: [Int]

  /// Whether it answers what was found at this criterion and control.
  func answers(criteria: [OfficialCriterion], control: ControlID?) -> Bool {
    if let control, !controls.isEmpty { return controls.contains(control.key) }
    return criteria.contains(where: self.criteria.contains)
  }
}

extension ManagementResponse {
  /// The answers that stand in some lines of a text: below a heading or label that says so, or in a table's
  /// column.
  static func all(in text: ReportText, lines: Range<Int>) -> [ManagementResponse] {
    var reader = ResponseReader(text: text)
    for cell in CellReader.cells(of: text, lines: lines) { reader.take(cell) }
    return reader.responses
  }

  /// True where it says, not for the future, that the cause is removed, and gives a date; nil where it does
  /// not.
  static func isRemediated(_ words: [Word]) -> Bool? {
    let sentences = sentences(words[...])
    let done = sentences.contains { sentence in
      let keys = Set(sentence.map(\.key))
      return !keys.isDisjoint(with: remedies) && keys.isDisjoint(with: future)
    }
    return done
      && sentences.contains { EventDate.stands(in: $0) && Set($0.map(\.key)).isDisjoint(with: future) }
      ? true : nil
  }

  /// Whether it says that the auditor tested again; nil where it says nothing of it.
  static func isRetested(_ words: [Word]) -> Bool? {
    for sentence in sentences(words[...]) {
      let keys = sentence.map(\.key)
      let again =
        keys.contains {
          ["retested", "re-tested", "retest", "re-test", "retesting", "re-testing"].contains($0)
        }
        || keys.contains {
          ["additional", "subsequent", "subsequently", "again", "further", "independent", "post-remediation"]
            .contains($0)
        }
          && keys.contains { ["testing", "tested", "tests"].contains($0) }
      guard again else { continue }
      if keys.contains(where: { ["no", "not", "will", "next"].contains($0) }) {
        let cleared =
          ResultWording.contains(["no", "further"], in: keys) || keys.contains { ResultWording.isNoun($0) }
        if keys.contains("not") || !cleared { return false }
      }
      return true
    }
    return nil
  }

  private static func sentences(_ words: ArraySlice<Word>) -> [ArraySlice<Word>] {
    var sentences: [ArraySlice<Word>] = []
    var start = words.startIndex
    for index in words.indices where words[index].endsSentence {
      sentences.append(words[start...index])
      start = index + 1
    }
    if start < words.endIndex { sentences.append(words[start...]) }
    return sentences
  }

  private static let remedies: Set<String> = [
    "remediated", "corrected", "resolved", "fixed", "rectified", "remedied", "removed", "revoked",
    "implemented",
    "completed", "addressed", "restored", "deployed", "automated", "closed", "updated", "enforced",
    "introduced",
  ]
  private static let future: Set<String> = [
    "will", "plans", "planned", "intends", "expects", "scheduled", "expected", "anticipated", "anticipates",
    "not",
    "target", "targeted", "shall",
  ]
}

/// Puts the cells of a part of a report together to answers.
private struct ResponseReader {
  let text: ReportText
  private(set) var responses: [ManagementResponse] = []
  private var criteria: [OfficialCriterion] = []
  private var controls: [String] = []
  private var isCollecting = false

  init(text: ReportText) {
    self.text = text
  }

  mutating func take(_ cell: Cell) {
    let words = cell.words
    let announced = announcement(words)
    name(words.prefix(announced == nil ? 3 : 30))
    if cell.kind == .response {
      let label = words.prefix(8).firstIndex { text.words[$0].endsLabel }
      add(Array(words[(label.map { $0 + 1 } ?? 0)...]))
    } else if let announced {
      isCollecting = true
      let rest = Array(words[announced...])
      if rest.count > 8 { add(rest) }
    } else if isCollecting, cell.kind == nil, words.count > 3 {
      if isHeading(words) { isCollecting = false } else { add(words) }
    }
  }

  /// Where the words after `Management's response …` begin; nil where the cell does not begin with it.
  private func announcement(_ words: [Int]) -> Int? {
    let head = words.prefix(10)
    guard
      let place = head.indices.first(where: {
        ["response", "responses", "comment", "comments"].contains(text.words[words[$0]].key)
      }),
      head.contains(where: { text.words[$0].key.hasPrefix("management") })
    else { return nil }
    if text.words[words[place]].endsLabel { return place + 1 }
    let line = text.words[words[place]].line
    return words.firstIndex { text.words[$0].line > line } ?? words.count
  }

  /// Ids that begin a cell or stand in the heading of an answer set which exception the next answers are
  /// about.
  private mutating func name(_ words: ArraySlice<Int>) {
    guard let first = words.first, let last = words.last else { return }
    let mentions = text.criterionMentions(in: first..<last + 1)
    let ids = words.indices.compactMap {
      ControlID(in: text.words[words[$0]...words[min($0 + 1, words.endIndex - 1)]])
    }
    guard !mentions.isEmpty || !ids.isEmpty else { return }
    criteria = mentions.flatMap(\.criteria)
    controls = ids.map(\.key)
  }

  private func isHeading(_ words: [Int]) -> Bool {
    words.count <= 8 && !text.words[words[words.count - 1]].endsSentence
      && text.criterionMentions(in: words[0]..<words[words.count - 1] + 1).isEmpty
  }

  private mutating func add(_ words: [Int]) {
    guard !words.isEmpty else { return }
    if let last = responses.last, last.criteria == criteria, last.controls == controls, isCollecting {
      responses[responses.count - 1].words += words
    } else {
      responses.append(ManagementResponse(criteria: criteria, controls: controls, words: words))
    }
  }
}
