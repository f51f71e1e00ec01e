import Diligence
import Testing

@testable import Screens

@Suite struct SubserviceTextTests {
  private func read(_ text: String) -> [SubserviceOrganisation]? {
    try? SubserviceText.companies(in: text).get()
  }

  @Test(arguments: [
    ("AWS", [SubserviceOrganisation(name: "AWS")]),
    (
      "AWS (carve-out), Fastly (inclusive)",
      [
        SubserviceOrganisation(name: "AWS", method: .carveOut),
        SubserviceOrganisation(name: "Fastly", method: .inclusive),
      ]
    ),
    ("AWS; Fastly ;", [SubserviceOrganisation(name: "AWS"), SubserviceOrganisation(name: "Fastly")]),
    (
      "Some Cloud, Inc. (CARVE_OUT, report held)",
      [SubserviceOrganisation(name: "Some Cloud, Inc.", method: .carveOut, reportHeld: true)]
    ),
    ("A (no report held)", [SubserviceOrganisation(name: "A", reportHeld: false)]),
    ("None", []),
  ])
  func namesAndBracketsAreRead(_ text: String, _ expected: [SubserviceOrganisation]) {
    #expect(read(text) == expected)
  }

  @Test(arguments: [
    ("AWS (carve-out", "a bracket is not closed"), ("(inclusive)", "a name is missing"),
    ("AWS (carved)", "write carve-out, inclusive or unclear instead of `carved`"),
  ])
  func whatIsWrongIsSaid(_ text: String, _ words: String) {
    #expect(SubserviceText.companies(in: text) == .failure(SubserviceText.Wrong(words: words)))
  }

  @Test func whatIsWrittenReadsBack() {
    let companies = [
      SubserviceOrganisation(name: "Some Cloud, LLC", method: .carveOut, reportHeld: false),
      SubserviceOrganisation(name: "Other", method: .inclusive, reportHeld: true),
      SubserviceOrganisation(name: "Third"),
    ]
    #expect(SubserviceText.text(of: companies).flatMap(read) == companies)
    #expect(SubserviceText.text(of: []).flatMap(read) == [])
    #expect(SubserviceText.text(of: nil) == nil)
  }
}
