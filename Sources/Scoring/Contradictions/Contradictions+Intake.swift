import Diligence

extension Contradictions {
  /// What is answered about personal data, although the intake says that there is none.
  var ofIntake: [Contradiction] {
    guard assessment.intake.use.personalData == .no else { return [] }
    return (logins + privacyAnswers + contracts + partiesData).map {
      Contradiction("The intake says that no personal data is involved, but \($0.clause).", about: [$0.item])
    }
  }

  private typealias Side = (item: ItemID, clause: String)

  /// Accounts that people log in with are personal data (official criterion CC6.2: users are registered and
  /// authorised).
  private var logins: [Side] {
    claims.filter { $0.item.officialCriteria.contains("CC6.2") }.map {
      ($0.item.id, "\(quoted($0.item, $0.option)), and accounts of people are personal data")
    }
  }

  private var privacyAnswers: [Side] {
    claims.filter { $0.item.condition == .unlessNoPersonalData }.map {
      ($0.item.id, quoted($0.item, $0.option))
    }
  }

  /// A signed data protection contract.
  private var contracts: [Side] {
    claims.filter { $0.option.id == "signed" }.map {
      ($0.item.id, "\(quoted($0.item, $0.option)), a contract on personal data")
    }
  }

  /// Other companies that are said to see data about people.
  private var partiesData: [Side] {
    questionnaire.items.flatMap { item -> [Side] in
      let parties = assessment.answers[item.id]?.details?.parties ?? []
      return parties.compactMap { party in
        guard let data = party.data, data.namesPeople else { return nil }
        return (item.id, "\(item.id) says that \(party.name.inShort) sees “\(data.inShort)”")
      }
    }
  }
}

extension String {
  /// Whether it is about people in plain words.
  fileprivate var namesPeople: Bool {
    let words = lowercased().split { !$0.isLetter && $0 != "-" }
    return words.contains {
      ["names", "email", "emails", "e-mail", "e-mails", "addresses", "personal"].contains($0)
    }
  }

  /// On one line, at most sixty characters, without quotation marks of its own.
  var inShort: String {
    let line = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let plain = String(line.map { "“”\"„«»".contains($0) ? "'" : $0 })
    return plain.count > 60 ? "\(plain.prefix(59))…" : plain
  }
}
