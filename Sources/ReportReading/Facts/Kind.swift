internal import Diligence

/// Reads what kind of document it is: what its front calls it, provided that somebody examined or asserted something or a period
/// is stated; a brochure, a draft or a questionnaire that names a SOC 2 report is none.
enum Kind {
  static func read(_ source: Source) -> Reading {
    guard let kind = source.kind else { return Reading() }
    let text = source.prose
    let passage = FactPassage(
      kind.value, page: text.page(at: kind.words.lowerBound), quote: text.quote(kind.words))
    return Reading([.kind: ProposedFact([passage])])
  }

  /// What a document is and the words that say so.
  struct Verdict: Sendable, Equatable {
    let value: FactValue
    let words: Range<Int>

    init(_ value: FactValue, _ words: Range<Int>) {
      self.value = value
      self.words = words
    }

    /// Whether it is an examination with sections, rather than a letter, a certificate or none at all.
    var isReport: Bool {
      switch value {
      case .kind(let kind): kind.isSOC || kind == .other
      default: false
      }
    }
  }

  /// Asked from the surest sign to the weakest.
  static func verdict(_ text: ReportText, front: Range<Int>, _ signs: ReportSigns, dates: [DatePlace])
    -> Verdict?
  {
    let start = text.words(from: 0, 400)
    if let draft = NoReport.draft(text, start) { return Verdict(.notAReport, draft) }
    if let letter = letter(text, start, signs) { return letter }
    if let message = NoReport.message(text) { return Verdict(.notAReport, message) }
    if let words = NoReport.unexamined(text, start) { return Verdict(.notAReport, words) }
    if let pending = NoReport.pending(text, start) { return Verdict(.notAReport, pending) }
    if let title = NoReport.title(text, start), !signs.hasAuditorsReport {
      return Verdict(.notAReport, title)
    }
    if let other = text.first(of: others, in: front), !isSOC(text, front, before: other.lowerBound) {
      return Verdict(.kind(.other), line(text, other))
    }
    return soc(text, front: front, signs, dates)
  }

  /// Whether a SOC report is named before anything else.
  private static func isSOC(_ text: ReportText, _ front: Range<Int>, before place: Int) -> Bool {
    KindMention.mentions(in: text, front).contains { $0.words.lowerBound < place }
  }

  /// Letters and certificates, which talk about reports without being one.
  private static func letter(_ text: ReportText, _ start: Range<Int>, _ signs: ReportSigns) -> Verdict? {
    guard signs.examined == nil || !signs.hasAuditorsReport && !text.contains(any: opinions) else {
      return nil
    }
    if let bridge = BridgeLetter.sign(text, start) { return Verdict(.kind(.bridgeLetter), bridge) }
    if let certificate = Certificate.sign(text, start) { return certificate }
    return TestLetter.sign(text, start).map { Verdict(.kind(.pentest), $0) }
  }

  static let opinions: [Phrase] = [
    "in our opinion", "to provide a basis for our opinion", "we do not express an opinion",
  ]

  /// Examinations that are none of a SOC report.
  private static let others: [Phrase] = [
    "soc for cybersecurity", "cybersecurity risk management program",
    "cybersecurity risk management programme",
    "cybersecurity risk management examination", "soc for supply chain", "attestation of compliance",
    "agreed-upon procedures", "agreed upon procedures", "cloud computing compliance criteria catalogue",
    "hitrust",
    "hipaa security rule", "report on compliance",
  ]

  private static func soc(
    _ text: ReportText, front: Range<Int>, _ signs: ReportSigns, _ dates: [DatePlace]
  ) -> Verdict? {
    let named = KindMention.mentions(in: text, front)
    let early = named.isEmpty ? KindMention.mentions(in: text, text.words(from: 0, 1500)) : named
    if let mention = mainMention(early, text) {
      let isReport =
        signs.examined != nil || signs.asserted != nil
        || isTitled(mention, text) && dates.contains { front.contains($0.words.lowerBound) }
          && !NoReport.sells(text, front)
      return Verdict(isReport ? .kind(mention.kind) : .notAReport, line(text, mention.words))
    }
    return signs.examined.flatMap { _ in unnamed(text) }
  }

  /// The mention that titles the document: the first on a line that speaks of a report, else the first.
  private static func mainMention(_ mentions: [KindMention], _ text: ReportText) -> KindMention? {
    mentions.first { isTitled($0, text) } ?? mentions.first
  }

  private static func isTitled(_ mention: KindMention, _ text: ReportText) -> Bool {
    let line = text.line(at: mention.words.lowerBound).words
    let near = text.words(from: mention.words.upperBound, 8)
    return line.count <= 30 && !line.contains { sentences.contains(text.words[$0].key) }
      && near.contains { text.words[$0].key == "report" || text.words[$0].key == "examination" }
  }

  /// Words of sentences, which titles do not have.
  private static let sentences: Set<String> = [
    "our", "we", "you", "your", "they", "their", "is", "are", "was", "has", "have", "please", "attached",
    "holds",
  ]

  /// A report that does not name its kind, by the standard or the criteria that the auditor went by.
  private static func unnamed(_ text: ReportText) -> Verdict? {
    let range = text.words(from: 0, 4000)
    if let place = text.first(of: financial, in: range) { return Verdict(.kind(.soc1), place) }
    guard let place = text.first(of: ["trust services criteria", "trust services principles"], in: range)
    else {
      return nil
    }
    if let general = text.first(of: ["general use report"], in: range) {
      return Verdict(.kind(.soc3), general)
    }
    return text.contains(any: ["description of its", "description of the", "the description"], in: range)
      ? Verdict(.kind(.soc2), place) : nil
  }

  private static let financial: [Phrase] = [
    "isae 3402", "isae no 3402", "assurance engagements 3402", "assurance engagements isae 3402", "at-c 320",
    "at-c section 320", "csae 3416", "asae 3402", "internal control over financial reporting",
    "user entities' financial reporting",
  ]

  /// The line of a place where it is short enough to be quoted, else the place and what follows.
  private static func line(_ text: ReportText, _ words: Range<Int>) -> Range<Int> {
    let line = text.line(at: words.lowerBound).words
    return line.count <= Quote.limit ? line : text.words(from: words.lowerBound, Quote.limit)
  }
}
