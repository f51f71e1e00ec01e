internal import Diligence
package import Exchange

extension CheckedDocument {
  /// The part of `duly.verification/1` that is about a document.
  package var json: JSON {
    [
      "agrees": .flag(agrees),
      "signature": .text(signer.rawValue),
      "events": .integer(head.events),
      "head": .text(head.hash.hex),
      "headInRecord": .flag(isHeadInRecord),
      "changesSince": .integer(changes.count),
      "otherChangesSince": .integer(otherChanges),
      "scores": .list(
        scores.map { ["vendor": .text($0.vendor), "then": .measure($0.then), "now": .measure($0.now)] }),
      "words": .list((problems + sentences).map { .text($0) }),
    ]
  }
}
