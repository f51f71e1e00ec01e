import Diligence
import Testing

@testable import ReportReading

@Suite("Opinion")
struct OpinionTests {
  private static let clean = """
    In our opinion, in all material respects,
    a. The description presents the system that was designed and implemented throughout the period.
    b. The controls stated in the description were suitably designed.
    c. The controls stated in the description operated effectively throughout the period.
    """

  // MARK: - Unmodified

  @Test(
    "A clean opinion is unmodified",
    arguments: [
      clean,
      "In our opinion, management's assertion that the controls within the system were effective throughout the period "
        + "is fairly stated, in all material respects.",
      "In our opinion, in all material respects, based on the criteria in the assertion: (a) the description fairly "
        + "presents the system; (b) the controls related to the criteria were suitably designed.",
      "In our opinion, Acme, Inc. maintained, in all material\nrespects, effective controls over the Platform.",
    ])
  func unmodified(text: String) {
    #expect(Self.opinion("We have examined the description. " + text) == .unmodified)
  }

  @Test("The auditor's duties list what could go wrong, and that is no opinion")
  func duties() {
    let text = """
      Our examination involved assessing the risks that the description is not presented in accordance with the
      criteria and that the controls were not suitably designed or did not operate effectively.
      \(Self.clean)
      """
    #expect(Self.opinion(text) == .unmodified)
  }

  @Test(
    "What every report leaves without an opinion does not touch the opinion",
    arguments: [
      "Information in Section V has not been subjected to our procedures and, accordingly, we express no opinion on it.",
      "Privacy controls were not examined and no opinion is expressed on them.",
      "Our examination was not conducted for the purpose of evaluating the cybersecurity risk management program. "
        + "Accordingly, we do not express an opinion or any other form of assurance on that program.",
      "We did not perform any procedures regarding the operating effectiveness of controls and, accordingly, do not "
        + "express an opinion thereon.",
      "We express no opinion on the other information.",
    ])
  func standardRefusals(sentence: String) {
    #expect(
      Self.opinion("We have examined the description. \(sentence)\n\(Self.clean)\n\(sentence)") == .unmodified
    )
  }

  @Test(
    "Exceptions that are not the opinion's own leave it clean",
    arguments: [
      "This report is not intended to be, and should not be, used by anyone except the specified parties.",
      "Our opinion is not modified with respect to this matter.",
      "The tests were performed by qualified personnel, among them a qualified CPA.",
      "Exceptions noted in our tests are described in Section IV, except for minor ones.",
    ])
  func otherExceptions(sentence: String) {
    #expect(Self.opinion("We have examined it. \(sentence)\n\(Self.clean)\n\(sentence)") == .unmodified)
  }

  // MARK: - Qualified

  @Test(
    "An exception anywhere in the opinion qualifies it",
    arguments: [
      "In our opinion, except for the matter described in the preceding paragraph, in all material respects, the "
        + "description presents the system.",
      "In our opinion, in all material respects, the controls stated in the description operated effectively "
        + "throughout the period, except for the reviews of access.",
      "In our opinion, in all material respects,\na. the description presents the system;\nb. the controls were "
        + "suitably designed, with the exception of those over change; and\nc. the controls operated effectively.",
      "In our opinion, except that controls over CC6.1 did not operate effectively, the controls operated effectively "
        + "in all material respects.",
      "In our opinion, in all material respects, other than the effects of the matter above, the description is fair.",
      "In our opinion, except as discussed above, the controls were suitably designed in all material respects.",
      "In our opinion, in all material respects, the controls operated effectively. However, the controls over "
        + "backups except for the first quarter were not tested.",
    ])
  func qualified(text: String) {
    #expect(Self.opinion("We have examined the description. " + text) == .qualified)
  }

  @Test("Of several opinions the worst is the report's")
  func worst() {
    let text = """
      We have examined the description.
      In our opinion, in all material respects, the description presents the system.
      In our opinion, except for the matter described above, the controls were suitably designed in all material respects.
      """
    #expect(Self.opinion(text) == .qualified)
  }

  @Test("A heading, the paragraph and the sentence about evidence agree, each with its place")
  func heading() {
    let fact = Self.read(
      """
      We have examined the description of the system throughout the period.
      Basis for Qualified Opinion
      The controls over access did not meet the criterion for a part of the period that was examined by us.
      Qualified Opinion
      In our opinion, except for the matter described in the Basis for Qualified Opinion paragraph, in all material
      respects, the controls operated effectively.
      We believe that the evidence we obtained is sufficient to provide a reasonable basis for our qualified opinion.
      """)
    #expect(fact.status == .found)
    #expect(fact.value == .opinion(.qualified))
    #expect(fact.passages.count == 4)
  }

  @Test("A heading that says qualified over a clean paragraph is a conflict")
  func headingAgainstParagraph() {
    let fact = Self.read(
      "We have examined the description of the system.\n\nQualified Opinion\n\(Self.clean)")
    #expect(fact.status == .conflict)
  }

  @Test("A line of the contents is no heading")
  func contents() {
    let text = """
      Contents
      Qualified Opinion ........ 3
      Qualified Opinion
      3
      Adverse Opinion
      4
      We have examined the description of the system throughout the period that ended.
      \(Self.clean)
      """
    #expect(Self.read(text).status == .found)
    #expect(Self.opinion(text) == .unmodified)
  }

  // MARK: - Adverse

  @Test(
    "Each of the parts may be denied",
    arguments: [
      "the description does not present the system in accordance with the criteria",
      "the description is not presented in accordance with the criteria",
      "the controls stated in the description were not suitably designed",
      "the controls stated in the description did not operate effectively throughout the period",
      "management's assertion is not fairly stated",
      "the controls within the system were not effective throughout the period",
    ])
  func adverse(part: String) {
    let text = "We have examined it. In our opinion, because of the matter described above, \(part)."
    #expect(Self.opinion(text) == .adverse)
    let list = """
      We have examined it. In our opinion, except for the matter described above, in all material respects:
      a. the description presents the system;
      b. \(part).
      """
    #expect(Self.opinion(list) == .adverse)
  }

  // MARK: - Disclaimer

  @Test("An auditor who got no evidence expresses none")
  func disclaimer() {
    let fact = Self.read(
      """
      We were engaged to examine the description of the system throughout the period.
      Disclaimer of Opinion
      Because of the significance of the matter described above, we have not been able to obtain sufficient appropriate
      evidence to provide a basis for an opinion. Accordingly, we do not express an opinion on the description.
      """)
    #expect(fact.status == .found)
    #expect(fact.value == .opinion(.disclaimer))
  }

  @Test("No opinion on operation beside a clean one on design is none expressed")
  func partialDisclaimer() {
    let text = """
      We have examined the description. In our opinion, in all material respects, the description presents the system.
      We were unable to obtain records of the tests; we therefore do not express an opinion on whether the controls
      operated effectively.
      """
    #expect(Self.opinion(text) == .disclaimer)
  }

  // MARK: - Not found

  @Test(
    "Without the auditor's own opinion nothing is found",
    arguments: [
      "We, as management of Acme, assert that in our opinion, in all material respects, the controls were effective.",
      "We assert that the controls operated effectively in all material respects.",
      "We have examined the description. Our responsibility is to express an opinion on the description.",
      "We have examined the description. In our opinion, the description is nicely written.",
      "To be inserted by the auditor: \"In our opinion, in all material respects, the controls operated effectively.\"",
      "We are SOC 2 compliant. In our opinion, nobody is better.",
      "",
    ])
  func notFound(text: String) {
    #expect(Self.read(text).status == .notFound)
  }

  @Test("Abbreviations and item marks do not end the opinion before its exception")
  func abbreviations() {
    let text = """
      We have examined the description. In our opinion, in all material respects, the controls of Acme, Inc. and Beta Ltd.
      presented in Section V. operated
      effectively:
      i. The first part.
      ii. The second part, except for the reviews.
      """
    #expect(Self.opinion(text) == .qualified)
  }

  @Test("At most 25 words are quoted, and they hold what decides")
  func quote() {
    let text =
      "We have examined it. In our opinion, in all material respects, the controls stated in the description "
      + String(repeating: "and so forth ", count: 20)
      + "operated effectively, except for the reviews of access rights."
    let passage = Self.read(text).passages.first
    #expect(passage?.quote.contains("except for") == true)
    #expect(passage.map { $0.quote.split(separator: " ").count <= 25 } == true)
  }

  private static func read(_ text: String) -> ProposedFact {
    Opinion.read(Source(ExtractedText(table: text, prose: text)))[.opinion]
  }

  private static func opinion(_ text: String) -> AssuranceReport.Opinion? {
    guard case .opinion(let opinion) = read(text).value else { return nil }
    return opinion
  }
}
