import Testing

@testable import Reporting

@Suite struct TemplateNameTests {
  /// A template that uses every name that there is, rows inside their lists.
  private func template(using names: [TemplateName]) -> String {
    names.map { name in
      switch name.kind {
      case .text: "\(name.name) is {{\(name.name)}}\n"
      case .flag: "{{#\(name.name)}}so{{/\(name.name)}}\n"
      case .list(let rows): "{{#\(name.name)}}\(template(using: rows)){{/\(name.name)}}\n"
      }
    }.joined()
  }

  private func all(_ names: [TemplateName]) -> [TemplateName] {
    names.flatMap { [$0] + all($0.inner) }
  }

  @Test func everyNameShowsAsTextAndNotAsCode() throws {
    let text = template(using: TemplateKind.vendorReport.names)
    let report = ScoredReport(
      of: Samples.full, alternatives: [Samples.rival],
      study: try Studies.study([Samples.full, Samples.rival]), ledger: Samples.ledger)
    let shown = try MarkdownTemplate<ScoredReport>(text, file: "all", nearest: { _, _ in nil }).markdown(
      of: report)
    for sign in ["Optional(", "Line(", "TemplateScope", " nil", "{{"] { #expect(!shown.contains(sign)) }
  }

  @Test func everyNameOfAComparisonShowsAsText() throws {
    let text = template(using: TemplateKind.comparison.names)
    let comparison = try Studies.comparison([Samples.full, Samples.rival])
    let shown = try MarkdownTemplate<Comparison>(text, file: "all", nearest: { _, _ in nil }).markdown(
      of: comparison)
    for sign in ["Optional(", "Line(", "TemplateScope", " nil", "{{"] { #expect(!shown.contains(sign)) }
  }

  @Test func everyNameOfALetterShowsAsText() throws {
    let text = template(using: TemplateKind.requestLetter.names)
    let letter = RequestLetter(
      of: Samples.full, for: .approve, due: Samples.day("2026-12-11"), ledger: Samples.ledger)
    let shown = try MarkdownTemplate<RequestLetter>(text, file: "all", nearest: { _, _ in nil }).markdown(
      of: letter)
    for sign in ["Optional(", "Ask(", "TemplateScope", " nil", "{{"] { #expect(!shown.contains(sign)) }
  }

  @Test(arguments: TemplateKind.allCases)
  func namesAreUniqueAndExplained(kind: TemplateKind) {
    for names in [kind.names] + all(kind.names).map(\.inner) {
      #expect(Set(names.map(\.name)).count == names.count)
    }
    for name in all(kind.names) { #expect(!name.meaning.isEmpty, "\(name.name)") }
  }
}
