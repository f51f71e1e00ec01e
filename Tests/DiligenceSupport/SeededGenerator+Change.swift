package import Diligence
package import TrialSupport

extension SeededGenerator {
  /// A change of any kind about one of two vendors and their assessments.
  package mutating func change() -> Change {
    let vendor: VendorID = pick(["acme", "bolt"])
    let id = AssessmentID("\(vendor)-\(pick(1...2))")
    return switch pick(0..<14) {
    case 0: .vendorAdded(vendor, name: text())
    case 1: .vendorRenamed(vendor, name: text())
    case 2: .vendorArchived(vendor, chance(0.5))
    case 3: .assessmentOpened(id, vendor, Questionnaire.example.reference, intake(on: day(2024...2027)))
    case 4: .intakeChanged(id, intake(on: day(2024...2027)))
    case 5: answerGiven(in: id)
    case 6: evidenceRecorded(in: id)
    case 7: reportRecorded(in: id)
    case 8: .noReportsStated(id, chance(0.5))
    case 9: .weightsChanged(id, chance(0.2) ? [:] : ["G1": weight(), "G2": weight()])
    case 10: waiverGranted(in: id)
    case 11: documentAttached(in: id)
    case 12: .contentsErased(maybe(0.8) { _ in vendor }, erasure())
    default: .decisionRecorded(id, maybe(0.8) { $0.decision() })
    }
  }

  package mutating func draft() -> Draft {
    Draft(
      change: change(), at: Moment(seconds: pick(0...4_000_000_000)), by: text(),
      step: maybe(0.8) { $0.step() }, keepsFile: chance(0.2))
  }

  private mutating func step() -> Step {
    Step(
      StepID(text()), pick([Step.Turn.forth, .back(StepID(text())), .again(StepID(text()))]))
  }

  private mutating func answerGiven(in id: AssessmentID) -> Change {
    let item = pick(Questionnaire.example.items)
    return .answerGiven(
      id, item.id, questionnaire: Questionnaire.example.hash, maybe(0.8) { $0.answer(to: item) })
  }

  private mutating func evidenceRecorded(in id: AssessmentID) -> Change {
    let item = pick(Questionnaire.example.items)
    return .evidenceRecorded(id, item.id, pick(item.evidencePieces).id, maybe(0.8) { $0.evidence() })
  }

  private mutating func reportRecorded(in id: AssessmentID) -> Change {
    let report: ReportID = pick(["soc2-2025", "soc2-2026"])
    return .reportRecorded(
      id, report, maybe(0.8) { $0.report(report, at: $0.day(2024...2027), testing: ["C01", "C02", "Q04"]) })
  }

  private mutating func documentAttached(in id: AssessmentID) -> Change {
    let report: ReportID = pick(["soc2-2025", "soc2-2026"])
    return .documentAttached(
      id, report,
      maybe(0.8) { generator in
        AttachedDocument(
          hash: ContentHash(bytes: (0..<32).map { _ in UInt8(generator.pick(0...255)) }),
          size: generator.pick(1...100_000_000), name: generator.text())
      })
  }

  private mutating func erasure() -> Erasure {
    let files = (0..<pick(0...2)).map { _ in
      ContentHash(bytes: (0..<32).map { _ in UInt8(pick(0...255)) })
    }
    return Erasure(
      events: (0..<pick(1...3)).map { _ in pick(1...99) }, files: files,
      standIns: (0..<pick(0...1)).map { _ in Erasure.StandIn(event: pick(1...99), now: pick(100...199)) },
      reason: text())
  }

  private mutating func waiverGranted(in id: AssessmentID) -> Change {
    let gate = pick(Questionnaire.example.gates).id
    return .waiverGranted(id, gate, maybe(0.8) { $0.waiver(of: gate, at: $0.day(2024...2027)) })
  }

  private mutating func decision() -> Decision {
    let conditions = (0..<pick(0...2)).map { _ in
      DecisionCondition(
        text: text(), owner: maybe(0.5) { $0.text() }, due: maybe(0.5) { $0.day(2024...2027) })
    }
    return Decision(
      outcome: pick(Verdict.allCases), by: text(), role: maybe(0.5) { $0.text() },
      date: maybe(0.5) { $0.day(2024...2027) }, conditions: conditions,
      nextReview: maybe(0.5) { $0.day(2024...2027) })
  }
}
