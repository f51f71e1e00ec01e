internal import Diligence

/// Made-up vendors by the thousand, the same from the same seed: most items answered, half of the evidence
/// seen, most of them with an assurance report that tests half of the items.
struct SeededPortfolio {
  let questionnaire: Questionnaire
  private(set) var assessments: [Assessment] = []
  private var chance: SplitMix

  init(vendors: Int, items: Int, seed: UInt64) {
    questionnaire = .made(items: items)
    chance = SplitMix(state: seed)
    for number in 0..<vendors { assessments.append(assessment(number)) }
  }

  private mutating func assessment(_ number: Int) -> Assessment {
    let use = Use(
      data: .confidential, autonomy: .opensPullRequest, reach: .organisation,
      personalData: chance.of(0.1) ? .no : .yes)
    var assessment = Assessment(
      id: AssessmentID("vendor-\(number)/agent"), vendor: VendorID("vendor-\(number)"),
      questionnaire: questionnaire.reference,
      intake: Intake(use: use, decisionDate: Day(dayNumber: 20_778)))
    for item in questionnaire.items where item.computation == nil {
      if chance.of(0.9) { assessment.answers[item.id] = answer(to: item) }
      for piece in item.evidencePieces where chance.of(0.6) {
        assessment.evidence[item.id, default: [:]][piece.id] = evidence()
      }
    }
    if chance.of(0.7) { assessment.reports["soc2-2026"] = report("soc2-2026", ended: chance.below(500)) }
    if chance.of(0.2) {
      assessment.reports["soc2-2025"] = report("soc2-2025", ended: 365 + chance.below(300))
    }
    assessment.hasNoReports = assessment.reports.isEmpty && chance.of(0.5)
    return assessment
  }

  private mutating func answer(to item: Item) -> Answer {
    if chance.of(0.03) {
      return Answer(choice: .notApplicable, reason: "Not in our use.", approver: "J. Doe")
    }
    let option = item.options[chance.below(item.options.count)]
    let note = chance.of(0.3) ? "As shown in the call; the owner sends the policy afterwards." : nil
    return Answer(choice: .option(option.id), note: note, respondent: "A. Vendor")
  }

  private mutating func evidence() -> Evidence {
    Evidence(
      status: chance.of(0.6) ? .accepted : .requested, source: chance.of(0.3) ? .independent : .vendor,
      reference: "Security handbook, version 4", page: chance.below(90))
  }

  private mutating func report(_ id: ReportID, ended days: Int) -> AssuranceReport {
    let end = Day(dayNumber: 20_778 - days)
    var report = AssuranceReport(
      id: id, kind: .soc2, type: chance.of(0.8) ? .typeII : .typeI, start: end.adding(months: -12), end: end,
      asOf: end, auditor: "Some CPA LLP", auditorStatus: chance.of(0.8) ? .verified : .notChecked,
      opinion: chance.of(0.8) ? .unmodified : .qualified, categories: Set(TrustCategory.allCases.dropLast()),
      productInScope: .yes, customerControls: [CustomerControl(text: "Review access", owner: "J. Doe")])
    if report.opinion == .qualified { report.qualifiedCriteria = ["CC6.1", "CC8.1"] }
    for item in questionnaire.items where item.computation == nil && chance.of(0.5) {
      report.tests[item.id] = ReportTest(
        result: chance.of(0.9) ? .clean : .exception, page: 40 + chance.below(60))
    }
    return report
  }
}

extension Questionnaire {
  /// Nine criteria and as many items as asked for: four worked out from the reports, five about personal
  /// data, five with a gate, the others plain.
  fileprivate static func made(items count: Int) -> Questionnaire {
    let criteria = (1...9).map {
      Criterion(id: CriterionID("G\($0)"), title: "Criterion \($0)", weight: Double(14 - $0))
    }
    return Questionnaire(
      id: "made", version: "1.0.0", hash: ContentHash(bytes: [UInt8](repeating: 7, count: 32)),
      title: "Made up",
      criteria: criteria, sections: [Section(id: "all", title: "All")], items: (0..<count).map(item),
      gates: gates)
  }

  private static let gates: [Gate] =
    (0..<5).map {
      Gate(id: GateID("gate-\($0)"), title: "Gate \($0)", effect: $0 == 4 ? .conditional : .reject)
    }
    + [
      "adverse-opinion", "report-unverifiable", "no-type-ii", "product-out-of-scope", "open-exception",
      "customer-control-unowned",
    ].enumerated().map {
      Gate(id: GateID($1), title: $1, effect: $0 < 2 ? .reject : .conditional, isOnReportRecord: true)
    }

  private static func item(_ place: Int) -> Item {
    let number = place < 10 ? "0\(place)" : "\(place)"
    let computation: Computation? = place < 4 ? Computation.allCases[place] : nil
    let isPrivate = (4..<9).contains(place)
    let gate: GateID? = (9..<14).contains(place) ? GateID("gate-\(place - 9)") : nil
    let pieces = (0..<(place % 4)).map {
      EvidencePiece(id: EvidenceID("E\(number)\($0)"), title: "Piece \($0)")
    }
    return Item(
      id: ItemID("I\(number)"), section: "all", criterion: CriterionID("G\(place % 9 + 1)"),
      importance: isPrivate ? .minor : Importance.allCases[place % 3],
      category: isPrivate ? .privacy : .security,
      computation: computation, condition: isPrivate ? .unlessNoPersonalData : nil,
      officialCriteria: ["CC\(place % 9 + 1).1", "CC\(place % 9 + 1).2"],
      options: AnswerOption.yesPartialNo
        + (gate.map { [AnswerOption(id: "worst_of_all", label: "Worst", value: 0, gate: $0)] } ?? []),
      evidence: pieces, guidance: Guidance(title: "Item \(number)", prompt: "What about it?"))
  }
}

/// The generator of Steele, Lea and Flood (2014): small, and the same numbers everywhere.
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
  mutating func of(_ share: Double) -> Bool { Double(next() >> 11) * 0x1p-53 < share }
}
