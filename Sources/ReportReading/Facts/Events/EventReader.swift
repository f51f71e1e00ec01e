internal import Diligence

/// Finds what a report says of one kind of event: that there was none, or what happened.
struct EventReader {
  let topic: EventTopic
  let source: Source

  /// What happened, where a heading or a sentence tells it; otherwise where it says that nothing did.
  var fact: ProposedFact? {
    let told = headed.isEmpty ? single : headed
    if let first = told.first {
      let statements = told.map { ReportStatement(text: Quote.short($0.text), page: $0.page) }
      return ProposedFact([
        FactPassage(.statements(statements), page: first.page, quote: Quote.short(first.text))
      ])
    }
    guard let denial = denial ?? headedDenial else { return nil }
    return ProposedFact([FactPassage(.statements([]), page: denial.page, quote: Quote.short(denial.text))])
  }

  private typealias Told = (text: String, page: Int)

  // MARK: Sentences

  /// Sentences with one of the nouns, but for those among the tests of controls.
  private var sentences: [Range<Int>] {
    let text = source.prose
    let tests = source.proseSections.tests ?? 0..<0
    let places = topic.nouns.flatMap { text.places(ofKey: $0) }.filter { !tests.contains($0) }.sorted()
    var sentences: [Range<Int>] = []
    for place in places where place >= sentences.last?.upperBound ?? 0 {
      sentences.append(text.sentence(around: place))
    }
    return sentences
  }

  private var denial: Told? {
    sentences.lazy.filter { denies($0) && exclusion(in: $0) == nil }.first.map(told)
  }

  private var single: [Told] {
    sentences.compactMap { sentence in
      if let exclusion = exclusion(in: sentence), denies(sentence) { return told(exclusion) }
      return happened(in: sentence) ? told(sentence) : nil
    }
  }

  private func told(_ range: Range<Int>) -> Told {
    (source.prose.text(range), source.prose.page(at: range.lowerBound))
  }

  /// `There were no significant changes during the period.`
  private func denies(_ sentence: Range<Int>) -> Bool {
    let keys = source.prose.words[sentence].map(\.key)
    guard !keys.contains(where: Self.conditional.contains) else { return false }
    return keys.indices.contains { noun in
      guard topic.nouns.contains(keys[noun]), !isProcedure(noun, keys), !isGeneral(after: noun, keys) else {
        return false
      }
      let before = keys[max(0, noun - 9)..<noun]
      let isQualified =
        topic.adjectives.isEmpty || before.contains(where: topic.adjectives.contains)
        || isOfSystem(noun, keys)
      guard isQualified, !before.contains(where: ["other", "further", "additional"].contains) else {
        return false
      }
      if before.contains("no") { return keys.contains(where: Self.periods.contains) }
      return before.contains("any") && keys[..<noun].contains(where: ["not", "never"].contains)
        && keys[..<noun].contains(where: Self.learning.contains)
    }
  }

  /// `changes to the system`
  private func isOfSystem(_ noun: Int, _ keys: [String]) -> Bool {
    let rest = keys[noun...].dropFirst().prefix(6)
    return rest.first == "to"
      && rest.contains {
        ["system", "controls", "control", "services", "service", "environment"].contains($0)
      }
      || keys.contains("period")
  }

  private func isProcedure(_ noun: Int, _ keys: [String]) -> Bool {
    noun + 1 < keys.count && topic.procedures.contains(keys[noun + 1])
  }

  /// `No changes are made …`, `incidents must be …`
  private func isGeneral(after noun: Int, _ keys: [String]) -> Bool {
    keys[noun...].dropFirst().prefix(2).contains {
      ["are", "is", "can", "may", "must", "should", "will", "shall", "reach"].contains($0)
    }
  }

  /// What follows `except` in a sentence that denies the rest, or the sentence after it where it ends there.
  private func exclusion(in sentence: Range<Int>) -> Range<Int>? {
    let words = source.prose.words
    guard
      let place = sentence.first(where: { index in
        ["except", "exception"].contains(words[index].key)
          || ["other", "apart"].contains(words[index].key)
            && index + 1 < sentence.upperBound && ["than", "from"].contains(words[index + 1].key)
      })
    else { return nil }
    if sentence.upperBound - place > 8 { return place..<sentence.upperBound }
    guard sentence.upperBound < words.count else { return nil }
    return source.prose.sentence(around: sentence.upperBound)
  }

  /// `On 3 March 2026 the company experienced an incident …`
  private func happened(in sentence: Range<Int>) -> Bool {
    guard topic.adjectives.isEmpty else { return false }
    let words = source.prose.words[sentence]
    let keys = words.map(\.key)
    guard EventDate.stands(in: words), !keys.contains(where: Self.conditional.contains) else { return false }
    return keys.indices.contains { noun in
      guard topic.nouns.contains(keys[noun]), !isProcedure(noun, keys), !isGeneral(after: noun, keys) else {
        return false
      }
      let around = keys[max(0, noun - 8)..<min(noun + 6, keys.count)]
      return !around.contains("no") && around.contains(where: Self.happening.contains)
    }
  }

  private static let conditional: Set<String> = [
    "if", "unless", "without", "testing", "tested", "sample", "should", "would", "whether", "inspected",
    "inquired",
  ]
  private static let periods: Set<String> = [
    "period", "year", "months", "during", "since", "throughout", "examination", "review", "between",
    "affected", "that",
    "identified", "occurred", "reported", "until",
  ]
  private static let learning: Set<String> = [
    "aware", "experience", "experienced", "identify", "identified", "had", "have", "suffer", "suffered",
    "made", "make",
    "occurred", "report", "reported", "known", "undergo", "undergone",
  ]
  private static let happening: Set<String> = [
    "experienced", "occurred", "suffered", "discovered", "detected", "caused", "affected", "resulted",
    "identified",
    "happened", "disclosed", "was", "were", "led",
  ]

  // MARK: Headings

  /// Paragraphs and items below a heading about such events that tell what happened.
  private var headed: [Told] {
    entries.filter { entry in
      let words = entry.map { source.table.words[$0] }
      return tellsEvent(words) && belongs(words)
    }.map(told)
  }

  private var headedDenial: Told? {
    entries.first { entry in
      let words = entry.map { source.table.words[$0].key }
      return ["none", "no", "n/a"].contains(words.first ?? "") && words.count <= 12
        || words.count <= 4 && words.first == "not" && words.contains("applicable")
    }.map(told)
  }

  private func told(_ entry: [Int]) -> Told {
    (source.table.text(of: entry), source.table.page(at: entry[0]))
  }

  /// Where one heading is about two kinds, each takes what is its own.
  private func belongs(_ words: [Word]) -> Bool {
    let isIncident = words.contains {
      EventTopic.incidents.nouns.contains($0.key) || Self.damage.contains($0.key)
    }
    return topic.adjectives.isEmpty == isIncident || !isShared
  }

  private static let damage: Set<String> = [
    "outage", "outages", "unavailable", "unauthorized", "unauthorised", "disruption", "interruption",
  ]

  private var isShared: Bool {
    headings.contains { line in
      let keys = Set(source.table.words[source.table.lines[line].words].map(\.key))
      return !keys.isDisjoint(with: EventTopic.incidents.nouns)
        && !keys.isDisjoint(with: EventTopic.changes.nouns)
    }
  }

  private func tellsEvent(_ words: [Word]) -> Bool {
    let keys = words.map(\.key)
    guard let last = words.last, last.text.last != ":", keys.first != "no", keys.count >= 5 else {
      return false
    }
    if keys.contains("no"), !EventDate.stands(in: words[...]) { return false }
    if EventDate.stands(in: words[...]) { return true }
    let start = keys.prefix(16)
    return start.contains { ["was", "were", "had"].contains($0) || $0.hasSuffix("ed") && $0.utf8.count > 4 }
      && !start.contains { ["is", "are", "must", "should", "will", "may"].contains($0) }
  }

  private var headings: [Int] {
    let text = source.table
    let tests = source.tableSections.tests ?? 0..<0
    return text.lines.indices.filter { index in
      let line = text.lines[index]
      guard line.followsGap, !line.isContents, line.words.count <= 16, !tests.contains(line.words.lowerBound)
      else { return false }
      return topic.isHeading(DutyHeading.title(text.words[line.words]))
    }
  }

  private var entries: [[Int]] { headings.flatMap { entries(below: $0) } + runIn }

  /// The paragraphs and items until the next heading.
  private func entries(below heading: Int) -> [[Int]] {
    let text = source.table
    var entries: [[Int]] = []
    for index in text.lines.indices.dropFirst(heading + 1).prefix(60) {
      let line = text.lines[index]
      let words = text.words[line.words]
      if line.followsGap, isHeading(words) { break }
      let mark = words.first.flatMap { words.count > 1 ? ListMark($0) : nil }
      let rest = Array(line.words.dropFirst(mark == nil ? 0 : 1))
      let startsParagraph = line.followsGap && words.first?.text.first?.isLowercase != true
      if mark != nil || startsParagraph || entries.isEmpty {
        entries.append(rest)
      } else {
        entries[entries.count - 1] += rest
      }
    }
    return entries
  }

  /// `Incidents. On May 5 …`: the heading stands in the paragraph's first line.
  private var runIn: [[Int]] {
    let text = source.table
    return text.lines.indices.compactMap { index in
      let line = text.lines[index]
      guard line.followsGap, !line.isContents,
        let end = line.words.prefix(8).first(where: { text.words[$0].endsSentence }),
        end + 1 < line.words.upperBound,
        topic.isHeading(DutyHeading.title(text.words[line.words.lowerBound...end]))
      else { return nil }
      var entry = Array(end + 1..<line.words.upperBound)
      for next in text.lines[(index + 1)...].prefix(30) {
        if next.followsGap { break }
        entry += next.words
      }
      return entry
    }
  }

  private func isHeading(_ words: ArraySlice<Word>) -> Bool {
    guard words.count <= 10, let last = words.last, let first = DutyHeading.title(words).first else {
      return false
    }
    return !last.endsSentence && first.isCapitalised
      && words.allSatisfy {
        $0.isCapitalised || $0.key.utf8.count <= 3 || !$0.key.contains(where: \.isLetter) || words.count <= 5
      }
  }
}
