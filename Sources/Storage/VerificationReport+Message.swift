import Diligence

extension VerificationReport.Problem: CustomStringConvertible {
  package var description: String { message }

  /// The problem in words: what is wrong, and which event or part it is.
  package var message: String {
    switch self {
    case .unreadable(let detail): "the file is damaged: \(detail)"
    case .schemaPartMissing(let name): "\(name), which guards or holds the record, is missing"
    case .schemaPartChanged(let name): "\(name), which guards or holds the record, is not as duly makes it"
    case .unknownTrigger(let name): "the trigger \(name) is not one of duly's"
    case .eventsMissing(let expected, let found) where found == expected + 1: "event \(expected) is missing"
    case .eventsMissing(let expected, let found): "events \(expected) to \(found - 1) are missing"
    case .payloadMissing(let event): "event \(event) has lost its contents, and no erasure is recorded"
    case .payloadAltered(let event): "event \(event) was altered: its contents do not match its hash"
    case .linkBroken(let event):
      "event \(event) does not follow from the one before it: one of them was altered"
    case .payloadMalformed(let event): "event \(event) cannot be read: its contents are not what duly writes"
    case .unknownKind(let event, let kind):
      "event \(event) is of the kind \(kind.quotedForPeople), known to a newer duly"
    case .questionnaireAltered(let hash): "the source of questionnaire \(hash.short)… was altered"
    case .questionnaireMissing(let hash, let event):
      "the source of questionnaire \(hash.short)…, which event \(event) names, is missing"
    case .documentAltered(let hash, let name):
      "the file \(name.quotedForPeople), SHA-256 \(hash.short)…, was altered after it was attached"
    case .documentMissing(let hash, let name):
      "the file \(name.quotedForPeople), SHA-256 \(hash.short)…, is missing from the folder beside the database"
    case .headNotFound(let hash):
      "the record does not contain the head \(hash.short)…: its end was cut off, or events up to there were "
        + "altered"
    case .vendorCacheWrong(let vendor):
      "the portfolio's line of \(vendor.text.quotedForPeople) does not follow from the record"
    case .eventCacheWrong(let table): "the list \(table) does not follow from the record"
    }
  }
}
