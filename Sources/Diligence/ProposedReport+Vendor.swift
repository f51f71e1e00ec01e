extension ProposedReport {
  /// The same with a finding where the organisation that the file names does not sound like the vendor that it was
  /// attached to; a parent company's report is one to ask about, not one to refuse.
  package func held(against vendor: String) -> ProposedReport {
    guard let passage = self[.organisation].passages.first, case .text(let organisation) = passage.value,
      !organisation.soundsLike(vendor)
    else { return self }
    return adding([
      ReadingFinding(
        "It is about \(organisation), and the vendor here is \(vendor): ask how the two belong together, and "
          + "which of them stands behind the product.", page: passage.page)
    ])
  }
}

extension String {
  /// Whether the word that tells one of the two names apart is in the other, as a word or run together.
  fileprivate func soundsLike(_ other: String) -> Bool {
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
