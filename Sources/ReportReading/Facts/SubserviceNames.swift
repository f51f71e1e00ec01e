/// Finds the companies that a text calls subservice organisations.
struct SubserviceNames {
  private let text: ReportText
  private let voices: Voices
  private let mentions: [SubserviceMention]

  init(_ text: ReportText, _ voices: Voices, _ mentions: [SubserviceMention]) {
    self.text = text
    self.voices = voices
    self.mentions = mentions
  }

  /// In the order in which they stand; where nothing calls them so, the company that the report is about is
  /// none.
  func all() -> [CompanyName] {
    let implied = assumed() + controlled() + mentions.filter { $0.endsHeading(in: text) }.flatMap(below)
    let organisation = Set(Set(implied.map(\.text)).filter(text.namesOrganisation))
    let named = mentions.flatMap(named) + implied.filter { !organisation.contains($0.text) }
    return named.sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  private func named(by mention: SubserviceMention) -> [CompanyName] {
    let statement = text.statement(around: mention.words.lowerBound)
    if isDenied(mention, in: statement) { return [] }
    let before = names(before: mention, in: statement) + listed(after: mention)
    if mention.endsHeading(in: text) { return before }
    return before + names(after: mention, in: statement) + uses(of: mention, in: statement)
      + uses(referredToBy: mention, statement)
  }

  /// `… are suppliers and no subservice organizations`.
  private func isDenied(_ mention: SubserviceMention, in statement: Range<Int>) -> Bool {
    guard mention.words.lowerBound > statement.lowerBound else { return false }
    return ["no", "not"].contains(text.words[mention.words.lowerBound - 1].key)
  }

  // MARK: - Beside the words

  /// `the subservice organisations A and B`, `a subservice organization, A`.
  private func names(after mention: SubserviceMention, in statement: Range<Int>) -> [CompanyName] {
    var place = mention.words.upperBound
    while place < statement.upperBound, Self.leads.contains(text.words[place].key),
      place - mention.words.upperBound < 4
    {
      place += 1
    }
    guard place < statement.upperBound, isBeside(place, mention, in: statement) else { return [] }
    let names = CompanyName.list(at: place, before: statement.upperBound, in: text)
    guard let last = names.last,
      last.next >= statement.upperBound || !Self.verbs.contains(text.words[last.next].key)
    else { return [] }
    return names
  }

  /// Whether a name at `place` goes on with the sentence of the words, rather than stand in the next column
  /// or paragraph.
  private func isBeside(_ place: Int, _ mention: SubserviceMention, in statement: Range<Int>) -> Bool {
    let line = text.lines[text.words[place].line]
    if line.words.lowerBound == place, line.followsGap { return false }
    let isSet = text.words[mention.words.upperBound - 1].endsClause || place > mention.words.upperBound
    let start = mention.words.lowerBound
    guard start > statement.lowerBound, !isSet else { return isSet }
    return !text.words[start - 1].isCapitalised || Self.links.contains(text.words[start - 1].key)
  }

  /// `A, a subservice organization`, `A and B are subservice organizations`.
  private func names(before mention: SubserviceMention, in statement: Range<Int>) -> [CompanyName] {
    var end = mention.words.lowerBound
    while end > statement.lowerBound, mention.words.lowerBound - end < 8,
      Self.links.contains(text.words[end - 1].key)
    {
      end -= 1
    }
    guard end < mention.words.lowerBound || text.words[end].text.hasPrefix("(") else { return [] }
    var start = end
    while start > statement.lowerBound, end - start < 40, isPartOfList(start - 1) { start -= 1 }
    while start < end {
      let names = CompanyName.list(at: start, before: end, in: text)
      if let last = names.last, last.next >= end { return names }
      start = names.last?.next ?? start + 1
    }
    return []
  }

  private func isPartOfList(_ index: Int) -> Bool {
    let word = text.words[index]
    return word.isCapitalised || word.text.hasPrefix("(") || word.text.hasSuffix(")") || word.key.isEmpty
      || ["and", "of", "or"].contains(word.key) || word.key.first?.isNumber == true
  }

  /// `uses A for hosting as a subservice organization`.
  private func uses(of mention: SubserviceMention, in statement: Range<Int>) -> [CompanyName] {
    let before = text.words[statement.lowerBound..<mention.words.lowerBound].suffix(4).map(\.key)
    guard before.contains("as") || before.contains("are") || before.contains("is") else { return [] }
    return uses(in: statement.lowerBound..<mention.words.lowerBound)
  }

  /// `Fennel uses A for hosting and B for mail. These subservice organizations are carved out.`
  private func uses(referredToBy mention: SubserviceMention, _ statement: Range<Int>) -> [CompanyName] {
    guard statement.lowerBound > 0, mention.words.lowerBound - statement.lowerBound <= 2,
      let first = text.words[statement].first, ["these", "both", "this"].contains(first.key)
    else { return [] }
    return uses(in: text.statement(around: statement.lowerBound - 1))
  }

  private func uses(in range: Range<Int>) -> [CompanyName] {
    range.filter { Self.verbs.contains(text.words[$0].key) }.flatMap { verb -> [CompanyName] in
      var place = verb + 1
      while place < range.upperBound, place - verb < 6, Self.fillers.contains(text.words[place].key) {
        place += 1
      }
      return CompanyName.list(at: place, before: range.upperBound, in: text)
    }
  }

  // MARK: - Elsewhere

  /// `Fennel uses A to host the system. … complementary subservice organization controls …`: whom the auditor
  /// names right
  /// before what the subservice organisations have to do.
  private func assumed() -> [CompanyName] {
    text.places(of: Phrase("complementary subservice organization controls")).prefix(2).flatMap {
      place -> [CompanyName] in
      let statement = text.statement(around: place.lowerBound)
      guard statement.lowerBound > 0, voices.speaker(at: place.lowerBound) == .auditor else { return [] }
      return uses(in: text.statement(around: statement.lowerBound - 1))
    }
  }

  /// `did not extend to the controls of A`, `excludes those of A`.
  private func controlled() -> [CompanyName] {
    text.places(ofAny: Self.controls).flatMap { place -> [CompanyName] in
      let statement = text.statement(around: place.lowerBound)
      let keys = text.words[statement].map(\.key)
      guard keys.contains(where: Self.exclusions.contains), !isOwn(place) else { return [] }
      let start = place.upperBound
      let names = CompanyName.list(at: start, before: statement.upperBound, in: text)
      return names
    }
  }

  /// `includes only the controls of A`, who is the one that the report is about.
  private func isOwn(_ place: Range<Int>) -> Bool {
    text.words[max(0, place.lowerBound - 3)..<place.lowerBound].contains { $0.key == "only" }
  }

  /// Under a heading: who hosts or provides, by whom is hosted, and whom the company uses.
  private func below(_ mention: SubserviceMention) -> [CompanyName] {
    var start = mention.words.upperBound
    let end = endOfPart(from: start)
    var names: [CompanyName] = []
    while start < end {
      let statement = start..<min(text.statement(around: start).upperBound, end)
      names += subjects(of: statement) + agents(in: statement) + uses(in: statement)
      start = max(statement.upperBound, start + 1)
    }
    return names
  }

  private func endOfPart(from start: Int) -> Int {
    let limit = min(start + 120, text.words.count)
    guard start < limit else { return start }
    let lines = text.lines[(text.words[start].line + 1)...]
    let next = lines.first { line in
      line.words.lowerBound >= limit
        || line.followsGap && line.words.count <= 7 && text.words[line.words].last?.endsSentence == false
    }
    return min(next?.words.lowerBound ?? limit, limit)
  }

  private func subjects(of statement: Range<Int>) -> [CompanyName] {
    let names = CompanyName.list(at: statement.lowerBound, before: statement.upperBound, in: text)
    guard let last = names.last, last.next < statement.upperBound,
      Self.services.contains(text.words[last.next].key)
    else { return [] }
    return names
  }

  private func agents(in statement: Range<Int>) -> [CompanyName] {
    statement.filter { Self.passives.contains(text.words[$0].key) }.flatMap { verb -> [CompanyName] in
      var place = verb + 1
      while place < statement.upperBound, place - verb < 4, Self.agentMarks.contains(text.words[place].key) {
        place += 1
      }
      return place > verb + 1 ? CompanyName.list(at: place, before: statement.upperBound, in: text) : []
    }
  }

  /// The items of the list after `uses the following subservice organizations:`.
  private func listed(after mention: SubserviceMention) -> [CompanyName] {
    let near = text.words[mention.words.upperBound - 1..<min(mention.words.upperBound + 12, text.words.count)]
    guard let colon = near.indices.first(where: { text.words[$0].endsLabel }),
      colon + 1 < text.words.count
    else { return [] }
    return items(in: text.lines[text.words[colon + 1].line...].prefix(40))
  }

  /// The companies that lines begin with, up to the first line that is neither an item nor goes on with one.
  private func items(in lines: ArraySlice<Line>) -> [CompanyName] {
    guard let first = lines.first else { return [] }
    let isMarked = ListItem.isMarked(first, in: text)
    var names: [CompanyName] = []
    for line in lines {
      let isItem =
        ListItem.isMarked(line, in: text) == isMarked && (isMarked || names.isEmpty || !line.followsGap)
      if isItem, let name = ListItem.name(in: line, text), isMarked || name.isWhole(line, in: text) {
        names.append(name)
      } else if line.followsGap || names.isEmpty {
        break
      }
    }
    return names
  }

  // MARK: - Words

  private static let leads: Set<String> = [
    "", "named", "called", "namely", "is", "are", "include", "includes", "including", "such", "as", "e.g",
    "i.e", "were",
    "used",
  ]
  private static let links: Set<String> = [
    "a", "an", "as", "the", "its", "is", "are", "was", "were", "our", "one", "of", "both", "third-party",
    "independent",
    "used", "utilized", "utilised", "serves", "serve", "acts", "act", "acting", "considered", "treated",
    "which", "who",
    "key", "two", "three", "four", "certain", "be", "to", "considers", "external", "also",
  ]
  private static let verbs: Set<String> = [
    "uses", "use", "used", "using", "utilizes", "utilises", "utilized", "utilised", "utilizing", "engages",
    "engaged",
    "employs", "leverages", "contracts", "relies", "outsources", "retains", "has", "have",
  ]
  private static let fillers: Set<String> = [
    "the", "following", "services", "of", "a", "an", "third-party", "on", "with", "both", "primarily", "to",
    "from", "two",
    "three", "subservice", "sub-service", "organization", "organizations", "organisation", "organisations",
    "vendors",
    "vendor", "provider", "providers", "cloud", "hosting", "",
  ]
  private static let services: Set<String> = [
    "hosts", "host", "provides", "provide", "operates", "operate", "supplies", "supply", "runs", "processes",
    "stores",
    "delivers", "offers",
  ]
  private static let passives: Set<String> = ["hosted", "provided", "operated", "managed", "supplied", "run"]
  private static let agentMarks: Set<String> = [
    "on", "by", "at", "in", "with", "entirely", "within", "the", "exclusively",
  ]
  private static let controls: [Phrase] = [
    "controls of", "controls at", "controls implemented by", "controls performed by", "controls operated by",
    "those of", "services provided by",
  ]
  private static let exclusions: Set<String> = [
    "exclude", "excludes", "excluded", "excluding", "extend", "extended", "carve-out", "carved", "carves",
    "carve",
    "inclusive", "includes", "include", "contain", "cover",
  ]
}

/// A line of a list.
private enum ListItem {
  static func isMarked(_ line: Line, in text: ReportText) -> Bool {
    guard let first = text.words[line.words].first else { return false }
    return bullets.contains(first.text) || text.isItemMark(at: line.words.lowerBound)
  }

  /// The company that a line begins with, where what follows tells of it.
  static func name(in line: Line, _ text: ReportText) -> CompanyName? {
    let start = isMarked(line, in: text) ? line.words.lowerBound + 1 : line.words.lowerBound
    guard let name = CompanyName(at: start, before: line.words.upperBound, in: text) else { return nil }
    guard name.next < line.words.upperBound, !name.isWhole(line, in: text) else { return name }
    return followers.contains(text.words[name.next].key) || name.next > name.words.upperBound ? name : nil
  }

  private static let bullets: Set<String> = [
    "\u{2022}", "-", "o", "\u{25AA}", "\u{00B7}", "\u{25CF}", "*", "\u{27A2}",
  ]
  private static let followers: Set<String> = [
    "for", "to", "as", "which", "that", "provides", "hosts", "is", "used", "who", "delivers", "processes",
    "stores",
  ]
}

extension CompanyName {
  /// Whether nothing, or a dash, a comma or a colon, follows it in its line.
  fileprivate func isWhole(_ line: Line, in text: ReportText) -> Bool {
    guard next < line.words.upperBound else { return true }
    let last = text.words[next - 1].text
    return ["-", "|", ""].contains(text.words[next].key) || last.hasSuffix(":") || last.hasSuffix(",")
  }
}
