import Diligence
import Testing

@testable import Screens

@Suite struct PlainIntakeTests {
  @Test func addsAVendorAndSaysTheTierAsItFollows() {
    var plain = PlainStage([])
    plain.enter("a", "New One", "Agent")
    #expect(
      plain.enter("confidential").first?.hasPrefix("Tier 1, because not all of the use is known yet") == true)
    plain.enter("2")
    #expect(
      plain.enter("2").first
        == "Tier 2, from confidential data 2 + opens a pull request 1 + organisation 1 = 4. "
        + "An approval needs a score of 70.0.")
    plain.fill()
    #expect(plain.said.first == "New One is added.")
    #expect(plain.said.contains { $0.hasPrefix("New One: number 1 to 8") })
    let added = plain.requests.contains { request in
      if case .add("New One", let intake, _) = request { intake.use.data == .confidential } else { false }
    }
    #expect(added)
  }

  @Test func aNameIsAskedForUntilThereIsOne() {
    var plain = PlainStage([])
    plain.enter("a")
    #expect(plain.enter("").first == "Vendor: a vendor needs a name.")
    #expect(plain.said.contains("1 of \(plain.fieldCount). Vendor: nothing yet."))
  }

  @Test func whatWasEnteredIsKeptUntilOneComesBack() {
    var plain = PlainStage([])
    #expect(plain.enter("a", "New One", "q").first == "What you entered is kept until you come back to it.")
    #expect(plain.enter("a").first == "You had begun this; what you entered is still there.")
    #expect(plain.enter("b").contains { $0.hasSuffix("Vendor: New One.") })
  }

  @Test func theEndOfTheInputAddsTheVendor() {
    var plain = PlainStage([])
    plain.enter("a", "New One", "Agent")
    #expect(plain.end() == ["New One is added.", "All saved."])
  }

  @Test func theEndOfTheInputSaysWhatIsNotComplete() {
    var plain = PlainStage([])
    plain.enter("a", "", "x", "-")
    #expect(plain.end().last == "All saved.")
  }

  @Test func changesAreRecordedFieldByFieldAndTakenBack() {
    var plain = PlainStage()
    plain.enter("1", "4", "", "", "public")
    guard case .intakeChanged(_, let intake)? = plain.changes.last else {
      Issue.record("no change of the intake")
      return
    }
    #expect(intake.use.data == .public)
    #expect(plain.enter("u").first?.hasPrefix("Taken back: The intake is changed.") == true)
    #expect(plain.enter("b").contains { $0.hasSuffix("Data it sees: confidential.") })
  }
}

extension PlainStage {
  /// How many fields the form at hand asks.
  var fieldCount: Int {
    said.compactMap { $0.split(separator: " ").dropFirst(2).first.flatMap { Int($0.dropLast()) } }.first ?? 0
  }

  /// Keeps every field that is left.
  mutating func fill() {
    for _ in 1...20 where said.contains(where: { $0.contains("empty keeps") }) { enter("") }
  }
}
