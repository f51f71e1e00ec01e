import Diligence

/// R16: how much one exception weighs at the decision date.
///
/// High if an item that it touches is critical, if it touched too large a share of the sample, if an earlier SOC 2 noted
/// it already or if it is not remediated; else low if the auditor tested it again after it was remediated; else medium.
struct ExceptionWeight {
  let noted: NotedException
  /// The latest earlier SOC 2 with the same exception.
  let earlier: ReportUse?
  /// What makes it weigh most, each as part of a sentence; empty where nothing does.
  let aggravations: [String]

  init(of noted: NotedException, critical: [ItemID], earlier: ReportUse?, policy: Policy) {
    self.noted = noted
    self.earlier = earlier
    let names = noted.exception == nil ? "the item" : listed(critical.map(\.text))
    let share = critical.isEmpty ? [] : ["\(names) \(critical.count == 1 ? "is" : "are") critical"]
    let large =
      noted.deviates(inMoreThan: policy.highExceptionPercent) ? ["too many of the sample deviate"] : []
    let repeated = earlier.map { ["\($0.id) noted one already"] } ?? []
    let open = noted.isOpen ? ["it is not remediated"] : []
    aggravations = share + large + repeated + open
  }

  var severity: Severity { aggravations.isEmpty ? noted.isRetested ? .low : .medium : .high }

  var name: String { noted.name }

  var repair: String { noted.isRetested ? "remediated and tested again" : "remediated" }
}

extension NotedException {
  /// Whether more than so many percent of the sample deviated; not so where either is not recorded.
  fileprivate func deviates(inMoreThan percent: Double) -> Bool {
    guard let sample, sample.of > 0 else { return false }
    return Double(sample.deviations) * 100 > percent * Double(sample.of)
  }

  fileprivate var sampleWords: String? {
    sample.map { "\($0.deviations) of \($0.of) deviate" }
  }
}

extension ReportRecord {
  /// One reading for each exception.
  func exceptionReadings(of use: ReportUse, _ questionnaire: Questionnaire) -> [RuleReading] {
    guard use.report.startLevel != nil else { return [] }
    let earlier = use.report.kind == .soc2 ? earlier(than: use).map { Noting($0, questionnaire) } : []
    let later = later(than: use).map { Noting($0, questionnaire) }
    return use.report.notedExceptions(questionnaire).map { noted in
      let critical = noted.items.filter { questionnaire.item($0)?.importance == .critical }
      let weight = ExceptionWeight(
        of: noted, critical: critical, earlier: earlier.last { $0.repeats(noted) }?.use, policy: use.policy)
      let counts =
        noted.exception != nil || noted.items.contains { questionnaire.item($0)?.isTestable == true }
      let isToldLater = later.contains { $0.repeats(noted) }
      return use.reading(
        of: weight, isToFollowUp: counts && !isToldLater, isNewest: later.isEmpty)
    }
  }

  /// The gate `open-exception`.
  func exceptionGate(_ questionnaire: Questionnaire) -> GateFinding {
    guard let use = newest(\.isTypeII) else {
      return GateFinding(.clear, "There is no usable SOC 2 Type II.")
    }
    let items = questionnaire.items.filter {
      $0.importance == .critical && use.isExceptionOpen(on: $0) == true
    }
    if items.isEmpty { return GateFinding(.clear, "\(use.id) has no open exception on a critical item.") }
    let names = items.map(\.id.text).joined(separator: ", ")
    return GateFinding(.tripped, "\(use.id) has an open exception on \(names).")
  }
}

/// A report with its exceptions, to look for the same one in.
private struct Noting {
  let use: ReportUse
  private let exceptions: [NotedException]

  init(_ use: ReportUse, _ questionnaire: Questionnaire) {
    self.use = use
    exceptions = use.report.notedExceptions(questionnaire)
  }

  func repeats(_ noted: NotedException) -> Bool { exceptions.contains { $0.isRepeated(by: noted) } }
}

extension ReportUse {
  fileprivate func reading(
    of weight: ExceptionWeight, isToFollowUp: Bool, isNewest: Bool
  ) -> RuleReading {
    let why = weight.aggravations.isEmpty ? weight.repair : listed(weight.aggravations)
    let isTold = isToFollowUp && (isNewest || weight.noted.isOpen || weight.earlier != nil)
    let finding = isTold ? finding(about: weight) : nil
    return reading(
      .exception, weight.severity.rawValue, weight.severity,
      "The exception on \(weight.name) weighs \(weight.severity.rawValue): \(why).",
      inputs: inputs(of: weight), followUp: [finding].compactMap(\.self))
  }

  private func inputs(of weight: ExceptionWeight) -> [RuleInput] {
    let noted = weight.noted
    let exception = noted.exception
    let names = [
      exception?.criterion.map { RuleInput("criterion", $0) },
      exception?.control.map { RuleInput("control", $0) },
    ].compactMap(\.self)
    let items = noted.items.map { RuleInput("item", $0.text) }
    let answer = exception.map {
      RuleInput("management's answer", $0.response.map(Quote.short) ?? "none in the report")
    }
    return names + items + [
      RuleInput("page", noted.page.map { "\($0)" } ?? "not recorded"),
      RuleInput("sample", noted.sampleWords ?? "not recorded"),
      RuleInput("remediated", noted.isOpen ? "no" : weight.repair),
      RuleInput("noted before", weight.earlier?.id.text ?? "no"),
    ] + [answer].compactMap(\.self)
  }

  /// Of a test alone, what was remediated and is new needs no following up, and what has no page counts for nothing, which
  /// is told apart; a listed exception is always told.
  private func finding(about weight: ExceptionWeight) -> Finding? {
    let noted = weight.noted
    if noted.exception == nil, noted.page == nil { return nil }
    let place = "\(id)\(noted.page.map { ", page \($0)" } ?? ""): the exception on \(weight.name)"
    let state: String
    switch (noted.isOpen, weight.earlier) {
    case (true, nil): state = "is not remediated"
    case (true, let earlier?): state = "is not remediated, and \(earlier.id) noted one already"
    case (false, let earlier?):
      state = "is remediated, but \(earlier.id) noted one already; ask why it came back"
    case (false, nil):
      guard noted.exception != nil else { return nil }
      state =
        noted.isRetested ? "is remediated and was tested again" : "is remediated; ask how that was shown"
    }
    return followUp(
      ["\(place) \(state).", details(of: noted)].filter { !$0.isEmpty }.joined(separator: " "),
      weight.severity, item: noted.items.first)
  }

  /// The words of the report, its numbers and management's answer; nothing for what a test alone says.
  private func details(of noted: NotedException) -> String {
    guard let exception = noted.exception else { return "" }
    let said = exception.text.isBlank ? nil : "“\(Quote.short(exception.text))”"
    let words = [said, noted.sampleWords].compactMap(\.self)
    let parts = [
      words.isEmpty ? nil : "\(words.joined(separator: ": ")).",
      noted.items.isEmpty ? "It touches no item of the questionnaire." : nil,
      exception.response.map { "Management answers: “\(Quote.short($0))”." }
        ?? "The report holds no answer of management.",
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }
}
