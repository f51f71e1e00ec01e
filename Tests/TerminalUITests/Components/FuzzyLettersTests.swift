import Testing

@testable import TerminalUI

@Suite("Fuzzy letters")
struct FuzzyLettersTests {
  @Test(
    "Letters are found in order, whatever their case, over both texts",
    arguments: [
      ("", "Acme", "", true), ("ac", "Acme", "", true), ("AME", "acme", "", true), ("mca", "Acme", "", false),
      ("ac ag", "Acme", "Agent", true), ("agac", "Acme", "Agent", false), ("zoë", "ZOË Ltd", "", true),
      ("zo", "Zoë", "", true), ("e", "Zoe\u{308}", "", false), ("é", "Cafe\u{301}", "", true),
    ])
  func letters(query: String, text: String, more: String, isFound: Bool) {
    #expect(FuzzyLetters(query).areFound(in: text, more) == isFound)
  }

  @Test("What is found is what a match finds")
  func agreesWithMatch() {
    for seed in 0..<300 {
      var random = SeededGenerator(seed: seed)
      let query = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        random.pick(["a", "B", " ", "é", "漢"])
      }.joined()
      let text = (0..<6).map { _ in random.pick(["A", "b", " ", "É", "漢", "x"]) }.joined()
      #expect(
        FuzzyLetters(query).areFound(in: text) == (FuzzyMatch(query, in: text) != nil), "\(query) in \(text)")
    }
  }
}
