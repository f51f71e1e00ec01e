import Diligence
import Testing

@testable import Screens

@Suite struct PlainInterviewTests {
  private func opened() throws -> PlainStage { try PlainStage(interviewing: Fixture.dossier()) }

  @Test func readsLikeAConversation() throws {
    var plain = try opened()
    #expect(
      plain.said == [
        "", "1 of 6, Ten buyer questions, critical.", "Q01 Current Type II report.",
        "Ask: “Do you have a current SOC 2 Type II report for this product, and may we read all of it?”",
        "Now: no reports yet.", "It is worked out from the assurance reports; r opens them.",
        "Q01: n note, s skip, b back, ? help, q out:",
      ])
    plain.enter("s", "1")
    #expect(plain.said.first?.hasPrefix("Q04: Yes. Score 14.1, the first.") == true)
    #expect(plain.said.contains("Q07 Isolation of our data."))
    #expect(plain.changes == [Fixture.answer("Q04", "yes")])
    #expect(plain.enter("q04", "partly").first?.hasPrefix("Q04: Partly. ") == true)
    #expect(plain.requests.last == .remember("example-code-1", "Q07"))
  }

  @Test func itemsAreFoundByIdAndByWords() throws {
    var plain = try opened()
    #expect(plain.enter("c02").contains("C02 Agents reach only what they need."))
    #expect(plain.enter("identity list").contains("C01 Each agent has an identity of its own."))
    #expect(plain.enter("agent").first?.hasSuffix("items speak of that; enter the id of one:") == true)
    #expect(
      plain.enter("zebra").first
        == "`zebra` is no answer here, no id, and in the text of no item. ? says what there is.")
  }

  @Test func jumpsGoToWhatIsOpenCriticalOrUnproven() throws {
    var plain = try opened()
    #expect(plain.enter("q04", "1", "c01", "1", "k").contains("Q01 Current Type II report."))
    #expect(plain.enter("o").contains("Q07 Isolation of our data."))
    #expect(plain.enter("v").contains("C01 Each agent has an identity of its own."))
    #expect(plain.enter("v").contains("Q04 Audit trail of each agent."))
  }

  @Test func respondentGoesWithTheAnswers() throws {
    var plain = try opened()
    plain.enter("p R. Ito", "q04", "1")
    guard case .answerGiven(_, "Q04", _, let answer)? = plain.changes.last else {
      Issue.record("no answer")
      return
    }
    #expect(answer?.respondent == "R. Ito")
    #expect(plain.enter("p").first?.hasPrefix("R. Ito answers for the vendor.") == true)
  }

  @Test func notApplicableAsksForReasonAndApprover() throws {
    var plain = try opened()
    plain.enter("q04", "-", "we do not use it")
    #expect(plain.enter("J. Doe").first?.hasPrefix("Q04: not applicable.") == true)
    #expect(plain.said.contains("Now: not applicable."))
    let answer = Answer(choice: .notApplicable, reason: "we do not use it", approver: "J. Doe")
    #expect(
      plain.changes == [
        .answerGiven("example-code-1", "Q04", questionnaire: Fixture.questionnaire.hash, answer)
      ])
  }

  @Test func followUpsAndRedFlagsAreReadOnRequest() throws {
    var plain = try opened()
    let said = plain.enter("q04", "f")
    #expect(said.contains("Follow up: Can an administrator edit entries?"))
    #expect(said.contains("An adequate answer: Every run is logged and kept for a stated time."))
    #expect(said.contains("Red flag: All agents act under one shared identity."))
    #expect(plain.enter("g").contains("Official criteria: CC7.2."))
  }

  @Test func undoAndRedoSayWhat() throws {
    var plain = try opened()
    plain.enter("s", "1")
    #expect(plain.enter("u").first == "Taken back: Q04: Yes. No score yet.")
    #expect(plain.enter("redo").first?.hasPrefix("Done again: Q04: Yes.") == true)
  }

  @Test func mistypedInputSaysWhatThereIs() throws {
    var plain = try opened()
    plain.enter("s")
    #expect(
      plain.enter("7").first == "Q04 has no answer 7. It has 1 to 3, and 0 for unknown.")
    #expect(plain.enter("99999999999999999999").first?.contains("is no answer here") == true)
    #expect(plain.enter("q01", "1").first == "Q01 is worked out from the assurance reports; r opens them.")
    #expect(plain.changes.isEmpty)
  }

  @Test func leavingEndsIt() throws {
    var plain = try opened()
    plain.enter("q")
    #expect(plain.session.isOver)
    #expect(plain.end() == ["All saved."])
  }
}
