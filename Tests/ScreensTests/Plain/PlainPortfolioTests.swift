import Diligence
import Testing

@testable import Screens

@Suite struct PlainPortfolioTests {
  @Test func vendorsAreNumberedSentences() {
    let plain = PlainStage(Fixture.three)
    #expect(
      plain.said == [
        "", "3 vendors, sorted by name.",
        "1 Alder Systems, Example Agent: 4 of 5 answered, score 25.7, tier 2, advice incomplete, 1 gate in the way.",
        "2 Birch Labs, Example Agent: 1 of 5 answered, score 0.0, tier 2, advice reject, 2 gates in the way.",
        "3 Example Code, Example Agent: 0 of 5 answered, no score yet, tier 2, advice incomplete, 2 gates in the way.",
        "Number or name of a vendor, a adds one, ? help, q leaves duly:",
      ])
  }

  @Test func filterAndSort() {
    var plain = PlainStage(Fixture.three)
    #expect(plain.enter("f agent birch").contains { $0.hasPrefix("1 Birch Labs") })
    #expect(!plain.said.contains { $0.contains("Alder") })
    #expect(plain.enter("f")[1] == "3 vendors, sorted by name.")
    #expect(plain.enter("o score")[2].hasPrefix("1 Alder Systems"))
    #expect(plain.enter("o")[1] == "3 vendors, sorted by risk.")
    #expect(plain.enter("o colour").first?.hasPrefix("The list can be sorted by name, ") == true)
  }

  @Test(arguments: ["2", "birch", "Birch Labs", "birch-labs"]) func opensByNumberOrName(_ input: String) {
    var plain = PlainStage(Fixture.three)
    plain.enter(input)
    #expect(plain.said.contains { $0.hasPrefix("Birch Labs: number 1 to 8") })
  }

  @Test(arguments: ["9", "0", "zzz", "-1"]) func whatIsNoVendorIsSaid(_ input: String) {
    var plain = PlainStage(Fixture.three)
    #expect(plain.enter(input).first?.hasPrefix("`\(input)` is") == true)
  }

  @Test func archivingIsTakenBackAndDoneAgain() {
    var plain = PlainStage(Fixture.three)
    #expect(plain.enter("x 2").first == "Birch Labs is archived, nothing is deleted.")
    #expect(!plain.enter("l").contains { $0.contains("2 Birch") })
    #expect(
      plain.enter("u").first
        == "Taken back in Birch Labs: archived. Score stays 0.0.")
    #expect(
      plain.enter("y").first
        == "Done again in Birch Labs: archived. Score stays 0.0.")
    #expect(plain.enter("v").contains { $0.hasPrefix("2 Birch Labs, Example Agent, archived: ") })
    #expect(plain.enter("x 2").first == "Birch Labs is back in the portfolio.")
  }

  @Test func longListsComeInPages() {
    let many = (10...60).map { Fixture.dossier(name: "Vendor \($0)") }
    var plain = PlainStage(many)
    #expect(plain.said.contains("25 of 51 listed, m lists more."))
    #expect(plain.enter("m").first?.hasPrefix("26 Vendor 35") == true)
    plain.enter("m")
    #expect(plain.enter("m").first == "That was all of the list.")
  }

  @Test func emptyPortfolioSaysWhatToDo() {
    let plain = PlainStage([])
    #expect(plain.said[1] == "No vendor yet. a adds one, s opens the sample portfolio.")
  }
}
