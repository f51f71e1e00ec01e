import Diligence
import DiligenceSupport
import Testing

@testable import Scoring

@Suite struct VerdictStepTests {
  private let assessment = Assessment.sample([
    .sound(testing: ["C01"]).with {
      $0.customerControls = [CustomerControl(text: "Review access")]
      $0.auditorStatus = .notChecked
    }
  ]).with {
    $0.answers["C07"] = Answer(choice: .option("partial"))
    $0.evidence["C01"] = [
      "E01": Evidence(status: .received), "E02": Evidence(status: .accepted),
      "E03": Evidence(status: .nonexistent),
    ]
  }

  private func words(_ step: VerdictStep) -> String { step.words(about: assessment, in: .example) }

  @Test(arguments: [
    (VerdictStep.answer("C06", "yes"), "Get an answer to C06"),
    (.answer("C07", "yes"), "has to change from “Partly” to “Yes”; only the vendor can"),
    (
      .accept("E01", of: "C01", from: .vendor),
      "the vendor's document is enough; it has come in and waits for us."
    ),
    (.accept("E02", of: "C01", from: .independent), "from an independent source, or check it ourselves."),
    (.accept("E03", of: "C01", from: .independent), "or checked by us; it does not exist yet."),
    (
      .accept("DOC", of: "Q04", from: .vendor),
      "accept a document or demonstration: the vendor's document is enough."
    ),
    (
      .recordTest(of: "C04", in: "r"),
      "in r (look under CC7.2) and record it with its page; it has to be clean."
    ),
    (.remediate("C01", in: "r"), "is remediated"),
    (.verifyAuditor(of: "r"), "auditor of r, Some CPA LLP, in a public register"),
    (.confirmProduct(in: "r"), "described in r holds the product"),
    (.establishOpinion(of: "r"), "has to be unmodified"),
    (.establishScope(of: "r"), "which categories r has in scope"),
    (.bridge("r"), "bridge letter for r"),
    (.nameOwner(of: 0, in: "r"), "customer control “Review access” of r"),
    (.stateNoReports, "has no assurance report"),
    (.newReport(testing: ["C04", "C07"]), "tests without exception: C04, C07."),
    (.acceptRisk("no-type-ii"), "behind the gate “No Type II”"),
  ])
  func saysWhatToDo(_ step: VerdictStep, _ part: String) {
    let text = words(step)
    #expect(text.contains(part), "\(text)")
    #expect(text.hasSuffix(".") && !text.contains("\n"))
  }

  @Test func tellsWhoHasToAct() {
    #expect(VerdictStep.accept("E01", of: "C01", from: .vendor).hands(in: assessment) == .ours)
    #expect(VerdictStep.accept("E04", of: "C01", from: .vendor).hands(in: assessment) == .vendor)
    #expect(VerdictStep.answer("C07", "yes").hands(in: assessment) == .vendor)
    #expect(VerdictStep.recordTest(of: "C04", in: "r").hands(in: assessment) == .ours)
  }

  @Test func namesWhatItIsAbout() {
    #expect(VerdictStep.recordTest(of: "C04", in: "r").item == "C04")
    #expect(VerdictStep.recordTest(of: "C04", in: "r").report == "r")
    #expect(VerdictStep.bridge("r").item == nil)
    #expect(VerdictStep.acceptRisk("no-type-ii").gate == "no-type-ii")
  }

  @Test func takesStepsInAnyOrder() {
    let steps: [VerdictStep] = [
      .answer("C06", "yes"), .accept("E18", of: "C06", from: .vendor), .recordTest(of: "C06", in: "r"),
      .verifyAuditor(of: "r"), .nameOwner(of: 0, in: "r"), .newReport(testing: ["C01"]),
    ]
    #expect(assessment.taking(steps) == assessment.taking(steps.reversed()))
    #expect(assessment.taking(steps).reports.count == 2)
    #expect(assessment.taking([.nameOwner(of: 7, in: "r")]) == assessment)
  }
}
