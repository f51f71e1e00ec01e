extension ReportText {
  /// Whether a name is that of the company which the report is about: it has a description, an assertion, a
  /// management.
  func namesOrganisation(_ name: FirmName) -> Bool { namesOrganisation(name.text) }

  /// Likewise for a name as it is written.
  func namesOrganisation(_ name: String) -> Bool {
    let keys = Phrase(name).keys
    guard let last = keys.last else { return false }
    let owned = [last + "'s", last + ".'s"].map { Phrase((keys.dropLast() + [$0]).joined(separator: " ")) }
    let isOwner = owned.flatMap { places(of: $0) }.contains { place in
      words[place.upperBound...].prefix(4).contains { Self.possessions.contains($0.key) }
    }
    return isOwner || places(of: Phrase(name)).contains { isManagement(before: $0.lowerBound) }
  }

  private func isManagement(before index: Int) -> Bool {
    guard index >= 2, words[index - 1].key == "of" else { return false }
    return ["management", "directors", "assertion"].contains(words[index - 2].key)
  }

  private static let possessions: Set<String> = [
    "description", "assertion", "system", "management", "commitments",
  ]
}
