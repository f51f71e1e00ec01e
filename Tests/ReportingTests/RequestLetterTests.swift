import Diligence
import Reporting
import Scoring
import Testing

@Suite struct RequestLetterTests {
  private func letter(
    _ judged: JudgedAssessment, for target: Verdict = .approve, due: Day? = nil
  ) throws -> String {
    try Templates.letter().markdown(
      of: RequestLetter(of: judged, for: target, due: due, ledger: Samples.ledger))
  }

  private func changed(_ change: (inout Assessment) -> Void) -> JudgedAssessment {
    var assessment = Samples.fullAssessment()
    change(&assessment)
    return Samples.judged(assessment, named: "Example Code")
  }

  @Test func asksForWhatIsOpenOrRequested() throws {
    let text = try letter(Samples.full)
    #expect(text.contains("**C09 Capacity planning**"))
    #expect(text.contains("E12 Log retention policy"), "requested")
    #expect(!text.contains("E29"), "refused, and not needed")
    #expect(!text.contains("E28"), "received: it is our turn")
    #expect(!text.contains("C13 Inputs"), "approved as not applicable")
  }

  @Test func namesTheOfficialCriteriaBesideOurOwnMarks() throws {
    let questionnaire = Samples.questionnaire
    let items = questionnaire.items.map { item in
      Item(
        id: item.id, section: item.section, criterion: item.criterion, importance: item.importance,
        category: item.category, computation: item.computation,
        officialCriteria: item.id == "C04" ? ["CC7.2"] : [],
        options: item.options, evidence: item.evidence, guidance: item.guidance)
    }
    let other = Questionnaire(
      id: questionnaire.id, version: "2", hash: questionnaire.hash, title: "",
      criteria: questionnaire.criteria,
      sections: questionnaire.sections, items: items, gates: questionnaire.gates)
    let assessment = Samples.empty.assessment
    let judged = JudgedAssessment(
      vendor: Samples.empty.vendor, assessment: assessment, questionnaire: other,
      scorecard: assessment.scorecard(against: other))
    #expect(try letter(judged).contains("**C04 Agent logs** (look under CC7.2 in your SOC 2): Agent logs?"))
  }

  @Test func marksWhatTheDecisionWaitsFor() throws {
    let judged = changed { assessment in
      for item in ["Q05", "C09", "C10"] as [ItemID] { assessment.answers[item]?.choice = .option("yes") }
      assessment.answers["Q05"]?.choice = .option("llm_withheld")
      assessment.waivers = [:]
    }
    let text = try letter(judged)
    let line = text.split(separator: "\n").first { $0.contains("Q05") }
    #expect(line?.hasSuffix("**Needed first.**") == true, "\(text)")
    #expect(line?.contains("Your answer leaves something open for us.") == true)
  }

  @Test func tellsTheVendorNothingThatIsOurs() throws {
    let judged = changed { assessment in
      for id in assessment.answers.keys {
        assessment.answers[id]?.note = "our-secret"
        assessment.answers[id]?.respondent = "our-secret"
        assessment.answers[id]?.reason = "our-secret"
        assessment.answers[id]?.approver = "our-secret"
      }
      for id in assessment.evidence.keys {
        for piece in assessment.evidence[id, default: [:]].keys {
          assessment.evidence[id]?[piece]?.reference = "our-secret"
        }
      }
      assessment.intake.contract.value = "our-secret"
      assessment.intake.interviewers = ["our-secret"]
      assessment.reports["soc2-2026"]?.customerControls = [CustomerControl(text: "our-secret")]
      assessment.waivers["no-type-ii"] = Waiver(
        gate: "no-type-ii", by: "our-secret", reason: "our-secret", expires: Samples.day("2027-01-01"))
      assessment.decision = Decision(
        outcome: .notYet, by: "our-secret", role: "our-secret",
        conditions: [DecisionCondition(text: "our-secret", owner: "our-secret")])
      assessment.answers["Q05"]?.choice = .option("llm_withheld")
    }
    for vendor in [judged, Samples.full, Samples.empty, Samples.rival] {
      for target in [Verdict.approve, .conditional] {
        let text = try letter(vendor, for: target).lowercased()
        let ours = [
          "our-secret", "score", "weight", "threshold", "gate", "waive", "verdict", "points", "tier",
          "reject",
        ]
        for word in ours { #expect(!text.contains(word), "\(word) in \(text)") }
        for gate in vendor.questionnaire.gates {
          #expect(!text.contains(gate.title.lowercased()) && !text.contains(gate.id.text))
        }
        for option in vendor.questionnaire.items.flatMap(\.options) where option.label.count > 7 {
          #expect(!text.contains(option.label.lowercased()), "\(option.label)")
        }
        for criterion in vendor.questionnaire.criteria {
          #expect(!text.contains("\(criterion.id)".lowercased() + " "))
        }
      }
    }
  }

  @Test func namesTheDayToReplyByOnlyWhereThereIsOne() throws {
    #expect(!(try letter(Samples.full).contains("reply by")))
    #expect(try letter(Samples.full, due: Samples.day("2026-12-11")).contains("Please reply by 2026-12-11."))
  }

  @Test func isSignedByTheBusinessOwner() throws {
    #expect(try letter(Samples.full).contains("With kind regards\n\nJ. Doe, Platform\n"))
    #expect(try letter(Samples.empty).contains("With kind regards\n\nQuestionnaire:"))
  }

  @Test func saysWhereNothingIsMissing() throws {
    let judged = changed { assessment in
      for item in Samples.questionnaire.items where item.computation == nil {
        assessment.answers[item.id] = Answer(choice: .option(item.options[0].id))
        for piece in item.evidencePieces {
          assessment.evidence[item.id, default: [:]][piece.id] = Evidence(
            status: .accepted, source: .ownCheck)
        }
      }
    }
    #expect(judged.scorecard.verdict == .approve)
    #expect(try letter(judged).contains("There is nothing more that we need from you"))
    #expect(!(try letter(judged).contains("a plain no")))
  }

  @Test func endsWithTheStateOfTheRecord() throws {
    #expect(try letter(Samples.full).hasSuffix("events 412, head \(Samples.ledger.hash)\n"))
    #expect(try letter(Samples.full) == letter(Samples.full))
  }

  @Test func isWhatGitHubReadsToo() throws {
    let plain = try ParsedMarkdown(try letter(Samples.full))
    let hostile = try ParsedMarkdown(
      try letter(Hostile.judged(["<b>a</b>", "# b", "| c |", "`d`", "- e\n- f"])))
    #expect(
      hostile.nodes(["list", "heading", "html_block"]).count
        == plain.nodes(["list", "heading", "html_block"]).count)
    #expect(hostile.nodes(["html_inline"]).allSatisfy { $0.contains("<br>") || $0.contains("&lt;br&gt;") })
  }
}
