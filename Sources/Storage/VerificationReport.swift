package import Diligence

/// What looking at every byte of the record found.
package struct VerificationReport: Sendable, Equatable {
  /// The head as it is stored, for comparison with what was printed on documents.
  package let head: LedgerHead
  package let questionnaires: Int
  /// Whether the lists kept for speed were there to be compared; where they were not, the next opening
  /// rebuilds them.
  package let hasCaches: Bool
  /// In the order found; no more than ``limit`` of events, since one broken page can spoil a million events.
  package let problems: [Problem]
  /// The same for people: the first wrong event first, and what only follows from another thing in one line.
  package let findings: [Finding]
  /// The public key of each head that was signed here.
  package let signers: [[UInt8]]

  package static let limit = 100

  package var isSound: Bool { problems.isEmpty }

  package enum Problem: Sendable, Equatable {
    /// SQLite itself cannot make sense of the file.
    case unreadable(detail: String)
    /// A table or trigger of the schema is missing, differs from what duly creates, or is a trigger that duly
    /// does not know.
    case schemaPartMissing(name: String)
    case schemaPartChanged(name: String)
    case unknownTrigger(name: String)
    /// Event `expected` is not there; the next one is `found`.
    case eventsMissing(expected: Int, found: Int)
    case payloadMissing(event: Int)
    case payloadAltered(event: Int)
    /// The hash does not follow from the event before it and its own body.
    case linkBroken(event: Int)
    case payloadMalformed(event: Int)
    case unknownKind(event: Int, kind: String)
    case questionnaireAltered(ContentHash)
    case questionnaireMissing(ContentHash, event: Int)
    case documentAltered(ContentHash, name: String)
    case documentMissing(ContentHash, name: String)
    /// The event took the file in, and it is not on the list of those that are kept.
    case documentUnlisted(ContentHash, name: String, event: Int)
    /// An erasure names the event, and what it said is still there.
    case erasedContentsPresent(event: Int)
    /// An erasure names the file, and it still lies in the folder.
    case erasedDocumentLeft(ContentHash)
    /// The record does not go through the head that was expected.
    /// `events` is how many it knows, where that is known.
    case headNotFound(ContentHash, events: Int?)
    /// A head was signed when there were more events than now.
    case endCutOff(signedAt: Int, events: Int)
    /// The record does not go through a head that was signed here; it still goes through the one `fittingUpTo`.
    case checkpointContradicted(at: Int, fittingUpTo: Int)
    case checkpointAltered(event: Int)
    case vendorCacheWrong(VendorID)
    case eventCacheWrong(table: String)
  }
}
