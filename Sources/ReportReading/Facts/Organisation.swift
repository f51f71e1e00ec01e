internal import Diligence

/// Reads whom a document is about: the company to whose management the auditor writes, whose description he examined, whose
/// management asserts, and whose name stands on the front, in the fullest form that the text gives.
enum Organisation {
  static func read(_ source: Source) -> Reading {
    let groups = votes(source).groups
    guard let best = groups.first, best.weight >= leastWeight else { return Reading() }
    let names = [best] + (contradiction(best, groups).map { [$0] } ?? [])
    return Reading([
      .organisation: ProposedFact(names.map { passage(full($0.best, source.prose), source.prose) })
    ])
  }

  private static let leastWeight = 4

  static func passage(_ name: Name, _ text: ReportText) -> FactPassage {
    let line = text.line(at: name.words.lowerBound).words
    let words =
      line.count <= Quote.limit && name.words.upperBound <= line.upperBound
      ? line : max(0, name.words.lowerBound - 6)..<min(name.words.upperBound + 4, text.words.count)
    return FactPassage(.text(name.text), page: text.page(at: name.words.lowerBound), quote: text.quote(words))
  }

  /// Another company to which the auditor's report speaks, where front or assertion name the first one only.
  private static func contradiction(_ best: NameVotes.Group, _ groups: [NameVotes.Group]) -> NameVotes.Group?
  {
    let isAuditors = best.stands(in: .auditor)
    return groups.dropFirst().first { other in
      guard !other.best.isAkin(to: best.best), other.best.core.first != best.best.core.first else {
        return false
      }
      return isAuditors
        ? !best.stands(in: .front) && other.stands(in: .front) && other.stands(in: .management)
        : other.votes.filter { $0.place == .auditor }.count >= 2
    }
  }

  /// The name with its legal form, where it stands somewhere with one.
  private static func full(_ name: Name, _ text: ReportText) -> Name {
    guard !name.hasLegalForm, let first = name.core.first else { return name }
    for place in text.places(ofKey: first).prefix(400) {
      let end = place + name.core.count
      guard end < text.words.count, zip(place..<end, name.core).allSatisfy({ text.words[$0].key == $1 }),
        LegalForm.isClear(text.words[end]),
        let longer = Name.starting(at: place, in: text, ofCompany: true), longer.hasLegalForm,
        longer.core == name.core
      else { continue }
      return longer
    }
    return name
  }

  static func votes(_ source: Source) -> NameVotes {
    let text = source.prose
    var votes = NameVotes()
    addFront(source, &votes)
    switch source.kind?.value {
    case .kind(.iso27001), .kind(.iso42001):
      add(after: certified, 9, .auditor, text, &votes)
    case .kind(.pentest):
      add(after: clients, 9, .auditor, text, &votes)
      addBefore(askers, 9, .auditor, text, &votes)
    default:
      addReport(source, &votes)
    }
    return votes
  }

  /// What the sentences of auditor and management say.
  private static func addReport(_ source: Source, _ votes: inout NameVotes) {
    let text = source.prose
    add(after: addressees, 10, .auditor, text, &votes)
    addAddressee(source, &votes)
    add(after: clients, 5, .auditor, text, &votes)
    add(after: management, 9, .management, text, &votes)
    addBefore(["asserts that", "management asserts", "management's assertion"], 5, .management, text, &votes)
    addOwners(source, &votes)
    add(after: ["system of"], 6, .auditor, text, &votes)
  }

  private static func add(
    after phrases: [Phrase], _ weight: Int, _ place: NameVotes.Place, _ text: ReportText,
    _ votes: inout NameVotes
  ) {
    for phrase in text.places(ofAny: phrases).prefix(12) {
      let next = phrase.upperBound
      guard next < text.words.count,
        !text.words[phrase.upperBound - 1].endsSentence || text.words[phrase.upperBound - 1].text.last == ":"
      else { continue }
      votes.add(Name.starting(at: next, in: text, ofCompany: true), weight, place)
    }
  }

  private static func addBefore(
    _ phrases: [Phrase], _ weight: Int, _ place: NameVotes.Place, _ text: ReportText, _ votes: inout NameVotes
  ) {
    for phrase in text.places(ofAny: phrases).prefix(12) where phrase.lowerBound > 0 {
      let last = text.words[phrase.lowerBound - 1]
      guard last.isCapitalised, !last.endsSentence || LegalForm.keys.contains(last.key) else { continue }
      votes.add(Name.ending(at: phrase.lowerBound - 1, in: text), weight, place)
    }
  }

  /// `To Acme, Inc.` on a line of its own under the title of the auditor's report, and `To the Board of Directors` with the name
  /// on the next line.
  private static func addAddressee(_ source: Source, _ votes: inout NameVotes) {
    let text = source.prose
    guard let start = source.proseSections.auditorsReport?.lowerBound ?? source.signs.examined?.lowerBound
    else { return }
    let lines = text.lines(of: text.words(from: start, 80))
    for index in lines {
      let words = text.lines[index].words
      let first = text.words[words.lowerBound]
      if first.text == "To" || first.text == "To:", words.count <= 14 {
        votes.add(Name.starting(at: words.lowerBound + 1, in: text, ofCompany: true), 9, .auditor)
      }
      let keys = text.words[words].map(\.key)
      if ["directors", "management", "board", "shareholders"].contains(keys.last), keys.count <= 6,
        index + 1 < lines.upperBound
      {
        votes.add(
          Name.starting(at: text.lines[index + 1].words.lowerBound, in: text, ofCompany: true), 8, .auditor)
      }
    }
  }

  /// `Acme's description of`, with a definition of the short name between.
  private static func addOwners(_ source: Source, _ votes: inout NameVotes) {
    let text = source.prose
    for phrase in text.places(ofAny: owned).prefix(30) {
      var place = phrase.lowerBound - 1
      if place >= 0, text.words[place].text.hasSuffix(")") {
        var steps = 0
        while place >= 0, steps < 12, !text.words[place].text.hasPrefix("(") {
          (place, steps) = (place - 1, steps + 1)
        }
        place -= 1
      }
      guard place >= 0, Name.isPossessive(text.words[place]) else { continue }
      let isFront = source.front.contains(place)
      let isAssertion = source.proseSections.assertion?.contains(place) == true
      votes.add(
        Name.ending(at: place, in: text), isFront ? 8 : 9,
        isFront ? .front : isAssertion ? .management : .auditor)
    }
  }

  private static let owned: [Phrase] = [
    "description of", "accompanying description", "accompanying assertion", "assertion",
    "management assertion",
    "management's assertion", "description", "controls relevant", "controls within",
  ]

  /// The first lines of the front that are a name, or begin with one.
  private static func addFront(_ source: Source, _ votes: inout NameVotes) {
    let text = source.prose
    let lines = text.lines(of: source.front)
    for (number, index) in lines.prefix(12).enumerated() {
      let words = text.lines[index].words
      guard let name = Name.starting(at: words.lowerBound, in: text, ofCompany: true) else { continue }
      let isFirm = words.contains { LegalForm.firms.contains(text.words[$0].key) }
      guard !isFirm, name.words.upperBound <= words.upperBound || name.hasLegalForm else { continue }
      let isWhole = name.words.upperBound >= words.upperBound || name.hasLegalForm
      guard isWhole, name.hasLegalForm || number == 0 else { continue }
      votes.add(name, name.hasLegalForm ? 7 - min(number, 3) : 3, .front)
    }
    add(after: ["report on"], 3, .front, text, source.front, &votes)
    for place in text.places(ofKey: "").prefix(200) where text.words[place].text.hasPrefix("©") {
      var next = place + 1
      while next < text.words.count, text.words[next].text.utf8.first?.isDigit == true { next += 1 }
      votes.add(Name.starting(at: next, in: text, ofCompany: true), 4, .other)
    }
  }

  private static func add(
    after phrases: [Phrase], _ weight: Int, _ place: NameVotes.Place, _ text: ReportText, _ range: Range<Int>,
    _ votes: inout NameVotes
  ) {
    for phrase in text.places(ofAny: phrases, in: range).prefix(4) where phrase.upperBound < text.words.count
    {
      guard let name = Name.starting(at: phrase.upperBound, in: text, ofCompany: true),
        Name.isPossessive(text.words[name.words.upperBound - 1])
      else { continue }
      votes.add(name, weight + 3, place)
    }
  }

  private static let addressees: [Phrase] = [
    "to the management of", "to management of", "to the board of directors of", "to the board of",
    "to the directors of",
    "to the board and management of", "to the stakeholders of", "to the members of", "to the shareholders of",
    "to the board of directors and management of", "to the management and board of directors of",
    "to the management and the board of directors of", "to the board of directors and stakeholders of",
    "to the executive board of", "to the management board of", "to the audit committee of",
    "to the partners of",
    "to the board of management of", "to the trustees of", "to the executive management of",
    "to the owners of",
    "to the leadership of",
  ]

  private static let clients: [Phrase] = [
    "engaged by", "commissioned by", "requested by", "prepared for", "on behalf of", "conducted for",
    "performed for",
    "client", "at the request of", "bill to", "appointed by", "retained by",
  ]

  private static let askers: [Phrase] = [
    "engaged", "asked", "retained", "commissioned", "contracted", "hired", "has engaged", "requested",
  ]

  private static let management: [Phrase] = [
    "as management of", "the management of", "management of", "assertion of", "assertion by", "statement of",
    "statement by", "directors of",
  ]

  private static let certified: [Phrase] = [
    "certifies that the organisation", "certifies that the organization", "certify that the organisation",
    "certify that the organization", "certifies that the company", "management system of", "certify that",
    "certifies that",
    "awarded to", "issued to", "granted to", "organisation", "organization", "company", "hereby certifies",
    "holder",
    "registered to", "certificate holder", "name of organisation", "name and address of the organisation",
    "isms of",
    "aims of",
  ]
}
