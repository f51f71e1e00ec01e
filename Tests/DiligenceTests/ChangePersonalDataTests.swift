import DiligenceSupport
import Foundation
import Testing
import TrialSupport

@testable import Diligence

@Suite struct ChangePersonalDataTests {
  private let jane = PersonalData(of: [PersonalName("Jane Doe")].compactMap(\.self))

  /// Every text that a change can hold is tried, so that none is forgotten when a new one is added.
  @Test func aNameIsFoundInEveryTextThatIsNoID() throws {
    var tried: Set<String> = []
    let seeded = (0..<UInt64(600)).map { seed in
      var generator = SeededGenerator(seed: seed)
      return generator.change()
    }
    for change in seeded + Fact.full {
      let draft = Draft(change: change, at: Moment(seconds: 0), by: "jdoe")
      let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(draft))
      for (path, planted) in Self.planted("seen by Jane  DOE.", in: json) {
        let data = try JSONSerialization.data(withJSONObject: planted)
        guard let change = try? JSONDecoder().decode(Draft.self, from: data).change else { continue }
        tried.insert(path)
        let left = try Self.text(of: change.without(jane))
        #expect(!left.contains("DOE"), "\(path)")
        #expect(change.without(jane).subject == change.subject)
      }
    }
    let known = [
      "/value/exceptions[]/response", "/value/sources/*/quote", "/value/auditor_checks[]/by",
      "/value/customer_controls[]/owner", "/value/rationale", "/value/interviewers[]",
      "/value/details/facts/*", "/value/conditions[]/text", "/value/reason", "/value/name",
    ]
    #expect(Set(known).subtracting(tried).isEmpty, "\(tried.sorted())")
  }

  private static func text(of change: Diligence.Change) throws -> String {
    String(
      decoding: try JSONEncoder().encode(Draft(change: change, at: Moment(seconds: 0), by: "jdoe")),
      as: UTF8.self)
  }

  /// The value once for each text in it with `text` in that one's place, by the path to it.
  private static func planted(_ text: String, in json: Any, at path: String = "") -> [(String, Any)] {
    switch json {
    case let object as [String: Any]:
      return object.flatMap { key, value -> [(String, Any)] in
        // Ids are names of things, and so is what a vendor is called.
        if Self.ids.contains(key) || (path.isEmpty && key != "value") { return [] }
        let name = Self.isKeyed(path) ? "\(path)/*" : "\(path)/\(key)"
        return planted(text, in: value, at: name).map { found in
          var changed = object
          changed[key] = found.1
          return (found.0, changed)
        }
      }
    case let list as [Any]:
      return list.indices.flatMap { index in
        planted(text, in: list[index], at: "\(path)[]").map { found in
          var changed = list
          changed[index] = found.1
          return (found.0, changed)
        }
      }
    case is String: return path == "/value" ? [] : [(path, text)]
    default: return []
    }
  }

  private static let ids: Set = ["id", "gate", "answer", "order", "items"]
  private static func isKeyed(_ path: String) -> Bool {
    ["/facts", "/tests", "/sources"].contains { path.hasSuffix($0) }
  }

  @Test func factNamesAreTextToo() {
    let change = Fact.answer(Answer(details: Details(facts: ["Jane Doe said": "35 days"])))
    #expect(
      change.without(jane) == Fact.answer(Answer(details: Details(facts: ["[erased] said": "35 days"]))))
  }

  @Test func whatHasToBeThereForTheScoreStaysThere() {
    let answer = Answer(choice: .notApplicable, reason: "Jane Doe", approver: "Jane Doe")
    guard case .answerGiven(_, _, _, let left?) = Fact.answer(answer).without(jane) else {
      Issue.record("the answer is gone")
      return
    }
    #expect(left.isApprovedNotApplicable && left.approver == "[erased]")
    let waiver = Waiver(gate: "g", by: "Jane Doe", reason: "pilot", expires: Fact.day)
    let change = Diligence.Change.waiverGranted("a", "g", waiver)
    guard case .waiverGranted(_, _, let kept?) = change.without(jane) else {
      Issue.record("the waiver is gone")
      return
    }
    #expect(kept.holds(at: Fact.day))
  }

  @Test func withoutANameOnlyRespondentsGo() {
    let answer = Answer(choice: .option("yes"), note: "with Jane Doe", respondent: "Jane Doe")
    let left = Fact.answer(answer).without(PersonalData())
    #expect(left == Fact.answer(Answer(choice: .option("yes"), note: "with Jane Doe")))
    #expect(Fact.answer(Answer(respondent: "Jane Doe")).without(PersonalData()) == Fact.answer(nil))
    #expect(
      Fact.answer(Answer(choice: .unknown)).without(PersonalData()) == Fact.answer(Answer(choice: .unknown)))
  }

  @Test func whatDoesNotMentionThePersonStaysAsItIs() {
    for seed in 0..<UInt64(300) {
      var generator = SeededGenerator(seed: seed)
      let change = generator.change()
      #expect(change.without(jane) == change, "seed \(seed)")
    }
  }

  private enum Fact {
    /// What the seeded changes lack.
    static let full: [Diligence.Change] = [
      .intakeChanged("a", Intake(decisionDate: day, interviewers: ["R. Roe"])),
      answer(
        Answer(
          details: Details(
            parties: [Party(name: "n", country: "c", purpose: "p", data: "d", report: "r")],
            facts: ["f": "v"]))),
      .waiverGranted("a", "g", Waiver(gate: "g", by: "b", reason: "r", expires: day)),
      .decisionRecorded(
        "a",
        Decision(
          outcome: .approve, by: "b", role: "r", conditions: [DecisionCondition(text: "t", owner: "o")])),
      .documentAttached(
        "a", "r", AttachedDocument(hash: Questionnaire.example.hash, size: 1, name: "n")),
      .weighingExplained("a", Weighing(method: .preset, source: "s", rationale: "r")),
      .reportRecorded(
        "a", "r",
        AssuranceReport(
          id: "r", kind: .soc2, organisation: "o", system: "s", auditor: "a", qualifiedCriteria: ["CC6.1"],
          customerControls: [CustomerControl(text: "t", owner: "o", criterion: "CC6.1")],
          subserviceOrganisations: [SubserviceOrganisation(name: "n")], auditorCity: "c",
          exceptions: [ReportException(criterion: "CC6.1", control: "c", text: "t", response: "r")],
          incidents: [ReportStatement(text: "t")], significantChanges: [ReportStatement(text: "t")],
          auditorChecks: [
            AuditorCheck(subject: .licence, register: "r", isFound: true, reference: "n", by: "b", on: day)
          ],
          sources: [.end: FactSource(.confirmed, page: 3, quote: "q", by: "b", on: day)])),
    ]

    static let day = Day(dayNumber: 20_778)
    static func answer(_ answer: Answer?) -> Diligence.Change {
      .answerGiven("a", "Q04", questionnaire: Questionnaire.example.hash, answer)
    }
  }
}
