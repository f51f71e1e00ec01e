// A report may be about another organisation than the vendor that it was filed under: a parent company's is one to ask about,
// not one to refuse.

extension AssuranceReport {
  /// What to ask where the organisation that it is about does not sound like the vendor; nil where it does, or is not known.
  package func organisationToAskAbout(vendor: String) -> String? {
    organisation.flatMap { $0.questionOfBelonging(to: vendor) }
  }
}

extension ProposedReport {
  /// The same with a finding where the organisation that the file names does not sound like the vendor that it was
  /// attached to.
  package func held(against vendor: String) -> ProposedReport {
    guard let passage = self[.organisation].passages.first, case .text(let organisation) = passage.value,
      let question = organisation.questionOfBelonging(to: vendor)
    else { return self }
    return adding([ReadingFinding(question, page: passage.page)])
  }
}

extension String {
  fileprivate func questionOfBelonging(to vendor: String) -> String? {
    soundsLike(vendor)
      ? nil
      : "It is about \(self), and the vendor here is \(vendor): ask how the two belong together, and which of them "
        + "stands behind the product."
  }
}

extension String {
  /// Whether the word that tells one of the two names apart is in the other, as a word or run together.
  private func soundsLike(_ other: String) -> Bool {
    other.isNamed(in: self) || isNamed(in: other)
  }

  private func isNamed(in other: String) -> Bool {
    guard let word = ownWords.first ?? nameWords.first else { return true }
    return other.nameWords.contains(word) || other.ownWords.joined() == ownWords.joined()
  }

  /// The words that only this company goes by; none where every one is common.
  private var ownWords: [String] {
    nameWords.filter { $0.count > 1 && !Self.commonWords.contains($0) }
  }

  private var nameWords: [String] {
    lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// What many companies are called beside their own name, and the forms in which they are founded.
  private static let commonWords: Set<String> = [
    "the", "ai", "and", "of", "software", "systems", "labs", "technologies", "technology", "solutions",
    "group", "holding", "holdings", "company", "inc", "ltd", "llc", "llp", "gmbh", "ag", "bv", "sa", "sas",
    "ab", "as", "oy", "plc", "corp", "corporation", "limited", "co",
  ]
}
