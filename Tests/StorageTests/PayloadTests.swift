import Diligence
import Foundation
import Testing

@testable import Storage

struct PayloadTests {
  /// Frozen: databases hold these bytes, and their hashes are printed on documents. A new meaning takes a new
  /// kind.
  static let payloads: [(Change, String)] = [
    (
      Story.added,
      #"""
      {"at":"2026-11-21T10:00:00Z","by":"jdoe","kind":"vendor.added/1","value":"Example Code",\#
      "vendor":"example-code"}
      """#
    ),
    (
      .vendorRenamed("example-code", name: #"Example/Code "B.V." é"#),
      #"""
      {"at":"2026-11-21T10:00:00Z","by":"jdoe","kind":"vendor.renamed/1",\#
      "value":"Example/Code \"B.V.\" é","vendor":"example-code"}
      """#
    ),
    (
      .vendorArchived("example-code", true),
      #"""
      {"at":"2026-11-21T10:00:00Z","by":"jdoe","kind":"vendor.archived/1","value":true,\#
      "vendor":"example-code"}
      """#
    ),
    (
      .assessmentOpened(
        Story.assessment, "example-code",
        QuestionnaireReference(id: "example", version: "1.0.0", hash: Story.hash),
        Intake(
          product: "Example Agent", owner: "J. Doe", contract: Contract(value: "EUR 42000", termMonths: 24),
          use: Use(data: .confidential, autonomy: .opensPullRequest, reach: .organisation, personalData: .no),
          decisionDate: Story.day)),
      #"""
      {"assessment":"example-code-agent","at":"2026-11-21T10:00:00Z","by":"jdoe",\#
      "kind":"assessment.opened/1","questionnaire":{"id":"example",\#
      "sha256":"bbf596e62845a59feaad02b6671c79ea597ef257be51823c9eeb63806a39882c",\#
      "version":"1.0.0"},"value":{"contract":{"term_months":24,"value":"EUR 42000"},\#
      "decision_date":"2026-11-21","owner":"J. Doe","product":"Example Agent",\#
      "use":{"autonomy":"opens_pull_request","data":"confidential","personal_data":"no",\#
      "reach":"organisation"}},"vendor":"example-code"}
      """#
    ),
    (
      .intakeChanged(Story.assessment, Intake(decisionDate: Story.day)),
      #"""
      {"assessment":"example-code-agent","at":"2026-11-21T10:00:00Z","by":"jdoe",\#
      "kind":"intake.changed/1","value":{"contract":{},"decision_date":"2026-11-21",\#
      "use":{"personal_data":"unknown"}}}
      """#
    ),
    (
      .answerGiven(
        Story.assessment, "Q04", questionnaire: Story.hash,
        Answer(
          choice: .option("partial"), reason: "r", approver: "a", note: "two\nlines", respondent: "CISO",
          on: Story.day,
          details: Details(
            parties: [
              Party(
                name: "Model Co", isLLM: true, country: "NL", hasDPA: false, purpose: "p", data: "d",
                report: "s")
            ],
            facts: ["backups": "35 days"]))),
      #"""
      {"assessment":"example-code-agent","at":"2026-11-21T10:00:00Z","by":"jdoe","item":"Q04",\#
      "kind":"answer.given/1",\#
      "questionnaire":"bbf596e62845a59feaad02b6671c79ea597ef257be51823c9eeb63806a39882c",\#
      "value":{"answer":"partial","approver":"a","details":{"facts":{"backups":"35 days"},\#
      "parties":[{"country":"NL","data":"d","dpa":false,"llm":true,"name":"Model Co",\#
      "purpose":"p","report":"s"}]},"note":"two\nlines","on":"2026-11-21","reason":"r",\#
      "respondent":"CISO"}}
      """#
    ),
    (
      .answerGiven(Story.assessment, "Q04", questionnaire: Story.hash, nil),
      #"""
      {"assessment":"example-code-agent","at":"2026-11-21T10:00:00Z","by":"jdoe","item":"Q04",\#
      "kind":"answer.given/1",\#
      "questionnaire":"bbf596e62845a59feaad02b6671c79ea597ef257be51823c9eeb63806a39882c",\#
      "value":null}
      """#
    ),
    (
      .evidenceRecorded(
        Story.assessment, "C04", "E11",
        Evidence(status: .accepted, source: .ownCheck, reference: "SOC 2, p. 3", page: 3, on: Story.day)),
      #"""
      {"assessment":"example-code-agent","at":"2026-11-21T10:00:00Z","by":"jdoe",\#
      "evidence":"E11","item":"C04","kind":"evidence.recorded/1","value":{"on":"2026-11-21",\#
      "page":3,"reference":"SOC 2, p. 3","source":"own_check","status":"accepted"}}
      """#
    ),
    (
      .evidenceRecorded(Story.assessment, "C04", "E11", nil),
      #"""
      {"assessment":"example-code-agent","at":"2026-11-21T10:00:00Z","by":"jdoe",\#
      "evidence":"E11","item":"C04","kind":"evidence.recorded/1","value":null}
      """#
    ),
    (
      .reportRecorded(
        Story.assessment, "soc2-2026",
        AssuranceReport(
          id: "soc2-2026", kind: .soc2, type: .typeII, start: Story.day, end: Story.day, asOf: Story.day,
          reportDate: Story.day, auditor: "Audit LLP", auditorStatus: .verified, opinion: .qualified,
          qualifiedCriteria: ["CC6.1"], categories: [.security], productInScope: .yes,
          bridgedUntil: Story.day,
          tests: ["C04": ReportTest(result: .exception, remediated: true, page: 41)],
          customerControls: [CustomerControl(text: "Review access", owner: "IT")])),
      #"""
      {"assessment":"example-code-agent","at":"2026-11-21T10:00:00Z","by":"jdoe",\#
      "kind":"report.recorded/1","report":"soc2-2026","value":{"as_of":"2026-11-21",\#
      "auditor":"Audit LLP","auditor_status":"verified","bridged_until":"2026-11-21",\#
      "categories":["security"],"customer_controls":[{"owner":"IT","text":"Review access"}],\#
      "end":"2026-11-21","id":"soc2-2026","kind":"soc2","opinion":"qualified",\#
      "product_in_scope":"yes","qualified_criteria":["CC6.1"],"report_date":"2026-11-21",\#
      "start":"2026-11-21","tests":{"C04":{"page":41,"remediated":true,"result":"exception"}},\#
      "type":"II"}}
      """#
    ),
    (
      .noReportsStated(Story.assessment, true),
      #"""
      {"assessment":"example-code-agent","at":"2026-11-21T10:00:00Z","by":"jdoe",\#
      "kind":"no_reports.stated/1","value":true}
      """#
    ),
    (
      .weightsChanged(Story.assessment, ["G2": 12.5, "G1": 13]),
      #"""
      {"assessment":"example-code-agent","at":"2026-11-21T10:00:00Z","by":"jdoe",\#
      "kind":"weights.changed/1","value":{"G1":13,"G2":12.5}}
      """#
    ),
    (
      .waiverGranted(
        Story.assessment, "no-type-ii",
        Waiver(gate: "no-type-ii", by: "CISO", reason: "bridge letter", expires: Story.day)),
      #"""
      {"assessment":"example-code-agent","at":"2026-11-21T10:00:00Z","by":"jdoe",\#
      "gate":"no-type-ii","kind":"waiver.granted/1","value":{"by":"CISO",\#
      "expires":"2026-11-21","gate":"no-type-ii","reason":"bridge letter"}}
      """#
    ),
    (
      .decisionRecorded(
        Story.assessment,
        Decision(
          outcome: .notYet, by: "Board", role: "chair", date: Story.day,
          conditions: [DecisionCondition(text: "Get the report", owner: "J. Doe", due: Story.day)],
          nextReview: Story.day)),
      #"""
      {"assessment":"example-code-agent","at":"2026-11-21T10:00:00Z","by":"jdoe",\#
      "kind":"decision.recorded/1","value":{"by":"Board","conditions":[{"due":"2026-11-21",\#
      "owner":"J. Doe","text":"Get the report"}],"date":"2026-11-21",\#
      "next_review":"2026-11-21","outcome":"not_yet","role":"chair"}}
      """#
    ),
  ]

  @Test(arguments: payloads)
  func theBytesOfAnEventAreFrozen(_ change: Change, _ json: String) throws {
    let draft = Story.draft(change)
    #expect(String(decoding: try Payload.bytes(of: draft), as: UTF8.self) == json)
    #expect(try Payload.event(7, Data(json.utf8)) == Event(sequence: 7, draft: draft))
  }
}
