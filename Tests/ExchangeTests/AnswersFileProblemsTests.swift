import DataFiles
import Diligence
import DiligenceSupport
import Exchange
import Testing

@Suite struct AnswersFileProblemsTests {
  private static let header = """
    schema: duly.answers/1
    vendor: {name: Example Code}
    questionnaire: example
    decision_date: 2026-11-21

    """

  @Test(arguments: [
    (
      "unknown item", "answers: {Q4: {answer: yes}}", ["5:11: 'item': 'Q4' is not known; did you mean 'Q04'?"]
    ),
    (
      "misspelt answer", "answers: {Q04: {answer: yess}}",
      ["5:25: 'answer': 'yess' is not known; did you mean 'yes'?"]
    ),
    (
      "answer of another item", "answers: {Q05: {answer: yes}}",
      [
        "5:25: 'answer': 'yes' is not known; "
          + "known: full_with_notice, full, vague, llm_withheld, not_applicable, unknown"
      ]
    ),
    (
      "answer of a wrong type", "answers: {Q04: {answer: [yes]}}",
      ["5:25: 'answer': expected one of yes, partial, no, not_applicable, unknown, found a list"]
    ),
    (
      "answer without braces", "answers: {Q04: yes}",
      ["5:16: 'Q04': expected a map, found 'yes'; write it as 'key: value' lines, indented"]
    ),
    (
      "answers as a list", "answers: [Q04]",
      ["5:10: 'answers': expected a map, found a list; write it as 'key: value' lines, indented"]
    ),
    (
      "unknown key", "answers: {Q04: {anwser: yes}}",
      ["5:17: the key 'anwser' is unknown; did you mean 'answer'?"]
    ),
    (
      "unknown part", "answer: {Q04: {answer: yes}}",
      ["5:1: the key 'answer' is unknown; did you mean 'answers'?"]
    ),
    ("no such day", "answers: {Q04: {on: 2026-02-30}}", ["5:21: 'on': the calendar has no '2026-02-30'"]),
    (
      "no day at all", "answers: {Q04: {on: yesterday}}",
      ["5:21: 'on': expected a date such as 2026-11-21, found 'yesterday'"]
    ),
    (
      "piece of another item", "answers: {C01: {evidence: {E05: {status: accepted}}}}",
      ["5:28: E05 belongs to C02, not to C01; put it under C02"]
    ),
    (
      "piece nobody has", "answers: {C01: {evidence: {E99: {status: accepted}}}}",
      ["5:28: 'evidence piece': 'E99' is not known; known: E01, E02, E03, E04"]
    ),
    (
      "piece of an item without any", "answers: {Q04: {evidence: {DOK: {status: accepted}}}}",
      ["5:28: 'evidence piece': 'DOK' is not known; did you mean 'DOC'?"]
    ),
    (
      "evidence status", "answers: {C01: {evidence: {E01: {status: acepted}}}}",
      ["5:42: 'status': 'acepted' is not known; did you mean 'accepted'?"]
    ),
    (
      "evidence source", "answers: {C01: {evidence: {E01: {source: owncheck}}}}",
      ["5:42: 'source': 'owncheck' is not known; did you mean 'own_check'?"]
    ),
    (
      "evidence page", "answers: {C01: {evidence: {E01: {page: 0}}}}",
      ["5:40: 'page': expected a whole number from 1 to 100000, found '0'"]
    ),
    (
      "quoted page", "answers: {C01: {evidence: {E01: {page: \"3\"}}}}",
      ["5:40: 'page': expected a whole number from 1 to 100000, found '3'; leave out the quotes"]
    ),
    (
      "party without a name", "answers: {Q05: {details: {parties: [{llm: perhaps}]}}}",
      [
        "5:37: 'name' is missing; add it: text",
        "5:43: 'llm': 'perhaps' is not known; known: yes, no, true, false",
      ]
    ),
    ("weight of nothing", "weights: {G1: 0}", ["5:15: 'G1': expected a number greater than 0, found '0'"]),
    ("weight of no number", "weights: {G1: .nan}", ["5:15: 'G1': expected a number, found '.nan'"]),
    (
      "weight of an unknown criterion", "weights: {G10: 3}",
      ["5:11: 'criterion': 'G10' is not known; did you mean 'G1'?"]
    ),
    ("report without id", "reports: [{kind: soc2}]", ["5:11: 'id' is missing; add it: text"]),
    (
      "report without kind", "reports: [{id: a}]",
      [
        "5:11: 'kind' is missing; "
          + "add it: one of soc2, soc3, soc1, iso27001, iso42001, pentest, bridge_letter, other"
      ]
    ),
    (
      "report twice", "reports:\n  - {id: a, kind: soc2}\n  - {id: a, kind: soc3}",
      ["7:10: the report 'a' stands in line 6 already; keep one"]
    ),
    (
      "report kind", "reports: [{id: a, kind: soc-2}]",
      ["5:25: 'kind': 'soc-2' is not known; did you mean 'soc2'?"]
    ),
    (
      "report type", "reports: [{id: a, kind: soc2, type: 2}]",
      ["5:37: 'type': '2' is not known; known: I, II"]
    ),
    (
      "start after end", "reports: [{id: a, kind: soc2, start: 2026-09-30, end: 2025-10-01}]",
      ["5:38: the period starts on 2026-09-30, after its end on 2025-10-01; exchange or correct them"]
    ),
    (
      "category", "reports: [{id: a, kind: soc2, categories: [securty]}]",
      ["5:44: 'categories 1': 'securty' is not known; did you mean 'security'?"]
    ),
    (
      "scope", "reports: [{id: a, kind: soc2, product_in_scope: maybe}]",
      ["5:49: 'product_in_scope': 'maybe' is not known; known: yes, no, unclear"]
    ),
    (
      "test of an unknown item", "reports: [{id: a, kind: soc2, tests: {C99: {result: clean, page: 3}}}]",
      ["5:39: 'item': 'C99' is not known; did you mean 'C09'?"]
    ),
    (
      "test without result", "reports: [{id: a, kind: soc2, tests: {C01: {page: 3}}}]",
      ["5:44: 'result' is missing; add it: one of clean, exception, no_occurrence"]
    ),
    (
      "test on no page", "reports: [{id: a, kind: soc2, tests: {C01: {result: clean, page: 0}}}]",
      ["5:66: 'page': expected a whole number from 1 to 100000, found '0'"]
    ),
    (
      "no reports beside one", "reports: [{id: a, kind: soc2}]\nno_reports: true",
      [
        "6:13: 'no_reports' says that the vendor has none, yet one is recorded; "
          + "set it to false, or clear the reports"
      ]
    ),
    (
      "control without text", "reports: [{id: a, kind: soc2, customer_controls: [{owner: J}]}]",
      ["5:51: 'text' is missing; add it: text"]
    ),
    (
      "control status", "reports: [{id: a, kind: soc2, customer_controls: [{text: a, status: finished}]}]",
      ["5:69: 'status': 'finished' is not known; known: open, in_progress, done"]
    ),
    (
      "exception",
      "reports: [{id: a, kind: soc2, exceptions: [{text: a, sample: 2, deviations: 3, items: [C99]}]}]",
      [
        "5:77: 3 deviations are more than the sample of 2; correct one of them",
        "5:88: 'items 1': 'C99' is not known; did you mean 'C09'?",
      ]
    ),
    (
      "check",
      "reports: [{id: a, kind: soc2, auditor_checks: [{subject: licence, register: R, found: yes, by: J}]}]",
      [
        "5:48: 'on' is missing; add it: a date such as 2026-11-21"
      ]
    ),
    (
      "source", "reports: [{id: a, kind: soc2, sources: {knd: {how: typed, by: J, on: 2026-11-21}}}]",
      [
        "5:41: 'fact': 'knd' is not known; did you mean 'kind'?"
      ]
    ),
    (
      "document", "documents: {a: {sha256: 12, size: 3, name: a.pdf}}",
      [
        "5:25: 'sha256': expected 64 hexadecimal digits, found '12'"
      ]
    ),
    (
      "policy number", "policy: {curent_months: 9}",
      ["5:10: 'policy number': 'curent_months' is not known; did you mean 'current_months'?"]
    ),
    (
      "policy out of order", "policy: {current_months: 16}",
      [
        "5:26: 'current_months' (16) is more than 'ageing_months' (15); "
          + "lower 'current_months' or raise 'ageing_months'"
      ]
    ),
    (
      "peer review", "reports: [{id: a, kind: soc2, peer_review: {kind: sistem, accepted: soon}}]",
      [
        "5:44: 'rating' is missing; add it: one of pass, pass_with_deficiencies, fail, not_yet_due",
        "5:51: 'kind': 'sistem' is not known; did you mean 'system'?",
        "5:69: 'accepted': expected a date such as 2026-11-21, found 'soon'",
      ]
    ),
    (
      "subservice organisation",
      "reports: [{id: a, kind: soc2, subservice_organisations: [{method: carved, report_held: maybe}]}]",
      [
        "5:58: 'name' is missing; add it: text",
        "5:67: 'method': 'carved' is not known; known: carve_out, inclusive, unclear",
        "5:88: 'report_held': 'maybe' is not known; known: yes, no, true, false",
      ]
    ),
    (
      "warning sign", "reports: [{id: a, kind: soc2, warning_signs: [small_sample]}]",
      ["5:47: 'warning_signs 1': 'small_sample' is not known; did you mean 'small_samples'?"]
    ),
    (
      "warning signs as a word", "reports: [{id: a, kind: soc2, warning_signs: none}]",
      [
        "5:46: 'warning_signs': expected a list, found 'none'; "
          + "write it as [ … ], or one '- ' line for each value"
      ]
    ),
    (
      "sample of nobody",
      "reports: [{id: a, kind: soc2, tests: {C01: {result: clean, sample: 0, deviations: -1}}}]",
      [
        "5:68: 'sample': expected a whole number from 1 to 1000000, found '0'",
        "5:83: 'deviations': expected a whole number from 0 to 1000000, found '-1'",
      ]
    ),
    (
      "more deviations than cases",
      "reports: [{id: a, kind: soc2, tests: {C01: {result: exception, sample: 3, deviations: 4}}}]",
      ["5:87: 4 deviations are more than the sample of 3; correct one of them"]
    ),
    (
      "days that are none",
      "reports: [{id: a, kind: soc2, assertion_date: 2026-02-30, next_expected: next}]",
      [
        "5:47: 'assertion_date': the calendar has no '2026-02-30'",
        "5:74: 'next_expected': expected a date such as 2026-11-21, found 'next'",
      ]
    ),
    (
      "waiver of an unknown gate", "waivers: [{gate: no-type-2, by: J, reason: R, expires: 2027-01-01}]",
      ["5:18: 'gate': 'no-type-2' is not known; did you mean 'no-type-ii'?"]
    ),
    (
      "waiver without its parts", "waivers: [{gate: no-type-ii}]",
      [
        "5:11: 'by' is missing; add it: text",
        "5:11: 'expires' is missing; add it: a date such as 2026-11-21",
        "5:11: 'reason' is missing; add it: text",
      ]
    ),
    (
      "waiver with blanks", "waivers: [{gate: no-type-ii, by: \" \", reason: R, expires: 2027-01-01}]",
      ["5:34: 'by' is blank; say it in words"]
    ),
    (
      "gate waived twice",
      "waivers:\n  - {gate: no-type-ii, by: J, reason: R, expires: 2027-01-01}\n"
        + "  - {gate: no-type-ii, by: K, reason: R, expires: 2027-01-01}",
      ["7:5: 'no-type-ii' is waived in line 6 already; keep one"]
    ),
    (
      "decision incomplete", "decision: {outcome: incomplete, by: J}",
      ["5:21: 'incomplete' is advice, not a decision; known: reject, not_yet, conditional, approve"]
    ),
    (
      "decision unknown", "decision: {outcome: aprove, by: J}",
      ["5:21: 'outcome': 'aprove' is not known; did you mean 'approve'?"]
    ),
    ("decision by nobody", "decision: {outcome: approve}", ["5:11: 'by' is missing; add it: text"]),
    (
      "condition without text", "decision: {outcome: approve, by: J, conditions: [{owner: K}]}",
      ["5:50: 'text' is missing; add it: text"]
    ),
  ])
  func saysWhatIsWrong(_ name: String, _ body: String, _ expected: [String]) {
    #expect(problems(Self.header + body) == expected)
  }

  @Test(arguments: [
    ("empty file", "", ["the file is empty"]),
    (
      "no map", "- a",
      ["1:1: 'the file': expected a map, found a list; write it as 'key: value' lines, indented"]
    ),
    ("missing schema", "vendor: {name: A}", ["1:1: 'schema' is missing; add it: duly.answers/1"]),
    (
      "other schema", "schema: duly.score/1\nvendor: {name: A}",
      ["1:9: 'schema': expected duly.answers/1, found 'duly.score/1'"]
    ),
    (
      "newer schema", "schema: duly.answers/2\nvendors: [{name: A}]",
      ["1:9: 'duly.answers/2' needs a newer duly, this one reads duly.answers/1; update duly"]
    ),
    ("no vendor", "schema: duly.answers/1", ["1:1: 'vendor' is missing; add it: a map"]),
    (
      "vendor as text", "schema: duly.answers/1\nvendor: Example Code",
      ["2:9: 'vendor': expected a map, found 'Example Code'; write it as 'key: value' lines, indented"]
    ),
    (
      "path for a name", "schema: duly.answers/1\nvendor: {name: ../../x}",
      [
        "2:16: 'name': the name does not start with a letter or a digit; "
          + "use up to 200 letters, digits and spaces"
      ]
    ),
    (
      "SQL for a name", "schema: duly.answers/1\nvendor: {name: \"'; DROP\"}",
      [
        "2:16: 'name': the name does not start with a letter or a digit; "
          + "use up to 200 letters, digits and spaces"
      ]
    ),
    (
      "turned name", "schema: duly.answers/1\nvendor: {name: \"a\\u202eb\"}",
      [
        "2:16: 'name': the name holds control or invisible characters; "
          + "use up to 200 letters, digits and spaces"
      ]
    ),
    (
      "long name", "schema: duly.answers/1\nvendor: {name: \(String(repeating: "x", count: 10_000))}",
      ["2:16: 'name': the name is longer than 200 characters; use up to 200 letters, digits and spaces"]
    ),
    (
      "interviewer without a name",
      "schema: duly.answers/1\nvendor: {name: A, interviewers: [J. Doe, \"\"]}",
      ["2:42: 'interviewers 2': the name is empty; use up to 200 letters, digits and spaces"]
    ),
    (
      "too many interviewers", "schema: duly.answers/1\nvendor: {name: A, interviewers: [a, b, c, d, e, f]}",
      ["2:33: 'interviewers' names 6 people, and at most 5 are kept; name those who lead the interview"]
    ),
    (
      "term", "schema: duly.answers/1\nvendor: {name: A, contract: {term_months: -1}}",
      ["2:43: 'term_months': expected a whole number from 0 to 1200, found '-1'"]
    ),
    (
      "use", "schema: duly.answers/1\nvendor: {name: A, use: {data: secret, personal_data: non}}",
      [
        "2:31: 'data': 'secret' is not known; known: public, internal, confidential, regulated",
        "2:54: 'personal_data': 'non' is not known; did you mean 'no'?",
      ]
    ),
    (
      "date", "schema: duly.answers/1\nvendor: {name: A}\ndecision_date: 21.11.2026",
      ["3:16: 'decision_date': expected a date such as 2026-11-21, found '21.11.2026'"]
    ),
    (
      "hash", "schema: duly.answers/1\nvendor: {name: A}\nquestionnaire: {id: example, sha256: abc}",
      ["3:38: 'sha256': expected 64 hexadecimal digits, found 'abc'"]
    ),
    (
      "alias", "schema: duly.answers/1\nvendor: &v {name: A}\ndecision: *v",
      [
        "2:9: an anchor (&) is not accepted; if it is meant as text, put it in quotes",
        "3:11: an alias (*) is not accepted; write the value out; if it is meant as text, put it in quotes",
      ]
    ),
    (
      "key twice", "schema: duly.answers/1\nvendor: {name: A}\nvendor: {name: B}",
      ["3:1: the key 'vendor' stands here again; keep this one or the one in line 2"]
    ),
  ])
  func saysWhatIsWrongAtTheTop(_ name: String, _ text: String, _ expected: [String]) {
    #expect(problems(text) == expected)
  }

  @Test func namesTheFile() throws {
    let text = Self.header + "weights: {G1: 0}\n"
    let file = try AnswersFile(reading: Array(text.utf8), file: "a.yaml")
    #expect(
      throws: InvalidFile([
        Problem(
          file: "a.yaml", place: Place(line: 5, column: 15),
          message: "'G1': expected a number greater than 0, found '0'")
      ])
    ) { try file.changes(to: .blank, against: .example) }
  }

  @Test func tellsEveryProblemAtOnce() {
    let text = """
      schema: duly.answers/1
      vendor: {name: Example Code, prodct: X}
      decison_date: 2026-11-21
      answers: {Q04: {answer: yess}}
      no_report: true
      decision: {outcome: approve}
      """
    #expect(problems(text).map { $0.prefix(4) } == ["2:30", "3:1:", "4:25", "5:1:", "6:11"])
  }

  @Test func placesWhatALookupFinds() throws {
    let text = "schema: duly.answers/1\nvendor: {name: A, product: B}\nquestionnaire: other\n"
    let file = try AnswersFile(reading: Array(text.utf8), file: "a.yaml")
    let problem = file.problem(with: .questionnaire, "the questionnaire 'other' is not known", fix: "add it")
    #expect(problem.description == "a.yaml:3:16: the questionnaire 'other' is not known; add it")
    #expect(file.problem(with: .product, "x").description == "a.yaml:2:28: x")
    #expect(
      file.problem(with: .decisionDate, "'decision_date' is missing").place == Place(line: 1, column: 1))
  }

  /// A broken header does not hide what else the header says, nor is anything thrown before it can be told as
  /// a whole.
  @Test func keepsWhatItCouldRead() throws {
    let text = "schema: duly.answers/1\nvendor: {name: Example Code, prodct: B}\nquestionnaire: example\n"
    let file = try AnswersFile(reading: Array(text.utf8))
    #expect(file.header.vendor == "Example Code")
    #expect(file.header.questionnaire == QuestionnaireRequest(id: "example"))
    #expect(file.header.openingIntake == nil)
    #expect(
      file.problems.map(\.description) == ["2:30: the key 'prodct' is unknown; did you mean 'product'?"])
  }

  private func problems(_ text: String, over assessment: Assessment = .blank) -> [String] {
    do {
      let file = try AnswersFile(reading: Array(text.utf8), file: "a.yaml")
      _ = try file.changes(to: assessment, against: .example)
      return []
    } catch {
      return error.problems.map { problem in
        Problem(place: problem.place, message: problem.message, fix: problem.fix).description
      }
    }
  }
}

extension Assessment {
  /// Nothing recorded yet, on the example questionnaire.
  static let blank = Assessment(
    id: "example-code-1", vendor: "example-code", questionnaire: Questionnaire.example.reference,
    intake: Intake(decisionDate: Day(dayNumber: 20_778)))
}
