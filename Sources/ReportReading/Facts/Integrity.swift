internal import Diligence

/// Compares what was read with itself and looks for what no finished report holds: dates that cannot be, names that differ,
/// text of a template left in.
enum Integrity {
  static func findings(_ source: Source, _ reading: Reading) -> [ReadingFinding] {
    guard source.kind?.isReport == true else { return [] }
    return dates(reading) + names(reading) + placeholders(source)
  }

  /// R13: nobody can report on a period before it ended, nor without management's assertion.
  private static func dates(_ reading: Reading) -> [ReadingFinding] {
    var findings: [ReadingFinding] = []
    let report = day(reading[.reportDate])
    let end = day(reading[.end]) ?? day(reading[.asOf])
    if let report, let end, report.day < end.day {
      findings.append(
        ReadingFinding(
          rule: "R13", "The report is dated \(report.day), before the day it speaks of ended, \(end.day).",
          page: report.page))
    }
    if let report, let assertion = day(reading[.assertionDate]), report.day < assertion.day {
      findings.append(
        ReadingFinding(
          rule: "R13",
          "The report is dated \(report.day), before management's assertion of \(assertion.day).",
          page: report.page))
    }
    return findings
  }

  private static func day(_ fact: ProposedFact) -> (day: Day, page: Int)? {
    guard fact.status == .found, case .day(let day)? = fact.value, let page = fact.passages.first?.page else {
      return nil
    }
    return (day, page)
  }

  /// R18: places that call the organisation, the system or the auditor by different names.
  private static func names(_ reading: Reading) -> [ReadingFinding] {
    [ReportFact.organisation, .system, .auditor].compactMap { fact in
      let passages = reading[fact].passages
      guard let first = passages.first, let other = passages.first(where: { $0.value != first.value }) else {
        return nil
      }
      return ReadingFinding(
        rule: "R18",
        "The \(fact.label.lowercased()) is \(first.value.words) on page \(first.page) and \(other.value.words) on page "
          + "\(other.page).", page: other.page)
    }
  }

  /// R18: words of a template that somebody forgot to replace.
  private static func placeholders(_ source: Source) -> [ReadingFinding] {
    let text = source.prose
    guard let place = placeholder(text) else { return [] }
    let quote = text.quote(max(0, place.lowerBound - 3)..<min(place.upperBound + 3, text.words.count))
    return [
      ReadingFinding(
        rule: "R18", "Text of a template was left in: \"\(quote)\".", page: text.page(at: place.lowerBound))
    ]
  }

  private static func placeholder(_ text: ReportText) -> Range<Int>? {
    if let place = text.first(of: phrases) { return place }
    return text.words.indices.first { isBracketed($0, text) }.map { $0..<min($0 + 3, text.words.count) }
  }

  /// `[Client Name]`, `<COMPANY>`, `{{date}}`: a bracket before a word that a template leaves open.
  private static func isBracketed(_ index: Int, _ text: ReportText) -> Bool {
    let word = text.words[index]
    guard let first = word.text.utf8.first, first == 0x5B || first == 0x3C || first == 0x7B else {
      return false
    }
    if word.text.hasPrefix("{{") { return true }
    return open.contains(word.key.split { !$0.isLetter }.first.map(String.init) ?? "")
  }

  private static let open: Set<String> = [
    "client", "company", "insert", "name", "date", "start", "end", "city", "auditor", "organization",
    "organisation",
    "tbd", "service", "system", "vendor", "placeholder", "xx", "your", "period", "signature",
  ]

  private static let phrases: [Phrase] = [
    "lorem ipsum", "insert company name", "insert client name", "insert name", "insert date",
    "client name here",
    "company name here", "to be inserted", "placeholder text", "xx/xx/xxxx", "dd/mm/yyyy", "mm/dd/yyyy",
    "acme xyz",
    "tbd",
  ]
}
