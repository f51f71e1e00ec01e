import Diligence
import Testing

@Suite struct PublicRegisterTests {
  private static func names(_ city: String?) -> [String] {
    PublicRegister.registers(forCity: city).map(\.name)
  }

  @Test(arguments: [
    ("New York, NY", "New York board of accountancy"), ("Chicago, Illinois 60606", nil),
    ("Tampa, FL 33602", "Florida board of accountancy"), ("San Francisco", "California board of accountancy"),
    ("San Francisco, CA", "California board of accountancy"), ("London, KY", "Kentucky board of accountancy"),
    ("Dublin, Ohio", "Ohio board of accountancy"), ("Vancouver, WA", "Washington board of accountancy"),
  ])
  func namesTheBoardOfTheState(city: String, board: String?) {
    let names = Self.names(city)
    #expect(names.first == "NASBA CPAverify")
    #expect(names.contains("AICPA peer review public file"))
    if let board { #expect(names.contains(board)) }
  }

  @Test(arguments: [
    ("Toronto, Ontario", "the CPA body of its province"), ("Ottawa, ON", "the CPA body of its province"),
    ("London, Ontario", "the CPA body of its province"), ("Victoria, BC", "the CPA body of its province"),
    ("London, United Kingdom", "ICAEW, find a chartered accountant"),
    ("London", "ICAEW, find a chartered accountant"),
    ("München", "Professional register of the Wirtschaftsprüferkammer (WPK)"),
    ("Bengaluru, India", "Institute of Chartered Accountants of India (ICAI)"),
    ("Sydney, Australia", "ASIC, professional registers"),
    ("Dublin, Ireland", "the public register of statutory auditors of Ireland"),
  ])
  func namesTheRegisterOfTheCountry(city: String, name: String) {
    #expect(Self.names(city).first == name)
  }

  /// A SOC report is an American form, so those registers come first where nobody knows.
  @Test(arguments: [nil, "", "Somewhere", " , ,"]) func guessesNothing(city: String?) {
    let names = Self.names(city)
    #expect(names.first == "NASBA CPAverify")
    #expect(names.contains("board of accountancy of its state"))
    #expect(names.last == "the register of auditors of its own country")
  }
}
