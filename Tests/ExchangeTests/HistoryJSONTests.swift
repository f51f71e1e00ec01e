import Diligence
import Exchange
import Testing

@Suite struct HistoryJSONTests {
  @Test func writesEvents() {
    let changes: [Diligence.Change] = [
      .vendorAdded("example-code", name: "Example Code"),
      .answerGiven("example-code-1", "Q04", questionnaire: SmallScore.hash, Answer(choice: .option("yes"))),
    ]
    let lines = changes.enumerated().map { number, change in
      HistoryLine(
        entry: .event(
          Event(sequence: number + 1, draft: Draft(change: change, at: Moment(seconds: 60), by: "jdoe"))),
        text: "Sentence \(number + 1).")
    }
    let json = JSON.history(of: SmallScore.vendor, lines: lines, ledger: SmallScore.ledger)
    #expect(
      json.pretty == #"""
        {
          "schema": "duly.history/1",
          "vendor": {"id": "example-code", "name": "Example \"Code\""},
          "events": [
            {
              "sequence": 1,
              "at": "1970-01-01T00:01:00Z",
              "by": "jdoe",
              "kind": "vendor.added/1",
              "assessment": null,
              "item": null,
              "text": "Sentence 1."
            },
            {
              "sequence": 2,
              "at": "1970-01-01T00:01:00Z",
              "by": "jdoe",
              "kind": "answer.given/1",
              "assessment": "example-code-1",
              "item": "Q04",
              "text": "Sentence 2."
            }
          ],
          "ledger": {
            "events": 412,
            "head": "abababababababababababababababababababababababababababababababab",
            "key": "cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd",
            "signature": "efefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefef"
          }
        }

        """#)
  }

  @Test func ofAnErasedEventOnlyTheErasureIsKnown() throws {
    let erasure = Event(
      sequence: 9,
      draft: Draft(
        change: .contentsErased("example-code", Erasure(events: [7], reason: "asked for")),
        at: Moment(seconds: 60), by: "jdoe"))
    let line = HistoryLine(entry: .erased(7, try #require(RecordedErasure(erasure))), text: "Gone.")
    let json = JSON.history(of: SmallScore.vendor, lines: [line], ledger: SmallScore.ledger).compact
    #expect(
      json.contains(
        #"{"sequence": 7, "at": null, "by": null, "kind": null, "assessment": null, "item": null, "#
          + #""text": "Gone.", "erased": {"at": "1970-01-01T00:01:00Z", "by": "jdoe", "event": 9, "#
          + #""reason": "asked for"}}"#))
  }

  @Test func writesWhatVerifyingFound() {
    #expect(
      JSON.verification(problems: [], ledger: .empty).compact
        == #"{"schema": "duly.verification/1", "intact": true, "problems": [], "firstWrongEvent": null, "findings": [], "ledger": {"events": 0, "head": ""#
        + String(repeating: "0", count: 64) + #""}, "document": null}"#)
    #expect(
      JSON.verification(
        problems: [
          VerificationLine(kind: "guard_missing", event: nil, text: "A guard."),
          VerificationLine(kind: "event_altered", event: 7, text: "Event 7."),
        ], ledger: .empty
      ).compact.contains(
        #""intact": false, "problems": ["A guard.", "Event 7."], "firstWrongEvent": 7, "findings": [{"kind": "guard_missing", "#
          + #""event": null, "text": "A guard."}, {"kind": "event_altered", "event": 7, "text": "Event 7."}]"#
      ))
  }
}
