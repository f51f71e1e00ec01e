import Testing

@testable import ReportReading

@Suite("Clean-up")
struct CleanUpTests {
  @Test(
    "What printing put in is taken out",
    arguments: [
      ("\u{201C}the Company\u{201D}\u{2019}s", "\"the Company\"'s"),
      ("con\u{FB01}dentiality, e\u{FB03}cient", "confidentiality, efficient"),
      ("zero\u{200B}width, so\u{AD}ft, mark\u{202E}ed", "zerowidth, soft, marked"),
      ("1\u{A0}April\u{2009}2026", "1 April 2026"),
      ("2025\u{2013}2026, carve\u{2013}out", "2025 - 2026, carve-out"),
      ("bell\u{07} escape\u{1B}[31m", "bell escape[31m"),
      ("\u{FF33}\u{FF2F}\u{FF23}\u{3000}\u{FF12}", "SOC 2"),
    ])
  func characters(printed: String, clean: String) {
    #expect(text([printed]) == clean)
  }

  @Test(
    "A word divided at the end of a line is joined",
    arguments: [
      ("ended Janu-\nary 1, 2026", "ended January 1, 2026"),
      ("a SOC 2 Type-\n2 report", "a SOC 2 Type-2 report"),
      ("each sub-\nservice organization", "each subservice organization"),
      ("the carve-\nout method", "the carve-out method"),
      ("Sub-service is used; a sub-\nservice is", "Sub-service is used; a sub-service is"),
      ("Scope -\nthe system", "Scope - the system"),
    ])
  func hyphens(printed: String, clean: String) {
    #expect(text([printed]) == clean)
  }

  @Test("A word divided over a page break, with a footer between, is joined")
  func hyphenOverPages() {
    let pages = [
      "Acme | Confidential\nthe pe-\n1", "Acme | Confidential\nriod\n2", "Acme | Confidential\nends\n3",
    ]
    #expect(text(pages) == "Acme | Confidential the period ends")
  }

  @Test(
    "Lost spaces are put back, and names that look alike stay",
    arguments: [
      ("Privacy andConfidentialityFor the Period", "Privacy and Confidentiality For the Period"),
      ("ConfidentialityFor the", "Confidentiality For the"),
      ("(SOC) 3Report on theAcme", "(SOC) 3 Report on the Acme"),
      ("1November2018 to 31 October2019", "1 November 2018 to 31 October 2019"),
      ("October 31,2019, andControls,which", "October 31, 2019, and Controls, which"),
      ("SOC 2 TypeII", "SOC 2 Type II"),
    ])
  func lostSpaces(printed: String, clean: String) {
    #expect(text([printed]) == clean)
  }

  @Test("Names with capitals and figures inside stay as they are")
  func names() {
    let names =
      "GitHub DynamoDB McKinsey SOC2 iOS PowerShell CC6.1 EC2 OAuth2 1Password S3 AES256 ForgeRock v1.2"
    #expect(text([names]) == names)
  }

  @Test("Running headers, footers and page numbers go, but for the first of each")
  func runningLines() {
    let pages = (1...4).map {
      "Acme Ltd - SOC 2 Report | \($0)\nBody \($0 * 7) text\n\nRestricted use\n"
        + String(repeating: " ", count: 60) + "Page \($0) of 4"
    }
    #expect(
      text(pages)
        == "Acme Ltd - SOC 2 Report | 1 Body 7 text Restricted use Body 14 text Body 21 text Body 28 text")
  }

  @Test("A running header inside a page that holds several printed ones goes with its page number")
  func sheets() {
    let page =
      "Acme | SOC 3\none\nPage 1\nAcme | SOC 3\ntwo\nPage 2\nAcme | SOC 3\nthree\nPage 3\nAcme | SOC 3\nfour"
    #expect(text([page]) == "Acme | SOC 3 one two three four")
  }

  @Test("Results that repeat at the foot of pages stay")
  func results() {
    let pages = (1...4).map { "CC6.\($0)\nThe control\nNo exceptions noted." }
    #expect(text(pages).split(separator: "noted.").count == 4)
    #expect(text(pages).contains("CC6.4"))
  }

  private func text(_ pages: [String]) -> String {
    let text = ReportText(pages: pages)
    return text.text(text.words.indices)
  }
}
