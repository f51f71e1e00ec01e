/// A public place in which a person can look up a firm that signs assurance reports. duly names it and never looks itself.
package struct PublicRegister: Sendable, Equatable {
  package let name: String
  package let subject: AuditorCheck.Subject
  /// What it can tell and what it cannot, in a sentence.
  package let advice: String
  /// Where it stands on the net; nil where a look under its name finds it.
  package let host: String?

  package init(
    _ name: String, of subject: AuditorCheck.Subject = .licence, host: String? = nil, _ advice: String
  ) {
    self.name = name
    self.subject = subject
    self.advice = advice
    self.host = host
  }
}

extension PublicRegister {
  /// Those to look in for a firm that signs in `city`, which may name a state, a province or a country behind a comma;
  /// the American ones where nobody knows the country, since a SOC report is an American form.
  package static func registers(forCity city: String?) -> [PublicRegister] {
    switch Jurisdiction(ofCity: city) {
    case .state(let state): american(state)
    case .canada:
      [
        PublicRegister(
          "the CPA body of its province",
          "Each province licenses firms itself and has its own directory of firms.")
      ]
    case .unitedKingdom:
      [
        PublicRegister(
          "ICAEW, find a chartered accountant", host: "find.icaew.com", "Lists firms of its members."),
        PublicRegister(
          "Register of statutory auditors, overseen by the FRC", host: "auditregister.org.uk",
          "Lists every firm that may sign statutory audits."),
      ]
    case .germany:
      [
        PublicRegister(
          "Professional register of the Wirtschaftsprüferkammer (WPK)", host: "wpk.de",
          "Lists every auditor and every audit firm.")
      ]
    case .india:
      [
        PublicRegister(
          "Institute of Chartered Accountants of India (ICAI)", host: "icai.org",
          "Members and firms have numbers that stand beside the signature.")
      ]
    case .australia:
      [
        PublicRegister(
          "ASIC, professional registers", host: "asic.gov.au", "Lists registered company auditors."),
        PublicRegister(
          "Chartered Accountants ANZ, find a CA", host: "charteredaccountantsanz.com",
          "Lists members in practice."),
      ]
    case .otherCountry(let country):
      [
        PublicRegister(
          "the public register of statutory auditors of \(country)",
          "Every member state of the EU keeps one; elsewhere the accountants' institute does.")
      ]
    case nil:
      american(nil) + [
        PublicRegister(
          "the register of auditors of its own country",
          "Where the firm does not sit in the United States; record its city to see which.")
      ]
    }
  }

  private static func american(_ state: String?) -> [PublicRegister] {
    let board = state.map { "\($0) board of accountancy" } ?? "board of accountancy of its state"
    return [
      PublicRegister(
        "NASBA CPAverify", host: "cpaverify.org",
        "Searches most boards at once; six jurisdictions are not in it, so that finding nothing there proves nothing."
      ),
      PublicRegister(
        board, "Its own licence search has the last word, and is the fallback where CPAverify finds nothing."),
      PublicRegister(
        "AICPA peer review public file", of: .peerReview, host: "peerreview.aicpa.org",
        "Tells whether the firm is enrolled, which kind of review it had, the rating and when it was accepted."
      ),
    ]
  }
}
