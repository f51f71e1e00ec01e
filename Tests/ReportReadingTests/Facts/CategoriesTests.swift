import Diligence
import Testing

@testable import ReportReading

@Suite("Categories")
struct CategoriesTests {
  @Test(
    "The list is read off the words that lead up to it",
    arguments: [
      ("Report on Controls Relevant to Security and Confidentiality", "SC"),
      ("based on the trust services criteria relevant to security, availability, and privacy", "SAP"),
      ("to meet the criteria for the Security and Availability categories", "SA"),
      ("Trust services categories: Security, Availability, Processing Integrity", "SAI"),
      ("the following trust services categories:\n• Security\n• Availability\n• Confidentiality", "SAC"),
      (
        "Based on the Trust Services Principles and Criteria for Security, Availability, and Confidentiality",
        "SAC"
      ),
      ("the applicable criteria established by the AICPA for Security.", "S"),
      ("This examination covers the Security and Confidentiality trust services categories.", "SC"),
      ("relevant to Security (Common Criteria), Availability and Processing\nIntegrity", "SAI"),
      ("relevant to the common criteria and availability", "SA"),
      ("Relevant to Security, Availability, andConfidentialityFor the Period", "SAC"),
      ("Relevant to Security,Availability,Confidentiality", "SAC"),
      ("controls relevant to the security, availability and confidentiality principles", "SAC"),
      ("Categories in scope: Security & Privacy", "SP"),
      ("SOC 2 Type 2\nSecurity, Availability and\nConfidentiality\nOctober 2026", "SAC"),
    ])
  func stated(text: String, letters: String) {
    #expect(Self.letters(text) == letters)
  }

  @Test(
    "What only names categories says nothing about the scope",
    arguments: [
      "set forth in TSP section 100, 2017 Trust Services Criteria for Security, Availability, Processing Integrity, "
        + "Confidentiality, and Privacy (AICPA, Trust Services Criteria)",
      "TSP section 100A, Trust Services Principles, Criteria, and Illustrations for Security, Availability, "
        + "Processing Integrity, Confidentiality, and/or Privacy",
      "2017 Trust Services Criteria for Security, Availability, Processing Integrity, Confidentiality, and Privacy "
        + "(With Revised Points of Focus – 2022)",
      "Not in scope: Availability, Processing Integrity and Privacy.",
      "The Availability, Processing Integrity and Privacy categories are not in scope for this examination.",
      "The scope did not include the criteria for Privacy.",
      "Excluded trust services categories: Privacy and Availability",
      "Our platform offers availability guarantees and confidentiality, and security for every customer.",
      "a security-related report, covering SecurityScorecard",
      "",
    ])
  func notStated(text: String) {
    #expect(Self.letters(text).isEmpty)
  }

  @Test("The name of the criteria, which follows the scope, adds nothing to it")
  func nameOfTheCriteria() {
    let fact = Self.read(
      """
      Relevant to Security and Availability
      We have examined the controls, based on the trust services criteria relevant to security and availability set
      forth in TSP section 100, 2017 Trust Services Criteria for Security, Availability, Processing
      Integrity, Confidentiality, and Privacy (AICPA, Trust Services Criteria).
      """)
    #expect(fact.status == .found)
    #expect(fact.passages.count == 2)
  }

  @Test("All five are in scope where they are said to be relevant")
  func allFive() {
    let text = """
      We have examined the controls, based on the trust services criteria relevant to security, availability,
      processing integrity, confidentiality, and privacy set forth in TSP section 100.
      """
    #expect(Self.letters(text) == "SAICP")
  }

  @Test("A title that names more than the auditor's scope contradicts it")
  func conflict() {
    let fact = Self.read(
      """
      Report relevant to Security, Availability and Confidentiality
      We have examined the controls, based on the trust services criteria relevant to security and availability.
      """)
    #expect(fact.status == .conflict)
    #expect(fact.value == .categories([.security, .availability, .confidentiality]))
  }

  @Test("What is out of scope stands beside what is in it")
  func inAndOut() {
    let fact = Self.read(
      """
      We have examined the controls relevant to Security and Confidentiality.
      Availability and Privacy were not included in the scope.
      The criteria for Privacy are not applicable.
      """)
    #expect(fact.status == .found)
    #expect(fact.value == .categories([.security, .confidentiality]))
  }

  private static func read(_ text: String) -> ProposedFact {
    Categories.read(Source(ExtractedText(table: text, prose: text)))[.categories]
  }

  private static func letters(_ text: String) -> String {
    let fact = read(text)
    guard case .categories(let categories) = fact.value, fact.status == .found else { return "" }
    let letters: [(TrustCategory, String)] = [
      (.security, "S"), (.availability, "A"), (.processingIntegrity, "I"), (.confidentiality, "C"),
      (.privacy, "P"),
    ]
    return letters.filter { categories.contains($0.0) }.map(\.1).joined()
  }
}
