import Diligence

@testable import Screens

extension Fixture {
  /// A file whose name stands for its bytes.
  static func document(_ name: String) -> AttachedDocument {
    var bytes = Array(name.utf8.prefix(32))
    bytes += [UInt8](repeating: 0, count: 32 - bytes.count)
    return AttachedDocument(hash: ContentHash(bytes: bytes), size: 1_258_291, name: name)
  }

  static func attached(_ name: String = "vendor-soc2.pdf", as id: ReportID = "vendor-soc2") -> Change {
    .documentAttached("example-code-1", id, document(name))
  }

  /// ``examined`` with a file that is still to become a report.
  static let examinedWithFile: Dossier = {
    var dossier = examined
    let draft = Draft(change: attached(), at: Moment(seconds: 1_795_000_000), by: "jdoe")
    dossier.take(Event(sequence: dossier.seen + 1, draft: draft))
    return dossier
  }()

  /// What a reading of a SOC 2 report finds: one contradiction, three exceptions, some facts missing.
  static let proposed = ProposedReport(
    pages: 84,
    facts: [
      .kind: found(
        .kind(.soc2), 1, "Report on Controls Relevant to Security and Availability, a SOC 2 examination"),
      .type: found(
        .type(.typeII), 5, "the suitability of the design and operating effectiveness of controls"),
      .organisation: found(.text("Example Code, Inc."), 1, "Prepared for Example Code, Inc."),
      .system: found(.text("Example Agent platform"), 5, "the description of the Example Agent platform"),
      .start: found(.day(day("2025-10-01")), 1, "for the period October 1, 2025 to September 30, 2026"),
      .end: found(.day(day("2026-09-30")), 1, "for the period October 1, 2025 to September 30, 2026"),
      .reportDate: found(.day(day("2026-10-20")), 7, "October 20, 2026"),
      .auditor: ProposedFact([
        FactPassage(.text("Orrin & Vale LLP"), page: 7, quote: "Orrin & Vale LLP"),
        FactPassage(
          .text("Orrin Vale Advisors"), page: 2, quote: "This report was issued by Orrin Vale Advisors"),
      ]),
      .opinion: found(
        .opinion(.unmodified), 6, "In our opinion, in all material respects, the description fairly presents"),
      .categories: found(
        .categories([.security, .availability]), 5, "relevant to security and availability"),
      .subservice: found(
        .names(["Northstack Hosting"]), 9, "uses Northstack Hosting as a subservice organization"),
      .subserviceMethod: found(.method(.carveOut), 9, "presented using the carve-out method"),
      .exceptions: found(.exceptions(exceptions), 61, "Exceptions noted"),
      .customerControls: found(
        .controls([
          CustomerControl(text: "Users review access each quarter.", criterion: "CC6.2", page: 22),
          CustomerControl(text: "Users report incidents at once.", page: 22),
        ]), 22, "Complementary user entity controls"),
      .incidents: found(.statements([]), 18, "no incidents during the period"),
    ],
    findings: [
      ReadingFinding(
        rule: "R18", "The auditor has two names: Orrin & Vale LLP and Orrin Vale Advisors.", page: 2)
    ],
    tests: [
      TestedCriterion(criterion: "CC7.2", result: .clean, page: 58, quote: "Inspected the log of agent runs"),
      TestedCriterion(criterion: "CC6.1", result: .clean, page: 50, quote: "Inspected the list of accounts"),
    ])

  static let exceptions = [
    ReportException(
      criterion: "CC6.2", control: "AC-04", text: "Two of 25 leavers kept their access for nine days.",
      page: 61,
      sample: 25, deviations: 2, response: "The hand-over between HR and IT was automated."),
    ReportException(criterion: "CC7.1", text: "One scan was not done in the third quarter.", page: 66),
  ]

  private static func found(_ value: FactValue, _ page: Int, _ quote: String) -> ProposedFact {
    ProposedFact([FactPassage(value, page: page, quote: quote)])
  }

  private static func day(_ text: String) -> Day { Day(text) ?? Stage.today }
}

extension Stage {
  /// In the facts of a file that was attached and read.
  static func reading(
    _ changes: [Change] = [Fixture.attached()], _ set: (inout Stage) -> Void = { _ in }
  ) -> Stage {
    var stage = Stage([Fixture.dossier(changes)])
    set(&stage)
    stage.press("enter", "r", "enter")
    return stage
  }

  var factsScreen: FactsScreen? { app.top as? FactsScreen }

  /// Moves the focus to a fact.
  mutating func go(toFact fact: ReportFact) {
    press("g")
    for _ in ReportFact.allCases where factsScreen?.fact(app.desk) != fact { press("down") }
  }
}
