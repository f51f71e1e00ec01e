import DiligenceSupport
import Testing

@testable import Diligence

@Suite struct DossierErasureTests {
  private let id: AssessmentID = "acme/agent"
  private let day = Day(dayNumber: 20_778)

  private func event(
    _ number: Int, _ change: Diligence.Change, by actor: String = "jdoe", _ step: Step? = nil
  ) -> Event {
    Event(sequence: number, draft: Draft(change: change, at: Moment(seconds: number), by: actor, step: step))
  }

  private var opening: [Event] {
    [
      event(1, .vendorAdded("acme", name: "Acme")),
      event(2, .assessmentOpened(id, "acme", Questionnaire.example.reference, Intake(decisionDate: day))),
    ]
  }

  private func answer(_ option: OptionID, note: String? = nil) -> Diligence.Change {
    .answerGiven(
      id, "Q04", questionnaire: Questionnaire.example.hash, Answer(choice: .option(option), note: note))
  }

  @Test func anErasureIsToldAndNobodyTakesItBack() throws {
    let erasure = Erasure(events: [3], reason: "asked for")
    let dossier = try #require(
      Dossier(
        of: "acme",
        folding: opening + [
          event(4, answer("yes"), by: "jdoe", Step("s.1")),
          event(5, .contentsErased("acme", erasure), by: "jdoe", Step("s.1")),
        ], seen: 5))
    #expect(dossier.erasures.map(\.sequence) == [5])
    #expect(dossier.erasures.first?.words == "erased on 1970-01-01 by jdoe: asked for")
    #expect(dossier.steps.done(by: "jdoe").map(\.id) == ["event 1", "event 2"])
    #expect(dossier.assessment(id)?.answers["Q04"]?.choice == .option("yes"))
  }

  @Test func onlyTheVendorThatItNamesTellsOfAnErasure() throws {
    let other = event(3, .contentsErased("bolt", Erasure(events: [1], reason: "r")))
    let whole = event(4, .contentsErased(nil, Erasure(events: [1], reason: "r")))
    let dossier = try #require(Dossier(of: "acme", folding: opening + [other, whole], seen: 4))
    #expect(dossier.erasures.isEmpty)
    #expect(!dossier.isConcerned(by: [other]))
    #expect(dossier.isConcerned(by: [whole]), "it may be this vendor that is gone")
  }

  @Test func historyShowsThePlacesOfWhatIsGone() throws {
    let erasure = event(6, .contentsErased("acme", Erasure(events: [2, 4], reason: "asked for")))
    // What stands in for event 2 comes with its number.
    let entries = (opening + [event(5, answer("no")), erasure]).history
    #expect(entries.map(\.sequence) == [1, 2, 4, 5, 6])
    let gone = entries.filter { if case .erased = $0 { true } else { false } }
    #expect(gone.map(\.sequence) == [2, 4])
  }
}
