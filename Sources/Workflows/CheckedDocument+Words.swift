internal import Diligence
internal import Scoring

extension CheckedDocument {
  /// What keeps the document from agreeing with the record, a sentence each; empty where it agrees.
  package var problems: [String] {
    [signatureProblem, headProblem, numbersProblem].compactMap { $0 }
  }

  private var signatureProblem: String? {
    switch signer {
    case .own, .known: nil
    case .unknown:
      "It is signed with a key that has never signed this record, so that anybody may have written or "
        + "altered its text."
    case .altered:
      "It was altered after it was written: its text, its last two lines or its signature do not fit "
        + "together."
    case .none:
      "It is not signed, as documents were not before duly 0.2: nothing shows whether its text was altered."
    }
  }

  private var numbersProblem: String? {
    isReproduced != false || !isHeadInRecord
      ? nil
      : "Its numbers are not those that the record gave then: it was altered, or written with weights or "
        + "policy numbers of a file or by another version of duly, or something was erased since."
  }

  private var headProblem: String? {
    if isHeadInRecord { return nil }
    return
      "The record never had its head (events \(head.events), head \(head.hash.short)…): the end of the "
      + "record was cut off, an event up to there was altered, or the document belongs to another database."
  }

  /// What holds of a document that agrees: who signed it, where it stands in the record, and what came since.
  package var sentences: [String] {
    var sentences: [String] = []
    switch signer {
    case .own: sentences.append("\(whatHolds): it is signed with your key.")
    case .known:
      sentences.append("\(whatHolds): it is signed with another key, which has signed this record before.")
    case .unknown, .altered, .none: break
    }
    if isHeadInRecord { sentences.append("The record still goes through its head, event \(head.events).") }
    return sentences + (isHeadInRecord ? [since] + scores.map(\.sentence) : [])
  }

  private var whatHolds: String {
    isReproduced == nil ? "Its text is as it was written" : "Its numbers are those that the record gave then"
  }

  private var since: String {
    switch (changes.count, otherChanges) {
    case (0, 0): "Nothing was recorded since."
    case (0, let others):
      "Nothing that concerns it has changed since; \(Self.events(others)) about others came after it."
    case (let count, let others):
      "\(Self.events(count)) about what it says came after it"
        + (others == 0 ? "." : ", and \(Self.events(others)) about others.")
    }
  }

  private static func events(_ count: Int) -> String { count == 1 ? "1 event" : "\(count) events" }
}

extension CheckedDocument.ScoreSince {
  fileprivate var sentence: String {
    let (then, now) = (then.map(rounded) ?? "none", now.map(rounded) ?? "none")
    return then == now
      ? "The score of \(vendor) is what it was then: \(now)."
      : "The score of \(vendor) was \(then) then and is \(now) now."
  }
}
