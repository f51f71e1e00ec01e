import DataFiles
import Diligence
import DiligenceSupport
import Exchange
import Testing
import TrialSupport

@Suite struct AnswersFileTests {
  private func changes(_ body: String, to assessment: Assessment = .blank) throws -> [Diligence.Change] {
    let text = "schema: duly.answers/1\nvendor: {name: Example Code}\n" + body
    return try AnswersFile(reading: Array(text.utf8)).changes(to: assessment, against: .example)
  }

  private func applied(_ body: String, to assessment: Assessment = .blank) throws -> Assessment {
    fold(try changes(body, to: assessment), over: assessment)
  }

  @Test(arguments: [
    "yes", "true", "True", "\"yes\"", "YES",
  ])
  func takesBareWordsForWhatTheyLookLike(_ word: String) throws {
    let assessment = try applied("answers: {Q04: {answer: \(word)}}")
    #expect(assessment.answers["Q04"]?.choice == .option("yes"))
  }

  @Test func readsTheWholeContract() throws {
    let assessment = try applied(
      """
      weights: {G1: 20}
      answers:
        Q04: {answer: yes, note: replayed, respondent: their CISO, on: 2026-11-18,
              evidence: {DOC: {status: accepted, source: own_check}}}
        Q05:
          answer: full
          details: {parties: [{name: Some LLM, llm: true, country: NO, dpa: no}], facts: {backups: 35 days}}
        C13: {answer: not_applicable, reason: no ticket queue, approver: J. Doe}
        Q01: {answer: unknown, note: kept}
      reports:
        - {id: soc2-2026, kind: soc2, type: II, start: 2025-10-01, end: 2026-09-30, bridged_until: null,
           auditor_status: verified, opinion: unmodified, categories: [security], product_in_scope: yes,
           tests: {C07: {result: exception, remediated: true, page: 64}},
           customer_controls: [{text: Review access, owner: J. Doe}]}
      no_reports: false
      waivers: [{gate: no-type-ii, by: J. Doe, reason: soon, expires: 2027-03-31}]
      decision: {outcome: conditional, by: J. Doe, conditions: [{text: Rotate keys, due: 2027-01-31}]}
      """)
    #expect(assessment.weights == ["G1": 20])
    #expect(assessment.answers["Q04"]?.on == Day("2026-11-18"))
    #expect(assessment.evidence("DOC", of: "Q04") == Evidence(status: .accepted, source: .ownCheck))
    let details = Details(
      parties: [Party(name: "Some LLM", isLLM: true, country: "NO", hasDPA: false)],
      facts: ["backups": "35 days"])
    #expect(assessment.answers["Q05"]?.details == details)
    #expect(assessment.answers["C13"]?.isApprovedNotApplicable == true)
    #expect(assessment.answers["Q01"] == Answer(choice: .unknown, note: "kept"))
    #expect(
      assessment.reports["soc2-2026"]?.tests == [
        "C07": ReportTest(result: .exception, remediated: true, page: 64)
      ])
    #expect(assessment.reports["soc2-2026"]?.productInScope == .yes)
    #expect(assessment.waivers["no-type-ii"]?.expires == Day("2027-03-31"))
    #expect(
      assessment.decision?.conditions == [DecisionCondition(text: "Rotate keys", due: Day("2027-01-31"))])
  }

  @Test func leavesAloneWhatItDoesNotName() throws {
    let before = try applied(
      """
      answers: {Q04: {answer: yes, note: first, evidence: {DOC: {status: accepted, page: 3}}}}
      reports:
        - {id: a, kind: soc2, type: II, tests: {C01: {result: clean, page: 1}, C02: {result: clean, page: 2}}}
      decision: {outcome: approve, by: J, role: CISO}
      weights: {G1: 20, G2: 30}
      """)
    let after = try applied(
      """
      answers: {Q04: {note: second, evidence: {DOC: {page: 4}}}}
      reports: [{id: a, type: I, tests: {C01: null, C02: {page: 9}}}]
      decision: {role: null}
      weights: {G1: null}
      """, to: before)
    #expect(after.answers["Q04"] == Answer(choice: .option("yes"), note: "second"))
    #expect(after.evidence("DOC", of: "Q04") == Evidence(status: .accepted, page: 4))
    #expect(after.reports["a"]?.type == .typeI)
    #expect(after.reports["a"]?.kind == .soc2)
    #expect(after.reports["a"]?.tests == ["C02": ReportTest(result: .clean, page: 9)])
    #expect(after.decision == Decision(outcome: .approve, by: "J"))
    #expect(after.weights == ["G2": 30])
  }

  @Test(arguments: [
    "answers: {Q04: null}\nreports: null\nwaivers: null\ndecision: null\nweights: null",
    "answers: null\nreports: null\nwaivers: null\ndecision: null\nweights: null",
    "answers: {Q04: {answer: null, evidence: null}}\nreports: ~\nwaivers:\ndecision:\nweights:",
    "answers: {Q04: {answer: null, evidence: {DOC: null}}}\nreports: null\nwaivers: null\ndecision: null\n"
      + "weights: {G1: null}",
  ])
  func nullClears(_ body: String) throws {
    let full = try applied(
      """
      answers: {Q04: {answer: yes, evidence: {DOC: {status: accepted}}}}
      reports: [{id: a, kind: soc2}]
      waivers: [{gate: no-type-ii, by: J, reason: R, expires: 2027-01-01}]
      decision: {outcome: approve, by: J}
      weights: {G1: 20}
      """)
    #expect(full != .blank)
    #expect(try applied(body, to: full) == .blank)
  }

  @Test func onlyRealDifferencesAreChanges() throws {
    let body =
      "answers: {Q04: {answer: yes, note: null}, Q06: {}, C01: {evidence: {E01: {status: not_requested}}}}"
    let hash = Questionnaire.example.hash
    #expect(
      try changes(body) == [
        .answerGiven("example-code-1", "Q04", questionnaire: hash, Answer(choice: .option("yes")))
      ])
    #expect(try changes(body, to: applied(body)) == [])
    #expect(try changes("answers: {}\nreports: []\nwaivers: []\nweights: {}\nno_reports: false") == [])
  }

  @Test func intakeMergesToo() throws {
    let text = """
      schema: duly.answers/1
      vendor:
        name: Example Code
        owner: J. Doe
        use: {data: regulated, personal_data: no}
        contract: {term_months: 24}
      """
    let file = try AnswersFile(reading: Array(text.utf8))
    var base = Assessment.blank
    base.intake.product = "Agent"
    base.intake.use.reach = .production
    base.intake.contract.value = "EUR 1"
    var expected = base.intake
    expected.owner = "J. Doe"
    expected.use = Use(data: .regulated, reach: .production, personalData: .no)
    expected.contract.termMonths = 24
    #expect(try file.changes(to: base, against: .example) == [.intakeChanged(base.id, expected)])
  }

  @Test func aReportContradictsARecordedAbsence() throws {
    let none = try applied("no_reports: true")
    #expect(none.hasNoReports)
    #expect(throws: InvalidFile.self) { try changes("reports: [{id: a, kind: soc2}]", to: none) }
    let one = try applied("reports: [{id: a, kind: soc2}]\nno_reports: false", to: none)
    #expect(one.reports.count == 1 && !one.hasNoReports)
    #expect(throws: InvalidFile.self) { try changes("no_reports: true", to: one) }
    #expect(try applied("reports: null\nno_reports: true", to: one).hasNoReports)
  }

  @Test func readsJSONWithEmojiEscapes() throws {
    let text = #"""
      {"schema": "duly.answers/1", "vendor": {"name": "Example Code"},
       "answers": {"Q04": {"answer": true, "note": "\ud83d\ude00 fine"}}}
      """#
    let changes = try AnswersFile(reading: Array(text.utf8)).changes(to: .blank, against: .example)
    let assessment = fold(changes, over: .blank)
    #expect(assessment.answers["Q04"] == Answer(choice: .option("yes"), note: "😀 fine"))
  }

  @Test func keepsNotesUpToOneMegabyte() throws {
    let most = String(repeating: "x", count: Answer.noteLimit)
    #expect(try applied("answers: {Q04: {note: \(most)}}").answers["Q04"]?.note == most)
    #expect(throws: InvalidFile.self) { try changes("answers: {Q04: {note: \(most)x}}") }
  }

  /// Whatever happens to the bytes, the file is read or its problems are told.
  @Test(arguments: 0..<200) func damageIsReported(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let vendor = Vendor(id: "v", name: "V")
    let assessment = generator.recordable(of: generator.questionnaire())
    var bytes = Array(assessment.answers(vendor: vendor, questionnaire: .example).yaml.utf8.prefix(1200))
    for _ in 0..<generator.pick(1...4) {
      let place = generator.pick(bytes.indices)
      switch generator.pick(0...2) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(generator.pick(Array(":-{}[]\"'#&*!|>%@` \n\t\0".utf8)), at: place)
      default: bytes.swapAt(place, generator.pick(bytes.indices))
      }
    }
    do {
      let file = try AnswersFile(reading: bytes)
      let after = fold(try file.changes(to: .blank, against: .example), over: .blank)
      #expect(try file.changes(to: after, against: .example) == [])
    } catch {
      #expect(!error.problems.isEmpty)
    }
  }
}
