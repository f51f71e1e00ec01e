internal import Diligence

/// Reads a certificate of a management system: which standard, and from when until when it is valid.
enum Certificate {
  /// The standard that a certificate is about; nothing where the words only praise one.
  static func sign(_ text: ReportText, _ range: Range<Int>) -> Kind.Verdict? {
    guard text.contains(any: statements, in: range), text.contains(any: marks, in: range) else { return nil }
    let named = range.compactMap { place in standard(text.words[place].key).map { ($0, place) } }
    guard let first = named.first(where: { $0.0 != .other }) ?? named.first else { return nil }
    let line = text.line(at: first.1).words
    return Kind.Verdict(.kind(first.0), line.count <= Quote.limit ? line : text.words(from: first.1, 12))
  }

  private static func standard(_ key: String) -> AssuranceReport.Kind? {
    let digits = key.split { !("0"..."9").contains($0) }
    if digits.contains("27001") { return .iso27001 }
    if digits.contains("42001") { return .iso42001 }
    return digits.contains { ["22301", "9001", "27701", "27017", "27018", "20000"].contains($0) }
      ? .other : nil
  }

  private static let statements: [Phrase] = [
    "certificate", "certifies", "certify", "certified", "certificate of registration", "has been assessed",
    "has been registered", "is registered",
  ]

  private static let marks: [Phrase] = [
    "certificate no", "certificate number", "certificate registration", "valid from", "valid until",
    "valid to",
    "validity", "expiry", "expires", "expiration", "expiry date", "issue date", "date of issue", "issued on",
    "hereby certifies", "hereby certify", "this is to certify", "certification body", "registration number",
    "original certification", "certificate of registration", "date of certification",
  ]

  static func read(_ source: Source) -> Reading {
    guard case .kind(let kind) = source.kind?.value, kind.isISO else { return Reading() }
    var facts: [ReportFact: ProposedFact] = [:]
    let end = date(after: ends, source)
    facts[.start] = date(after: starts, source) ?? (end == nil ? nil : date(after: issues, source))
    facts[.end] = end
    facts[.reportDate] = date(after: issues, source)
    return Reading(facts)
  }

  /// The date that stands within a few words after a label.
  private static func date(after labels: [Phrase], _ source: Source) -> ProposedFact? {
    let text = source.prose
    for label in labels {
      for place in text.places(of: label) where !isFirstIssue(place, text) {
        guard let date = source.dates.within(text.words(from: place.upperBound, 8)).first else { continue }
        let words = place.lowerBound..<date.words.upperBound
        return ProposedFact([
          FactPassage(.day(date.day), page: text.page(at: place.lowerBound), quote: text.quote(words))
        ])
      }
    }
    return nil
  }

  private static func isFirstIssue(_ place: Range<Int>, _ text: ReportText) -> Bool {
    text.words(before: place.lowerBound, 2).contains {
      ["initial", "original", "originally", "first", "initially"].contains(text.words[$0].key)
    }
  }

  private static let starts: [Phrase] = [
    "valid from", "validity from", "is valid from", "effective from", "effective date",
    "certification cycle start",
    "validity period", "validity", "certification effective", "certified since", "date of approval",
    "current issue",
    "valid as of", "this certificate is valid",
  ]
  private static let ends: [Phrase] = [
    "valid until", "valid to", "valid through", "valid till", "expiry date", "expiration date", "expires on",
    "date of expiry", "expires", "expiry", "expiration", "certificate expiry", "certification cycle end",
    "remains valid until", "is valid until", "until", "through", "valid thru",
  ]
  private static let issues: [Phrase] = [
    "issue date", "date of issue", "issued on", "issuance date", "date issued", "issued",
    "certification date",
    "date of certification", "certificate date", "print date", "granted on", "date of current issue",
  ]
}
