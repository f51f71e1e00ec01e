import Diligence
import Foundation
import ReportReading
import Testing

/// Reads the labelled reports and counts where the reading differs from the label.
///
/// `DULY_AGREEMENT=print` prints the counts and each difference. The ceilings are what was measured; whoever reads
/// better lowers them.
@Suite struct AgreementTests {
  /// How many labels of each fact may be read differently; a fact that is not listed, none.
  private static let ceilings: [ReportFact: Int] = [
    .system: 1, .auditor: 2, .auditorCity: 2, .qualifiedCriteria: 1, .categories: 2, .subservice: 7,
    .subserviceMethod: 1, .exceptions: 3, .significantChanges: 2,
  ]

  /// The same for the reports held out.
  private static let heldOutCeilings: [ReportFact: Int] = [
    .kind: 3, .organisation: 6, .system: 4, .start: 2, .end: 1, .asOf: 1, .reportDate: 2,
    .assertionDate: 1, .bridgedUntil: 1, .auditor: 5, .auditorCity: 3, .opinion: 1, .categories: 1,
    .subservice: 4, .subserviceMethod: 5, .exceptions: 5, .customerControls: 6, .incidents: 4,
    .significantChanges: 5,
  ]

  @Test func readsTheReportsForImproving() throws {
    try hold(Self.ceilings, heldOut: false)
  }

  @Test func readsTheReportsHeldOut() throws {
    try hold(Self.heldOutCeilings, heldOut: true)
  }

  private func hold(_ ceilings: [ReportFact: Int], heldOut: Bool) throws {
    let readings = try Fixture.all().filter { $0.isHeldOut == heldOut }.flatMap(Self.readings)
    #expect(!readings.isEmpty)
    if ProcessInfo.processInfo.environment["DULY_AGREEMENT"] == "print" {
      print(Self.table(readings, title: heldOut ? "held out" : "for improving"))
    }
    for fact in ReportFact.allCases {
      let differing = readings.filter { $0.fact == fact && !$0.agreement.isAgreement }
      let list = Comment(rawValue: differing.map(\.line).joined(separator: "\n"))
      #expect(differing.count <= ceilings[fact, default: 0], list)
    }
  }

  /// One fact of one report, as labelled and as read.
  private struct Reading {
    let file: String
    let fact: ReportFact
    let label: FactLabel?
    let read: ProposedFact

    var agreement: FactAgreement { FactAgreement(fact, label: label, read: read) }

    var line: String {
      let expected = label?.words ?? "not found"
      let found = read.passages.prefix(3).map { "\($0.value.detail) (page \($0.page))" }
      return "\(file): \(fact.rawValue): expected \(expected); read \(read.status.label)"
        + (found.isEmpty ? "" : ": " + found.joined(separator: " / "))
    }
  }

  private static func readings(of fixture: Fixture) -> [Reading] {
    let report = ReportReader.read(fixture.text)
    return ReportFact.allCases.filter { !fixture.unjudged.contains($0) }.map {
      Reading(file: fixture.name, fact: $0, label: fixture.labels[$0], read: report[$0])
    }
  }

  private static func table(_ readings: [Reading], title: String) -> String {
    var lines = [
      "| fact (\(title)) | agree | found rightly | found wrongly | missed | invented |",
      "| --- | --- | --- | --- | --- | --- |",
    ]
    for fact in ReportFact.allCases {
      let all = readings.filter { $0.fact == fact }.map(\.agreement)
      let counts = [FactAgreement.foundRightly, .foundWrongly, .missed, .invented].map { kind in
        "\(all.count { $0 == kind })"
      }
      let agree = "\(all.count(where: \.isAgreement)) of \(all.count)"
      lines.append("| \(([fact.rawValue, agree] + counts).joined(separator: " | ")) |")
    }
    let differing = readings.filter { !$0.agreement.isAgreement }
    lines.append("")
    lines.append("\(readings.count - differing.count) of \(readings.count) agree")
    return (lines + differing.map { "- \($0.line)" }).joined(separator: "\n")
  }
}

extension FactValue {
  /// Its words, and for lists what they hold.
  fileprivate var detail: String {
    switch self {
    case .exceptions(let exceptions) where !exceptions.isEmpty:
      exceptions.map { LabelledException($0).words }.joined(separator: ", ")
    case .controls(let controls): "\(words): \(controls.map { $0.text.prefix(30) })"
    case .statements(let statements): "\(words): \(statements.map { $0.text.prefix(60) })"
    default: words
    }
  }
}
