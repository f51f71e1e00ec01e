internal import Diligence

extension JSON {
  /// An object of the members that have a value.
  static func known(_ members: [(String, JSON)]) -> JSON {
    .object(members.filter { $0.1 != .null }.map { Member($0.0, $0.1) })
  }

  static func day(_ day: Day?) -> JSON {
    day.map { .day($0) } ?? .null
  }

  static func integer(_ number: Int?) -> JSON {
    number.map { .integer($0) } ?? .null
  }

  static func flag(_ isSo: Bool?) -> JSON {
    isSo.map { .flag($0) } ?? .null
  }

  /// A list of words; null where there are none.
  static func words(_ words: [String]) -> JSON {
    words.isEmpty ? .null : .list(words.map { .text($0) })
  }

  /// Null in place of an object or list without anything in it.
  var orNull: JSON {
    self == .object([]) || self == .list([]) ? .null : self
  }
}

extension Optional<JSON> {
  var orNull: JSON { self?.orNull ?? .null }
}

extension Details {
  var block: JSON {
    .known([
      ("parties", JSON.list(parties.map(\.block)).orNull),
      ("facts", JSON.known(facts.sorted { $0.key < $1.key }.map { ($0.key, .text($0.value)) }).orNull),
    ])
  }
}

extension Party {
  fileprivate var block: JSON {
    .known([
      ("name", .text(name)), ("llm", .flag(isLLM)), ("country", .text(country)), ("dpa", .flag(hasDPA)),
      ("purpose", .text(purpose)), ("data", .text(data)), ("report", .text(report)),
    ])
  }
}

extension Evidence {
  var block: JSON {
    .known([
      ("status", .text(status.rawValue)), ("source", source == .vendor ? .null : .text(source.rawValue)),
      ("reference", .text(reference)), ("page", .integer(page)), ("on", .day(on)),
    ])
  }
}

extension Weighing {
  /// How weights came about, points in the order of the criteria.
  func block(_ questionnaire: Questionnaire) -> JSON {
    let scored = ordered(points.keys, by: questionnaire.criteria.map(\.id))
    return .known([
      ("method", .text(method.rawValue)),
      ("order", JSON.list(order.map { rank in .list(rank.map { .id($0) }) }).orNull),
      ("points", JSON.known(scored.map { ($0.text, points[$0].map { .exact($0) } ?? .null) }).orNull),
      ("source", .text(source)), ("rationale", .text(rationale)),
    ])
  }
}

extension Waiver {
  var block: JSON {
    ["gate": .id(gate), "by": .text(by), "reason": .text(reason), "expires": .day(expires)]
  }
}

extension Decision {
  var block: JSON {
    .known([
      ("outcome", .text(outcome.rawValue)), ("by", .text(by)), ("role", .text(role)), ("date", .day(date)),
      ("conditions", JSON.list(conditions.map(\.block)).orNull), ("next_review", .day(nextReview)),
    ])
  }
}

extension DecisionCondition {
  fileprivate var block: JSON {
    .known([("text", .text(text)), ("owner", .text(owner)), ("due", .day(due))])
  }
}
