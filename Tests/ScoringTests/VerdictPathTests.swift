import Diligence
import DiligenceSupport
import Testing
import TrialSupport

@testable import Scoring

@Suite struct VerdictPathTests {
  /// Every piece accepted, every item answered best, a sound report that tests everything: approved.
  private static let approved: Assessment = {
    var assessment = Assessment.sample([.sound(testing: Questionnaire.example.items.map(\.id))])
    for item in Questionnaire.example.items where item.computation == nil {
      assessment.answers[item.id] = Answer(choice: item.best.map { .option($0.id) })
    }
    return assessment
  }()

  private func paths(_ change: (inout Assessment) -> Void) -> VerdictPaths {
    Self.approved.with(change).verdictPaths(against: .example)
  }

  private func steps(_ change: (inout Assessment) -> Void) -> [VerdictStep] {
    paths(change).next.first?.steps.map(\.step) ?? []
  }

  @Test func hasNothingToSayOfAnApproval() {
    #expect(paths { _ in } == VerdictPaths(current: .approve, next: [], approval: []))
  }

  @Test func answersTheItemThatTripsAGate() {
    let found = paths { $0.answers["Q06"]?.choice = .option("trains_no_opt_out") }
    #expect(found.current == .reject)
    #expect(found.next.map { $0.steps.map(\.step) } == [[.answer("Q06", "per_class_with_proof")]])
    #expect(found.next.first?.verdict == .approve)
    #expect(found.approval.isEmpty)
  }

  @Test func verifiesTheAuditorThatHoldsEverythingDown() {
    #expect(
      steps { $0.reports["r"]?.auditorStatus = .notChecked } == [.verifyAuditor(of: "r")])
  }

  @Test func bridgesTheMonthsSinceThePeriod() {
    let found = steps {
      $0.reports["r"]?.start = day("2024-08-01")
      $0.reports["r"]?.end = day("2025-08-31")
      $0.reports["r"]?.reportDate = day("2025-10-01")
      $0.intake.use = Use(data: .internal, autonomy: .opensPullRequest, reach: .organisation)
      for item in ["Q09", "Q10"] as [ItemID] { $0.evidence[item] = ["DOC": Evidence()] }
      $0.answers["C17"]?.choice = .option("no")
      $0.answers["C12"]?.choice = .option("no")
    }
    #expect(found == [.bridge("r")])
  }

  @Test func namesOwnersRatherThanAcceptingTheRisk() {
    let found = steps {
      $0.reports["r"]?.customerControls = [
        CustomerControl(text: "a", owner: "M"), CustomerControl(text: "b"), CustomerControl(text: "c"),
      ]
    }
    #expect(found == [.nameOwner(of: 1, in: "r"), .nameOwner(of: 2, in: "r")])
  }

  @Test func acceptsARiskOnlyWhereNothingElseButAReportClearsIt() {
    let found = paths { assessment in
      assessment.reports["r"]?.productInScope = .no
      for item in Questionnaire.example.items where item.computation == nil {
        for piece in item.evidencePieces {
          assessment.evidence[item.id, default: [:]][piece.id] = Evidence(
            status: .accepted, source: .ownCheck)
        }
      }
      assessment.intake.use = Use(data: .public, autonomy: .suggests, reach: .oneRepository)
    }
    #expect(
      found.next.map { $0.steps.map(\.step) } == [
        [.acceptRisk("product-out-of-scope")], [.newReport(testing: [])],
      ])
  }

  @Test func showsAnExceptionToBeRemediated() {
    #expect(
      steps { $0.reports["r"]?.tests["C07"] = ReportTest(result: .exception, page: 3) }
        == [.remediate("C07", in: "r")])
  }

  @Test func statesThatThereIsNoReport() {
    let found = paths { $0.reports = [:] }
    #expect(found.current == .incomplete)
    #expect(found.next.first?.steps.first?.step == .stateNoReports)
  }

  @Test func asksForTheVendorsDocumentWhereThatIsEnough() {
    let found = paths { assessment in
      assessment.reports = [:]
      assessment.hasNoReports = true
      for item in Questionnaire.example.items where item.computation == nil {
        let worst = item.id.text.hasPrefix("C") && item.id >= "C12" ? "no" : item.best?.id
        assessment.answers[item.id]?.choice = worst.map { .option($0) }
        let pieces = item.evidencePieces.map { ($0.id, Evidence(status: .received)) }
        assessment.evidence[item.id] = Dictionary(uniqueKeysWithValues: pieces)
      }
    }
    let sources = found.next.first?.steps.compactMap { taken -> Evidence.Source? in
      if case .accept(_, _, let source) = taken.step { source } else { nil }
    }
    #expect(sources?.contains(.vendor) == true && sources?.contains(.independent) == true, "\(found)")
  }

  @Test func keepsItsPromiseAndHasNothingNeedless() {
    var met = 0
    for seed in UInt64(0)..<500 {
      var generator = SeededGenerator(seed: seed)
      let questionnaire = generator.chance(0.3) ? .example : generator.questionnaire()
      let assessment = generator.assessment(of: questionnaire)
      let before = assessment.scorecard(against: questionnaire).score ?? 0
      for path in assessment.verdictPaths(against: questionnaire).all {
        let steps = path.steps.map(\.step)
        let after = assessment.taking(steps).scorecard(against: questionnaire)
        #expect(after.verdict == path.verdict && path.verdict >= path.target, "seed \(seed)")
        #expect(isClose(after.score, path.score), "seed \(seed)")
        #expect((path.steps.reduce(before) { $0 + $1.gain } - path.score).magnitude < 1e-6, "seed \(seed)")
        #expect(path.isSmallest, "seed \(seed)")
        for step in seed % 5 == 0 ? steps : steps.shuffled(using: &generator).suffix(1) {
          let fewer = assessment.taking(steps.filter { $0 != step }).scorecard(against: questionnaire)
          #expect(fewer.verdict.map { $0 < path.target } ?? true, "seed \(seed): \(step) of \(steps)")
        }
        met += 1
      }
    }
    #expect(met > 1000)
  }
}
