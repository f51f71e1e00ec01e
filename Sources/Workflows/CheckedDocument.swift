package import Diligence
internal import Reporting
internal import Storage

/// What came of holding a document against the record.
package struct CheckedDocument: Sendable, Equatable {
  /// Whose signature stands under it, and whether it fits the text.
  package let signer: Signer
  package let head: LedgerHead
  /// Whether the numbers of a scorecard in JSON are what the record gave then; nil for what is signed as a whole.
  package let isReproduced: Bool?
  /// Whether the record goes through the document's head.
  package let isHeadInRecord: Bool
  /// What was recorded about its vendors since, and how many events there were about others.
  package let changes: [Event]
  package let otherChanges: Int
  package let scores: [ScoreSince]

  package enum Signer: String, Sendable {
    /// The person's own key.
    case own
    /// Another key that has signed this record before.
    case known
    /// A key that this record does not know.
    case unknown
    /// There is a signature, and it does not fit.
    case altered
    case none
  }

  /// How an assessment stood when the document was written, and how it stands now; nil where there was no score.
  package struct ScoreSince: Sendable, Equatable {
    package let vendor: String
    package let then: Double?
    package let now: Double?
  }

  /// Whether it is shown to be unaltered and to belong to this record, which may have gone on since.
  package var agrees: Bool {
    isHeadInRecord && (signer == .own || signer == .known) && isReproduced != false
  }
}
