import Testing

@testable import TerminalUI

@Suite("Fuzzy match")
struct FuzzyMatchTests {
  @Test(
    "Letters are found in order, words first",
    arguments: [
      ("exrep", "Export the report", [0, 1, 11, 12, 13]), ("er", "Export report", [0, 7]),
      ("AC", "acme", [0, 1]), ("", "x", []),
      ("a b", "ab", [0, 1]), ("é", "Café", [3]), ("a", "xaxa", [1]), ("ab", "xaxbab", [4, 5]),
    ])
  func positions(query: String, text: String, positions: [Int]) {
    #expect(FuzzyMatch(query, in: text)?.positions == positions)
  }

  @Test(
    "A missing letter or the wrong order is no match",
    arguments: [("ba", "ab"), ("x", ""), ("aa", "a"), ("z", "abc")])
  func noMatch(query: String, text: String) {
    #expect(FuzzyMatch(query, in: text) == nil)
  }

  @Test(
    "Better matches score higher",
    arguments: [
      ("acme", "Acme", "Acme Cloud"), ("ec", "Example Code", "Second"), ("rep", "Report", "The report"),
      ("cl", "Cloud", "Cold"),
    ])
  func order(query: String, better: String, worse: String) throws {
    let high = try #require(FuzzyMatch(query, in: better)).score
    let low = try #require(FuzzyMatch(query, in: worse)).score
    #expect(high > low)
  }
}
