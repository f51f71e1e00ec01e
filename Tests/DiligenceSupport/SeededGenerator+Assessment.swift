package import Diligence
package import TrialSupport

extension SeededGenerator {
  /// An assessment of `questionnaire` in any state: from nothing recorded to nearly everything, sound and
  /// unsound records mixed.
  package mutating func assessment(of questionnaire: Questionnaire) -> Assessment {
    let date = day(2024...2027)
    var assessment = Assessment(
      id: "vendor-1", vendor: "vendor", questionnaire: questionnaire.reference, intake: intake(on: date))
    let answers = Double.random(in: 0...1, using: &self)
    for item in questionnaire.items {
      if chance(answers) { assessment.answers[item.id] = answer(to: item) }
      for piece in item.evidencePieces where chance(0.5) {
        assessment.evidence[item.id, default: [:]][piece.id] = evidence()
      }
    }
    for number in 0..<pick([0, 0, 1, 1, 2, 3, 4]) {
      let report = report(ReportID("report-\(number)"), at: date, testing: questionnaire.items.map(\.id))
      assessment.reports[report.id] = report
    }
    assessment.hasNoReports = assessment.reports.isEmpty && chance(0.5)
    for criterion in questionnaire.criteria where chance(0.3) { assessment.weights[criterion.id] = weight() }
    for gate in questionnaire.gates where chance(0.2) {
      assessment.waivers[gate.id] = waiver(of: gate.id, at: date)
    }
    return assessment
  }

  /// Any day of the years given.
  package mutating func day(_ years: ClosedRange<Int>) -> Day {
    let first = Day(year: years.lowerBound, month: 1, day: 1)?.dayNumber ?? 0
    let last = Day(year: years.upperBound, month: 12, day: 31)?.dayNumber ?? 0
    return Day(dayNumber: Int.random(in: first...last, using: &self))
  }

  package mutating func intake(on date: Day) -> Intake {
    let use = Use(
      data: maybe(0.8) { $0.pick(Use.DataClass.allCases) },
      autonomy: maybe(0.8) { $0.pick(Use.Autonomy.allCases) },
      reach: maybe(0.8) { $0.pick(Use.Reach.allCases) }, personalData: pick(Use.PersonalData.allCases))
    return Intake(
      product: maybe(0.5) { $0.text() }, owner: maybe(0.5) { $0.text() },
      contract: Contract(value: maybe(0.5) { $0.text() }, termMonths: maybe(0.5) { $0.pick(1...60) }),
      use: use, decisionDate: date)
  }

  package mutating func answer(to item: Item) -> Answer {
    let other: [Choice] = [.notApplicable, .notApplicable, .unknown, .option("no-such-option")]
    let choice = chance(0.85) ? .option(pick(item.options).id) : pick(other)
    return Answer(
      choice: choice, reason: maybe(0.6) { $0.chance(0.1) ? " " : $0.text() },
      approver: maybe(0.6) { $0.text() }, note: maybe(0.3) { $0.text() },
      respondent: maybe(0.3) { $0.text() }, on: maybe(0.3) { $0.day(2024...2027) },
      details: maybe(0.1) { $0.details() })
  }

  package mutating func evidence() -> Evidence {
    Evidence(
      status: chance(0.6) ? .accepted : pick(Evidence.Status.allCases),
      source: pick(Evidence.Source.allCases),
      reference: maybe(0.5) { $0.text() }, page: maybe(0.5) { $0.pick(1...200) },
      on: maybe(0.5) { $0.day(2024...2027) })
  }

  package mutating func waiver(of gate: GateID, at date: Day) -> Waiver {
    Waiver(
      gate: gate, by: chance(0.9) ? text() : "", reason: chance(0.9) ? text() : " ",
      expires: date.adding(days: pick(-40...40)))
  }

  /// Short text with the odd awkward character.
  package mutating func text() -> String {
    let words = ["alpha", "beta", "Größe", "日本", "a|b", "\"quoted\"", "line\nbreak", "👩‍💻", "<b>", "tab\t"]
    return (0..<pick(1...3)).map { _ in pick(words) }.joined(separator: " ")
  }

  package mutating func details() -> Details {
    let parties = (0..<pick(0...2)).map { _ in
      Party(
        name: text(), isLLM: maybe(0.5) { $0.chance(0.5) }, country: maybe(0.5) { $0.text() },
        hasDPA: maybe(0.5) { $0.chance(0.5) }, purpose: maybe(0.5) { $0.text() },
        data: maybe(0.5) { $0.text() }, report: maybe(0.5) { $0.text() })
    }
    return Details(parties: parties, facts: chance(0.5) ? [text(): text()] : [:])
  }
}
