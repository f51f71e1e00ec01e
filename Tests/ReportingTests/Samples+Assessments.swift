import Diligence

/// What was recorded about the made-up vendors.
extension Samples {
  static func fullAssessment() -> Assessment {
    Assessment(
      id: "example-code-1", vendor: "example-code", questionnaire: questionnaire.reference,
      intake: Intake(
        product: "Example Agent", owner: "J. Doe, Platform",
        contract: Contract(value: "EUR 42000", termMonths: 24),
        use: Use(
          data: .confidential, autonomy: .opensPullRequest, reach: .organisation, personalData: .no),
        decisionDate: day("2026-11-21"), interviewers: ["M. Roe", "A. Jansen"]),
      weights: ["G1": 15, "G4": 12, "G5": 12, "G8": 9],
      answers: answers, evidence: evidence, reports: ["soc2-2026": report],
      waivers: [
        "customer-control-unowned": Waiver(
          gate: "customer-control-unowned", by: "J. Doe", reason: "owner named in January",
          expires: day("2027-03-31")),
        "llm-provider-withheld": Waiver(
          gate: "llm-provider-withheld", by: "J. Doe", reason: "asked last year", expires: day("2026-01-31")),
      ],
      decision: Decision(
        outcome: .conditional, by: "J. Doe", role: "CISO", date: day("2026-11-21"),
        conditions: [
          DecisionCondition(
            text: "Recovery test is shown to us", owner: "J. Doe", due: day("2027-01-31")),
          DecisionCondition(text: "Notice of new subprocessors goes into the contract"),
        ],
        nextReview: day("2027-11-01")))
  }

  private static let answers: [ItemID: Answer] = [
    "Q04": Answer(
      choice: .option("yes"), note: "Replayed run 4711 with us.\nThe log names the agent and the prompt.",
      respondent: "their CISO", on: day("2026-11-18")),
    "Q05": Answer(
      choice: .option("full"), note: "List under NDA.", respondent: "their counsel",
      details: Details(
        parties: [
          Party(
            name: "Some LLM", isLLM: true, country: "US", hasDPA: true, purpose: "generation", data: "prompts"
          ),
          Party(name: "Some Cloud", isLLM: false, country: "DE"),
        ],
        facts: ["notice": "30 days"])),
    "C04": Answer(choice: .option("yes"), respondent: "their CISO", on: day("2026-11-18")),
    "C10": Answer(choice: .option("partial"), note: "No recovery test in the last year."),
    "C13": Answer(choice: .notApplicable, reason: "no ticket queue in our use", approver: "J. Doe"),
  ]

  private static let evidence: [ItemID: [EvidenceID: Evidence]] = [
    "Q04": ["DOC": Evidence(status: .accepted, source: .ownCheck, reference: "replay of run 4711")],
    "C04": [
      "E11": Evidence(
        status: .accepted, reference: "logs.zip", page: 3, on: day("2026-11-18")),
      "E12": Evidence(status: .requested),
    ],
    "C10": [
      "E28": Evidence(status: .received, reference: "backup-policy.pdf", on: day("2026-11-17")),
      "E29": Evidence(status: .refused),
    ],
  ]

  private static let report = AssuranceReport(
    id: "soc2-2026", kind: .soc2, type: .typeII, start: day("2025-10-01"), end: day("2026-09-30"),
    reportDate: day("2026-10-20"), auditor: "Some CPA LLP", auditorStatus: .verified, opinion: .unmodified,
    categories: [.security, .availability], productInScope: .yes,
    tests: [
      "C04": ReportTest(result: .clean, page: 61),
      "C10": ReportTest(result: .exception, remediated: true, page: 64),
    ],
    customerControls: [
      CustomerControl(text: "Review access each quarter", owner: "J. Doe"),
      CustomerControl(text: "Report leavers within a day"),
    ])

  static func rivalAssessment() -> Assessment {
    Assessment(
      id: "rival-agents-1", vendor: "rival-agents", questionnaire: questionnaire.reference,
      intake: Intake(
        product: "Rival", use: Use(data: .confidential, autonomy: .opensPullRequest, reach: .organisation),
        decisionDate: day("2026-11-21")),
      answers: [
        "Q04": Answer(choice: .option("yes")), "Q05": Answer(choice: .option("llm_withheld")),
        "C04": Answer(choice: .option("yes")), "C10": Answer(choice: .option("yes")),
        "C09": Answer(choice: .option("yes")), "C13": Answer(choice: .option("no")),
      ],
      hasNoReports: true)
  }
}
