internal import Diligence

/// Reads what the described system is called: `its Acme Cloud system` is `Acme Cloud`; `its system` has no name.
enum SystemName {
  static func read(_ source: Source) -> Reading {
    guard source.kind?.isReport == true || source.kind?.value == .kind(.pentest) else { return Reading() }
    var votes = NameVotes()
    if source.kind?.value == .kind(.pentest) { addTested(source, &votes) } else { addReport(source, &votes) }
    guard let best = votes.groups.first, best.weight >= leastWeight else { return Reading() }
    let name = best.best
    return Reading([.system: ProposedFact([Organisation.passage(framed(name), source.prose)])])
  }

  private static let leastWeight = 6

  /// Without the word `system` where it only frames the name.
  private static func framed(_ name: Name) -> Name {
    guard name.text.hasSuffix(" system") || name.text.hasSuffix(" SYSTEM") && name.isMixedCase else {
      return name
    }
    return Name(text: String(name.text.dropLast(7)), words: name.words)
  }

  private static func addReport(_ source: Source, _ votes: inout NameVotes) {
    let text = source.prose
    let owner = Organisation.votes(source).groups.first
    for phrase in text.places(ofAny: described).prefix(20) {
      add(at: phrase.upperBound, 9, source, owner, &votes)
    }
    addDefined(source, owner, &votes)
    for phrase in text.places(ofAny: ["report on", "report on the", "on"], in: source.front).prefix(6) {
      add(at: phrase.upperBound, 6, source, owner, &votes)
    }
    addLines(source, owner, &votes)
  }

  /// The name at a word, with its owner before it left out.
  private static func add(
    at start: Int, _ weight: Int, _ source: Source, _ owner: NameVotes.Group?, _ votes: inout NameVotes
  ) {
    let text = source.prose
    var start = start
    if start < text.words.count, text.words[start].key == "system", start + 1 < text.words.count,
      "\"'".contains(text.words[start + 1].text.first ?? " ")
    {
      start += 1
    }
    guard Name.runsOn(to: start, in: text), !text.line(at: start).isContents,
      var name = Name.starting(at: start, in: text, ofCompany: false)
    else { return }
    if Name.isPossessive(text.words[name.words.upperBound - 1]) {
      var next = name.words.upperBound
      if next < text.words.count, text.words[next].text.hasPrefix("(") {
        while next < text.words.count, next - start < 20, !text.words[next].text.hasSuffix(")") { next += 1 }
        next += 1
      }
      guard let owned = Name.starting(at: next, in: text, ofCompany: false) else { return }
      name = owned
    }
    if let owner, owner.best.core == name.core, name.words.upperBound < text.words.count,
      text.words[name.words.upperBound].key == "system"
    {
      votes.add(Name(text: name.text + " System", words: name.words), weight, .auditor)
      return
    }
    guard isSystem(name, owner) else { return }
    let place: NameVotes.Place =
      source.front.contains(start)
      ? .front
      : source.proseSections.assertion?.contains(start) == true ? .management : .auditor
    votes.add(name, weight, place)
  }

  private static func isSystem(_ name: Name, _ owner: NameVotes.Group?) -> Bool {
    guard !name.hasLegalForm, let first = name.core.first, !notSystems.contains(first) else { return false }
    return owner.map { owner in
      name.text.hasSuffix(" System") || !owner.votes.contains { $0.name.core == name.core }
    } ?? true
  }

  private static let notSystems: Set<String> = [
    "system", "systems", "overview", "controls", "trust", "management", "management's", "security",
    "availability", "confidentiality",
    "privacy", "complementary",
    "criteria", "section", "description", "service", "tests", "test", "independent", "january", "february",
    "march",
    "april", "may", "june", "july", "august", "september", "october", "november", "december", "cybersecurity",
  ]

  /// `the Acme Cloud ("System")`: from the last article before the definition.
  private static func addDefined(_ source: Source, _ owner: NameVotes.Group?, _ votes: inout NameVotes) {
    let text = source.prose
    for place in text.places(ofKey: "system").prefix(400)
    where text.words[place].text.hasSuffix(")") || text.words[place].text.hasSuffix("),") {
      let open = text.words[place].text.hasPrefix("(") ? place : place - 1
      guard open > 0, text.words[open].text.hasPrefix("(") else { continue }
      var start = open
      while start > 0, open - start < 25, !text.words[start - 1].text.hasSuffix(")"),
        !Name.isPossessive(text.words[start - 1]),
        !(["the", "its", "our"].contains(text.words[start - 1].key) && text.words[start].isCapitalised)
      {
        start -= 1
      }
      guard start < open, open - start < 25, text.words[start].isCapitalised,
        let name = Name.name(start..<open, text), isSystem(name, owner)
      else { continue }
      votes.add(name, 9, source.proseSections.assertion?.contains(place) == true ? .management : .auditor)
    }
  }

  /// Lines of the front that are a name and nothing else, where the text says it again.
  private static func addLines(_ source: Source, _ owner: NameVotes.Group?, _ votes: inout NameVotes) {
    let text = source.prose
    for index in text.lines(of: source.front).prefix(14) {
      for part in parts(of: text.lines[index].words, text) {
        guard (1...8).contains(part.count),
          let name = Name.starting(at: part.lowerBound, in: text, ofCompany: false),
          name.words.upperBound >= part.upperBound, isSystem(name, owner),
          !part.contains(where: {
            LegalForm.firms.contains(text.words[$0].key) || notTitles.contains(text.words[$0].key)
          }),
          text.places(of: Phrase(name.core.joined(separator: " "))).count >= 2
        else { continue }
        votes.add(name, 5, .front)
      }
    }
  }

  /// A line taken apart at dashes and bars.
  private static func parts(of line: Range<Int>, _ text: ReportText) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = line.lowerBound
    for place in line
    where text.words[place].key.isEmpty && ["-", "|", "/", "\u{2022}"].contains(text.words[place].text) {
      if start < place { parts.append(start..<place) }
      start = place + 1
    }
    if start < line.upperBound { parts.append(start..<line.upperBound) }
    return parts
  }

  private static let notTitles: Set<String> = [
    "report", "soc", "controls", "confidential", "proprietary", "contents", "security", "availability",
    "prepared",
    "street", "avenue", "suite", "type", "road",
  ]

  private static func addTested(_ source: Source, _ votes: inout NameVotes) {
    let text = source.prose
    for phrase in text.places(ofAny: [
      "penetration test of", "penetration testing of", "test of", "assessment of", "interface of",
      "application",
    ]).prefix(12) {
      guard let name = Name.starting(at: phrase.upperBound, in: text, ofCompany: false), !name.hasLegalForm,
        !Name.isPossessive(text.words[name.words.upperBound - 1])
      else { continue }
      votes.add(name, phrase.count >= 3 ? 8 : 6, .auditor)
    }
  }

  private static let described: [Phrase] = [
    "description of its", "description of the", "description of their", "description of",
    "description of our",
    "controls within the", "controls within its", "controls within", "controls over the", "boundaries of the",
    "boundaries of its", "description of the system", "assertion about the", "controls of the", "titled",
    "known as the",
    "controls over its",
  ]
}
