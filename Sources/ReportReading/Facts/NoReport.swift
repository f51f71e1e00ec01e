/// Signs that a document only talks about a report, or is not one yet.
enum NoReport {
  /// A mark that it is a draft.
  static func draft(_ text: ReportText, _ range: Range<Int>) -> Range<Int>? {
    for place in text.places(ofKey: "draft") where range.contains(place) {
      let line = text.line(at: place).words
      let isMark = text.words[place].text.utf8.allSatisfy { !$0.isSmallLetter }
      if isMark && line.count <= 14 || line.count <= 3 { return line }
    }
    return nil
  }

  /// A statement that nobody has examined anything.
  static func unexamined(_ text: ReportText, _ range: Range<Int>) -> Range<Int>? {
    text.first(of: unexaminedWords, in: range).map { text.statement(around: $0.lowerBound) }
  }

  /// The head of an electronic letter.
  static func message(_ text: ReportText) -> Range<Int>? {
    let heads = text.lines.prefix(10).filter { line in
      ["From:", "To:", "Subject:", "Sent:", "Cc:"].contains(text.words[line.words.lowerBound].text)
    }
    guard heads.count >= 3, let first = heads.first, let last = heads.last else { return nil }
    return first.words.lowerBound..<last.words.upperBound
  }

  private static let unexaminedWords: [Phrase] = [
    "no certified public accountant has", "no cpa has", "no cpa firm has", "no independent auditor has",
    "no auditor has examined", "not been examined by", "has not been examined", "have not been examined",
    "has not been audited", "not for reliance", "has not yet been examined", "draft for discussion",
    "no examination has been performed", "has not yet been issued", "no opinion has been given",
  ]

  /// A statement that an examination has yet to end.
  static func pending(_ text: ReportText, _ range: Range<Int>) -> Range<Int>? {
    text.first(of: unfinished, in: range).map { text.statement(around: $0.lowerBound) }
  }

  private static let unfinished: [Phrase] = [
    "examination is not finished", "examination is not complete", "examination is not yet complete",
    "examination has not been completed", "examination is in progress", "examination is under way",
    "examination is underway", "examination is ongoing", "expect to issue our report",
    "this letter is no report",
    "we will examine", "will be examined", "we are pleased to confirm",
    "this letter confirms that we have been engaged",
    "expects to receive its", "currently undergoing", "in the process of obtaining",
  ]

  /// A title of something that is no report.
  static func title(_ text: ReportText, _ range: Range<Int>) -> Range<Int>? {
    for place in text.places(ofAny: titles, in: range.clamped(to: 0..<120)) {
      let line = text.line(at: place.lowerBound).words
      if line.count <= 14 { return line }
    }
    return nil
  }

  private static let titles: [Phrase] = [
    "questionnaire", "readiness assessment", "readiness report", "gap assessment", "gap analysis",
    "engagement letter",
    "statement of work", "proposal", "white paper", "whitepaper", "data sheet", "datasheet", "fact sheet",
    "security overview", "trust overview", "security policy", "frequently asked questions", "faq", "caiq",
    "self-assessment", "sales deck", "invoice", "quotation", "order form", "purchase order", "newsletter",
    "agenda", "minutes of", "press release", "case study", "letter of engagement",
  ]

  /// Whether the words are those of somebody who sells.
  static func sells(_ text: ReportText, _ range: Range<Int>) -> Bool {
    slogans.count { !text.places(of: $0, in: range).isEmpty } >= 2
      || text.contains(
        any: ["soc 2 compliant", "soc 2 certified", "soc 2 ready", "soc2 compliant"], in: range)
  }

  private static let slogans: [Phrase] = [
    "compliant", "certified", "certification", "request a copy", "contact us", "contact sales", "learn more",
    "book a demo", "we are proud", "our customers trust", "trust center", "trust centre", "sign up",
    "peace of mind",
    "take security seriously", "enterprise-grade", "account manager", "under nda", "world-class", "badge",
  ]
}
