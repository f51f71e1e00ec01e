internal import DataFiles
internal import Diligence

extension AssuranceReport {
  /// What the report tells beside its own facts, who looked its firm up, and who vouches for what; null says that nobody
  /// looked, an empty list that there is nothing.
  mutating func mergeTold(_ fields: Fields, items: [String]) {
    fields["auditor_city"].merge(into: &auditorCity) { $0.words() }
    fields["exceptions"].merge(into: &exceptions) { $0.list { $0.map { ReportException($0, items: items) } } }
    fields["incidents"].merge(into: &incidents) { $0.list { $0.map { ReportStatement($0) } } }
    fields["significant_changes"].merge(into: &significantChanges) {
      $0.list { $0.map { ReportStatement($0) } }
    }
    fields["auditor_checks"].merge(into: &auditorChecks) { $0.list { $0.map { AuditorCheck($0) } } }
    let known = sources ?? [:]
    fields["sources"].merge(into: &sources) { $0.sources(over: known) }
    let controls = customerControls
    fields["customer_controls"].merge(into: &customerControls, from: []) { $0.controls(over: controls) }
  }
}

extension Field {
  /// The customer controls listed; of one with a text that is known, what is not named stays.
  fileprivate func controls(over base: [CustomerControl]) -> [CustomerControl]? {
    var known = base
    return list { entry in
      entry.map { fields in
        let text = fields["text"].filledWords()
        let place = known.firstIndex { $0.text == text }
        var control = place.map { known.remove(at: $0) } ?? CustomerControl(text: text ?? "")
        control.merge(fields)
        return text == nil ? nil : control
      }
    }
  }

  /// Sources by fact: those named are replaced, null takes one away.
  fileprivate func sources(over base: [ReportFact: FactSource]) -> [ReportFact: FactSource]? {
    var sources = base
    for (key, value) in entries(of: "fact") ?? [] {
      guard let fact: ReportFact = key.word() else { continue }
      value.merge(into: &sources[fact]) { $0.map { FactSource($0) } }
    }
    return sources
  }
}

extension CustomerControl {
  fileprivate mutating func merge(_ fields: Fields) {
    fields["owner"].merge(into: &owner) { $0.words() }
    fields["criterion"].merge(into: &criterion) { $0.words() }
    fields["page"].merge(into: &page) { $0.page() }
    fields["status"].merge(into: &status) { $0.word() }
    fields["due"].merge(into: &due) { $0.day() }
  }
}

extension ReportException {
  fileprivate init?(_ fields: Fields, items: [String]) {
    let text = fields["text"].filledWords()
    self.init(
      criterion: fields["criterion"].present?.filledWords(),
      control: fields["control"].present?.filledWords(),
      text: text ?? "", page: fields["page"].present?.page(),
      sample: fields["sample"].present?.integer(in: ReportTest.sampleSizes),
      deviations: fields["deviations"].present?.integer(in: 0...ReportTest.sampleSizes.upperBound),
      response: fields["response"].present?.words(), remediated: fields["remediated"].present?.truth(),
      retested: fields["retested"].present?.truth(),
      items: fields["items"].present?.list { $0.word(in: items).map { ItemID($0) } })
    if let sample, let deviations, deviations > sample {
      fields["deviations"].report(
        "\(deviations) deviations are more than the sample of \(sample)", fix: "correct one of them")
    }
    if text == nil { return nil }
  }
}

extension ReportStatement {
  fileprivate init?(_ fields: Fields) {
    let text = fields["text"].filledWords()
    self.init(text: text ?? "", page: fields["page"].present?.page())
    if text == nil { return nil }
  }
}

extension AuditorCheck {
  fileprivate init?(_ fields: Fields) {
    let subject: Subject? = fields["subject"].word()
    let register = fields["register"].filledWords()
    let isFound = fields["found"].truth()
    let by = fields["by"].filledWords()
    let on = fields["on"].day()
    let reference = fields["reference"].present?.words()
    guard let subject, let register, let isFound, let by, let on else { return nil }
    self.init(subject: subject, register: register, isFound: isFound, reference: reference, by: by, on: on)
  }
}

extension FactSource {
  fileprivate init?(_ fields: Fields) {
    let how: How? = fields["how"].word()
    let page = fields["page"].present?.page()
    let quote = fields["quote"].present?.words()
    let by = fields["by"].filledWords()
    let on = fields["on"].day()
    guard let how, let by, let on else { return nil }
    self.init(how, page: page, quote: quote, by: by, on: on)
  }
}
