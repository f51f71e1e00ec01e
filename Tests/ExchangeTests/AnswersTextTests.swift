import Diligence
import DiligenceSupport
import Exchange
import Testing

@Suite struct AnswersTextTests {
  @Test func readsLikeTheContract() throws {
    var assessment = Assessment.blank
    assessment.intake.product = "Example Agent"
    assessment.intake.owner = "J. Doe, Platform"
    assessment.intake.interviewers = ["M. Roe", "Jansen, A."]
    assessment.intake.contract = Contract(value: "EUR 42000", termMonths: 24)
    assessment.intake.use = Use(data: .confidential, autonomy: .opensPullRequest, reach: .organisation)
    assessment.weights = ["G2": 0.5, "G1": 13]
    assessment.answers = [
      "C13": Answer(choice: .notApplicable, reason: "no ticket queue in our use", approver: "J. Doe"),
      "Q04": Answer(choice: .option("yes"), note: "replayed run 4711\nwith us", respondent: "their CISO"),
      "Q05": Answer(
        choice: .option("full"),
        details: Details(parties: [Party(name: "Some LLM", isLLM: true, country: "NO")])),
    ]
    assessment.evidence = [
      "C01": [
        "E02": Evidence(status: .requested),
        "E01": Evidence(status: .accepted, reference: "inventory.pdf", page: 3, on: Day("2026-11-18")),
      ]
    ]
    assessment.reports = [
      "soc2-2026": AssuranceReport(
        id: "soc2-2026", kind: .soc2, type: .typeII, start: Day("2025-10-01"), end: Day("2026-09-30"),
        auditorStatus: .verified, opinion: .unmodified, categories: [.availability, .security],
        productInScope: .yes, tests: ["C01": ReportTest(result: .clean, page: 61)],
        customerControls: [CustomerControl(text: "Review access each quarter", owner: "J. Doe")])
    ]
    assessment.waivers = [
      "no-type-ii": Waiver(
        gate: "no-type-ii", by: "J. Doe", reason: "audit under way",
        expires: Day("2027-03-31") ?? .init(dayNumber: 0))
    ]
    assessment.decision = Decision(
      outcome: .conditional, by: "J. Doe", role: "CISO", nextReview: Day("2027-11-01"))
    let vendor = Vendor(id: "example-code", name: "Example Code")
    #expect(
      assessment.answers(vendor: vendor, questionnaire: .example).yaml == """
        schema: duly.answers/1
        vendor:
          name: Example Code
          product: Example Agent
          owner: "J. Doe, Platform"
          interviewers: [M. Roe, "Jansen, A."]
          contract: {value: EUR 42000, term_months: 24}
          use:
            data: confidential
            autonomy: opens_pull_request
            reach: organisation
            personal_data: unknown
        questionnaire:
          id: example
          version: "1.0.0"
          sha256: "\(Questionnaire.example.hash)"
        decision_date: 2026-11-21
        weights: {G1: 13, G2: 0.5}
        answers:
          Q04:
            answer: "yes"
            note: |-
              replayed run 4711
              with us
            respondent: their CISO
          Q05:
            answer: full
            details:
              parties:
                - {name: Some LLM, llm: true, country: "NO"}
          C01:
            evidence:
              E01: {status: accepted, reference: inventory.pdf, page: 3, on: 2026-11-18}
              E02: {status: requested}
          C13: {answer: not_applicable, reason: no ticket queue in our use, approver: J. Doe}
        reports:
          - id: soc2-2026
            kind: soc2
            type: II
            start: 2025-10-01
            end: 2026-09-30
            auditor_status: verified
            opinion: unmodified
            categories: [security, availability]
            product_in_scope: "yes"
            tests:
              C01: {result: clean, page: 61}
            customer_controls:
              - {text: Review access each quarter, owner: J. Doe}
        no_reports: false
        waivers:
          - {gate: no-type-ii, by: J. Doe, reason: audit under way, expires: 2027-03-31}
        decision: {outcome: conditional, by: J. Doe, role: CISO, next_review: 2027-11-01}

        """)
  }
}
