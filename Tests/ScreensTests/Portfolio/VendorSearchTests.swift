import Diligence
import TerminalUI
import Testing

@testable import Screens

@Suite struct VendorSearchTests {
  private static func line(_ name: String) -> VendorSummary {
    VendorSummary(
      vendor: VendorID(name), name: name, isArchived: false, updated: Moment(seconds: 0), assessment: nil)
  }

  private static let names = ["Nova Cloud", "Cloud Nine", "Big Clover", "Macloud", "Größe AG"]
  private let search = VendorSearch(names.map(line))

  @Test(arguments: [
    ("", "01234"), ("clo", "0123"), ("c n", "1"), ("GRÖ", "4"), ("zz", ""),
  ])
  func findsLettersInTheirOrder(query: String, expected: String) {
    #expect(search.places(of: query).map(String.init).joined() == expected)
  }

  /// The same vendors as the fuzzy match of the palette finds.
  @Test(arguments: ["o", "cl", "ov", "nine", "g ag", "dc"])
  func agreesWithTheFuzzyMatch(query: String) {
    let expected = Self.names.indices.filter { FuzzyMatch(query, in: Self.names[$0]) != nil }
    #expect(search.places(of: query) == expected)
  }

  @Test func whatBeginsSoComesFirst() {
    #expect(search.ranked("clo", among: [3, 2, 1, 0]) == [1, 2, 0, 3])
    #expect(search.ranked("", among: [3, 2]) == [3, 2])
  }
}
