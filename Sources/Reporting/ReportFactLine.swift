internal import Diligence

/// One recorded fact of an assurance report, with where it stands there and who vouches for it.
///
/// What a reading proposed and nobody confirmed is no fact and never gets here.
package struct ReportFactLine: Sendable, Equatable {
  let fact: String
  let value: String
  let source: String
  let quote: String?

  init?(_ fact: ReportFact, of report: AssuranceReport) {
    guard let value = report.value(of: fact) else { return nil }
    let source = report.sources?[fact]
    self.fact = fact.label
    self.value = value.words
    self.source = source.map(Self.words) ?? "typed in"
    quote = source?.how == .rejected ? nil : source?.quote.map { Quote.short($0) }
  }

  private static func words(about source: FactSource) -> String {
    let how =
      switch source.how {
      case .typed: "typed in"
      case .confirmed: "confirmed"
      case .corrected: "corrected"
      case .rejected: "typed in, against what was read"
      }
    let place = source.page.map { "\(Phrase.page($0)), " } ?? ""
    return "\(place)\(how) by \(source.by) on \(source.on)"
  }
}

extension ReportFactLine: TemplateSubject {
  static let fields: Fields<Self> = [
    .text("fact", "what it is, such as Opinion") { $0.fact },
    .text("value", "what the report says") { $0.value },
    .text("source", "the page, and who confirmed it and when; or that it was typed in") { $0.source },
    .text("quote", "the report's words, 25 of them at most; nothing where none are kept") { $0.quote },
  ]
}

/// One exception that a report lists.
package struct ExceptionLine: Sendable, Equatable {
  let exception: ReportException

  private var sample: String? {
    guard let deviations = exception.deviations else { return nil }
    return exception.sample.map { "\(deviations) of \($0)" } ?? "\(deviations)"
  }

  private var repair: String {
    if exception.isOpen { return "not remediated" }
    return exception.retested == true ? "remediated and tested again" : "remediated"
  }
}

extension ExceptionLine: TemplateSubject {
  static let fields: Fields<Self> = [
    .text("exception", "criterion and control") { $0.exception.name },
    .text("text", "the report's words, 25 of them at most") { Quote.short($0.exception.text) },
    .text("page", "where it stands") { Phrase.page($0.exception.page) },
    .text("deviations", "how many of the sample deviated; nothing where it is not recorded") { $0.sample },
    .text("repair", "whether it is remediated") { $0.repair },
    .text("response", "management's answer; nothing where the report holds none") {
      $0.exception.response.map { Quote.short($0) }
    },
  ]
}
