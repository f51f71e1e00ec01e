internal import Diligence

/// One company that the vendor relies on.
package struct PartyLine: Sendable, Equatable {
  let party: Party

  init(_ party: Party) {
    self.party = party
  }
}

extension PartyLine: TemplateSubject {
  static let fields: Fields<Self> = [
    .text("name", "the company") { $0.party.name },
    .text("llm", "whether it provides the language model") { Phrase.yesNo($0.party.isLLM) },
    .text("country", "where it is") { Phrase.orNotRecorded($0.party.country) },
    .text("dpa", "whether a data processing agreement is signed with it") { Phrase.yesNo($0.party.hasDPA) },
    .text("purpose", "what it is used for, and what data it sees") {
      let parts = [$0.party.purpose, $0.party.data].compactMap { $0 }
      return parts.isEmpty ? Phrase.notRecorded : parts.joined(separator: "; ")
    },
    .text("report", "the assurance report held for it") { Phrase.orNotRecorded($0.party.report) },
  ]
}
