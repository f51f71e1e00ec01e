import Diligence
import QuestionnaireFiles
import Testing

@Suite struct QuestionnaireFileTests {
  private func small() throws -> Questionnaire {
    try QuestionnaireFile.read(Array(SmallQuestionnaire.text.utf8))
  }

  @Test func readsWhatIsWritten() throws {
    let questionnaire = try small()
    #expect(questionnaire.id == "small")
    #expect(questionnaire.version == "1.10")
    #expect(questionnaire.criteria.map(\.weight) == [13, 0.5])
    #expect(questionnaire.sections.map(\.id.text) == ["questions", "privacy"])
    #expect(
      questionnaire.gates == [
        Gate(
          id: "refused", title: "The contract is refused", effect: .reject, why: "Nothing works without it."),
        Gate(
          id: "no-type-ii", title: "No Type II report", effect: .conditional, isOnReportRecord: true,
          why: "Nobody tested anything."),
      ])
    #expect(questionnaire.items == [report, contract])
  }

  private var report: Item {
    Item(
      id: "Q01", section: "questions", criterion: "G1", importance: .critical, category: nil,
      computation: .type,
      guidance: Guidance(
        title: "Report", prompt: "Which report is there?", why: "It matters.", proof: "The report."))
  }

  private var contract: Item {
    Item(
      id: "Q02", section: "privacy", criterion: "G2", importance: .minor, category: .privacy,
      condition: .unlessNoPersonalData, briefID: "CC7.1", officialCriteria: ["CC7.2", "P4.3"],
      options: [
        AnswerOption(id: "yes", label: "Signed", value: 1),
        AnswerOption(id: "no", label: "Refused", value: 0, gate: "refused"),
      ],
      evidence: [
        EvidencePiece(id: "E01", title: "The contract"), EvidencePiece(id: "E02", title: "The annex"),
      ],
      guidance: Guidance(
        title: "Contract", prompt: "Will you sign?", why: "Somebody has to.",
        followUps: ["When?", "Who: you?"], strong: "Yes.", weak: "Perhaps.", redFlags: ["Silence"],
        proof: "A signature.", officialNote: "They part."))
  }

  @Test func isPinnedByItsBytes() throws {
    #expect(
      QuestionnaireFile.hash(of: Array("abc".utf8)).hex
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    let edited = try QuestionnaireFile.read(Array((SmallQuestionnaire.text + "\n").utf8))
    #expect(try edited.hash != small().hash)
    #expect(try edited.items == small().items)
  }

  @Test(arguments: [
    (
      "newer schema", "questionnaire/1", "questionnaire/2",
      "1:9: 'duly.questionnaire/2' needs a newer duly, this one reads duly.questionnaire/1; update duly"
    ),
    ("missing text", "    why: It matters.\n", "", "23:5: 'why' is missing; add it: text"),
    ("blank text", "why: It matters.", "why: \" \"", "31:10: 'why' is blank; write it out"),
    (
      "weight zero", "weight: 0.5", "weight: 0", "8:40: 'weight': expected a number greater than 0, found '0'"
    ),
    ("weight no number", "weight: 13", "weight: high", "7:43: 'weight': expected a number, found 'high'"),
    ("weight endless", "weight: 13", "weight: .inf", "7:43: 'weight': expected a number, found '.inf'"),
    (
      "value beyond one", "Signed, value: 1", "Signed, value: 2",
      "50:41: 'value': expected a number from 0 to 1, found '2'"
    ),
    (
      "importance", "importance: minor", "importance: mino",
      "37:17: 'importance': 'mino' is not known; did you mean 'minor'?"
    ),
    (
      "category", "category: privacy", "category: privcy",
      "38:15: 'category': 'privcy' is not known; did you mean 'privacy'?"
    ),
    (
      "effect", "effect: reject", "effect: rejects",
      "15:13: 'effect': 'rejects' is not known; did you mean 'reject'?"
    ),
    (
      "computed", "computed: type", "computed: typ",
      "29:15: 'computed': 'typ' is not known; did you mean 'type'?"
    ),
    (
      "gate on a computed item", "    brief: CC7.1", "    computed: auditor",
      "50:7: nobody answers an item that is worked out from the reports, so its options can trip no gate; "
        + "take the gate out, or name one that is `on: report_record`"
    ),
    (
      "condition word", "personal_data: no", "personal_data: yes",
      "48:37: 'personal_data': 'yes' is not known; known: no"
    ),
    (
      "condition key", "personal_data: no", "personal_data: no, rgeion: eu",
      "48:41: the key 'rgeion' is unknown; known: personal_data"
    ),
    (
      "unknown key", "follow_ups", "followups",
      "44:5: the key 'followups' is unknown; did you mean 'follow_ups'?"
    ),
    (
      "unknown section", "section: privacy", "section: privcy",
      "34:14: 'section': 'privcy' is not known; did you mean 'privacy'?"
    ),
    (
      "unknown criterion", "criterion: G2", "criterion: G3",
      "35:16: 'criterion': 'G3' is not known; did you mean 'G1'?"
    ),
    (
      "item twice", "- id: Q02", "- id: Q01",
      "33:9: the item 'Q01' stands in line 23 already; give one of them another id"
    ),
    (
      "criterion twice", "id: G2, title: Contracts, weight: 0.5}",
      "id: G2, title: T, weight: 1}\n  - {id: G1, title: T, weight: 1}",
      "9:10: the criterion 'G1' stands in line 7 already; give one of them another id"
    ),
    (
      "option twice", "{id: no", "{id: yes",
      "51:14: the option 'yes' stands in line 50 already; give one of them another id"
    ),
    (
      "piece twice", "{id: E02", "{id: E01",
      "54:14: the evidence piece 'E01' stands in line 53 already; give one of them another id"
    ),
    (
      "implied piece", "{id: E02", "{id: DOC",
      "54:14: 'DOC' is the piece of items that list none; give this one another id"
    ),
    (
      "gate unknown", "gate: refused", "gate: refusd",
      "51:50: 'gate': 'refusd' is not known; did you mean 'refused'?"
    ),
    (
      "gate unnamed", ", gate: refused", "",
      "13:9: no option names the gate 'refused';"
        + " name it with 'gate:' on an option, or mark it 'on: report_record'"
    ),
    (
      "gate on the record", "value: 1}", "value: 1, gate: no-type-ii}",
      "50:50: the gate 'no-type-ii' looks at the report record, so no option can trip it;"
        + " name another gate, or take 'on' from that one"
    ),
    (
      "no such rule", "id: no-type-ii", "id: no-type-iii",
      "17:9: no rule on the report record is called 'no-type-iii'; did you mean 'no-type-ii'?"
    ),
    (
      "reserved option", "{id: no", "{id: unknown",
      "51:14: every item can be answered 'unknown' anyway; take this option out"
    ),
    (
      "id", "id: small", "id: a small one",
      "2:5: 'id': 'a small one' is no id; use up to 64 letters, digits, '-', '_' and '.'"
    ),
    (
      "no official id", "official: [CC7.2, P4.3]", "official: CC7.2",
      "40:15: 'official': expected a list, found 'CC7.2';"
        + " write it as [ … ], or one '- ' line for each value"
    ),
  ])
  func saysWhatIsWrong(_ name: String, _ old: String, _ new: String, _ expected: String) {
    let problems = SmallQuestionnaire.problems(replacing: old, by: new)
    #expect(problems == ["q.yaml:" + expected])
  }

  @Test func wantsTheBestOptionFirst() {
    let lines = SmallQuestionnaire.text.split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    var swapped = lines
    swapped.swapAt(49, 50)
    #expect(
      SmallQuestionnaire.problems(in: swapped.joined(separator: "\n")) == [
        "q.yaml:51:9: 'yes' is worth more than the option above it; list the best first"
      ])
  }

  @Test func tellsEveryProblemAtOnce() {
    let text = SmallQuestionnaire.text
      .replacing("weight: 13", with: "weight: -1")
      .replacing("computed: type", with: "computed: sort")
      .replacing("effect: reject", with: "effect: deny")
      .replacing("value: 0,", with: "value: no,")
    #expect(SmallQuestionnaire.problems(in: text).count == 4)
  }
}
