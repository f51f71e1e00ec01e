import Diligence
import Testing

@Suite struct FixtureTests {
  @Test func readsLabelsAndPages() throws {
    let header =
      "about: a trap\nkind: soc2\nexceptions: CC6.2 2/25 | CC8.1 | - 1/4\ncustomer_controls: none\n"
    let text =
      header + "conflict: end\nunjudged: type, system\n=====\none\n\u{0C}\ntwo\n~~~~~\n2\n\u{0C}three"
    let fixture = try Fixture(name: "b-trap", contents: text)
    #expect(fixture.isHeldOut)
    #expect(fixture.pages.map(\.table) == ["one", "two", "three"])
    #expect(fixture.pages.map(\.prose) == ["one", "2", "three"])
    #expect(fixture.unjudged == [.type, .system])
    #expect(fixture.labels[.kind] == .value(.kind(.soc2)))
    #expect(fixture.labels[.end] == .conflict)
    #expect(fixture.labels[.customerControls] == .count(0))
    let exceptions = [
      LabelledException(criterion: "CC6.2", deviations: 2, sample: 25),
      LabelledException(criterion: "CC8.1", deviations: nil, sample: nil),
      LabelledException(criterion: nil, deviations: 1, sample: 4),
    ]
    #expect(fixture.labels[.exceptions] == .exceptions(exceptions))
  }

  @Test(arguments: [
    ("kind: soc4", "kind cannot be \"soc4\""), ("end: 2026-02-30", "end cannot be \"2026-02-30\""),
    ("colour: red", "colour is no fact"), ("conflict: colour", "colour is no fact"),
    ("kind soc2", "a label needs a colon"), ("type:", "type says nothing"),
    ("exceptions: CC6.2 2", "exceptions cannot be \"CC6.2 2\""),
    ("unjudged: kind", "kind is labelled twice"),
    ("categories: safety", "categories cannot be \"safety\""), ("kind: soc2", "kind is labelled twice"),
  ])
  func saysWhichLineIsNoLabel(line: String, problem: String) {
    #expect(throws: FixtureProblem(line: 3, text: problem)) {
      try Fixture(name: "a", contents: "about: it\nkind: soc3\n\(line)\n=====\n")
    }
  }

  @Test(arguments: [
    ("The Acme Cloud, Inc.", "acme cloud, inc", true), ("Acme Cloud (“Acme”)", "Acme Cloud", true),
    ("Acme Cloud", "Acme Cloud Inc.", false), ("Acme & Sons LLP", "Acme and Sons LLP", true),
  ])
  func comparesNamesByWhatTheyName(label: String, read: String, agrees: Bool) {
    let fact = ProposedFact([FactPassage(.text(read), page: 1, quote: read)])
    let agreement = FactAgreement(.organisation, label: .value(.text(label)), read: fact)
    #expect(agreement == (agrees ? .foundRightly : .foundWrongly))
  }

  @Test func tellsMissedFromInvented() {
    #expect(FactAgreement(.type, label: nil, read: .notFound) == .rightlyNotFound)
    #expect(FactAgreement(.type, label: .value(.type(.typeI)), read: .notFound) == .missed)
    let read = ProposedFact([FactPassage(.type(.typeII), page: 1, quote: "")])
    #expect(FactAgreement(.type, label: nil, read: read) == .invented)
    #expect(FactAgreement(.type, label: .conflict, read: read) == .foundWrongly)
    #expect(FactAgreement(.subserviceMethod, label: .both, read: .notFound) == .foundRightly)
  }
}
