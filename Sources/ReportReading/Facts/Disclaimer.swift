/// Where the auditor refuses an opinion on the report itself.
///
/// Every report also refuses opinions on what was never examined (other information, categories out of scope,
/// the
/// operation of controls in a Type I): those are none.
enum Disclaimer {
  static func place(in text: ReportText, _ voices: Voices) -> Range<Int>? {
    text.places(ofAny: refusals, limit: 40)
      .first { refusal in
        voices.speaker(at: refusal.lowerBound) != .management && isAboutTheReport(refusal, in: text)
          && hasReason(refusal, in: text)
      }
  }

  /// Whether its object is neither a mere pronoun nor something beside the report.
  private static func isAboutTheReport(_ refusal: Range<Int>, in text: ReportText) -> Bool {
    let after = text.words[refusal.upperBound...].prefix(14)
    let object = after.prefix(after.firstIndex { $0.endsSentence }.map { $0 - after.startIndex + 1 } ?? 14)
    guard let first = object.first(where: { !["on", "or", "about", "as", "to"].contains($0.key) }) else {
      return true
    }
    return !others.contains(first.key)
  }

  /// Whether the sentences before it, or its own, tell what kept the auditor from an opinion.
  private static func hasReason(_ refusal: Range<Int>, in text: ReportText) -> Bool {
    let near = max(0, refusal.lowerBound - 90)..<min(refusal.upperBound + 60, text.words.count)
    let sentence = text.statement(around: refusal.lowerBound)
    return reasons.contains { !text.places(of: $0, in: near).isEmpty }
      && !neverExamined.contains { !text.places(of: $0, in: sentence).isEmpty }
  }

  private static let refusals: [Phrase] = [
    "not express an opinion", "express no opinion", "not expressing an opinion",
    "unable to express an opinion",
    "not able to express an opinion", "unable to form an opinion", "not able to form an opinion",
    "cannot express an opinion", "disclaim an opinion", "no opinion is expressed", "not express any opinion",
  ]

  private static let others: Set<String> = [
    "it", "them", "thereon", "such", "any", "other", "section", "sections", "that", "its", "information",
  ]

  private static let reasons: [Phrase] = [
    "unable to obtain", "not able to obtain", "not been able to obtain", "could not obtain", "did not obtain",
    "not sufficient to enable", "scope limitation", "limitation of scope", "limitation on the scope",
    "limitations on the scope", "because of the significance", "significance of the matter",
    "significance of the matters", "basis for disclaimer", "disclaimer of opinion", "insufficient evidence",
    "not provided with", "refused to provide", "declined to provide", "not made available",
  ]

  private static let neverExamined: [Phrase] = [
    "did not perform any procedures", "not perform procedures", "not subjected to", "not been subjected to",
    "did not examine", "for the purpose of", "have not performed", "were not examined",
  ]
}
