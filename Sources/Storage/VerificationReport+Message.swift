import Diligence

extension VerificationReport.Problem {
  /// The problem in a sentence: what is wrong, and which event or part it is. `accounts` tell what events say.
  func message(_ accounts: EventAccounts) -> String {
    switch self {
    case .unreadable(let detail): "The file is damaged: \(detail)."
    case .schemaPartMissing(let name): "\(name.shownToPeople), which guards or holds the record, is missing."
    case .schemaPartChanged(let name):
      "\(name.shownToPeople), which guards or holds the record, is not as duly makes it."
    case .unknownTrigger(let name): "The trigger \(name.shownToPeople) is not one of duly's."
    case .eventsMissing(let expected, let found) where found == expected + 1: "Event \(expected) is missing."
    case .eventsMissing(let expected, let found): "Events \(expected) to \(found - 1) are missing."
    case .payloadMissing(let event): "Event \(event) has lost its contents, and no erasure is recorded."
    case .payloadAltered(let event): "Event \(event) was altered: its contents do not match its hash."
    case .linkBroken(let event):
      "Event \(event) does not follow from the one before it: one of them was altered."
    case .payloadMalformed(let event):
      "Event \(event) cannot be read: its contents are not what duly writes."
    case .unknownKind(let event, let kind):
      "Event \(event) is of the kind \(kind.quotedForPeople), known to a newer duly."
    case .questionnaireAltered(let hash): "The source of questionnaire \(hash.short)… was altered."
    case .questionnaireMissing(let hash, let event):
      "The source of questionnaire \(hash.short)…, which event \(event) names, is missing."
    case .documentAltered(let hash, let name):
      "The file \(name.quotedForPeople), SHA-256 \(hash.short)…, was altered after it was attached."
    case .documentMissing(let hash, let name):
      "The file \(name.quotedForPeople), SHA-256 \(hash.short)…, is missing from the folder beside the "
        + "database."
    case .documentUnlisted(let hash, let name, let event):
      "The file \(name.quotedForPeople), SHA-256 \(hash.short)…, which event \(event) took in, was removed from the "
        + "list of files that are kept. Attach the same file again."
    case .headNotFound(let hash, let events): headNotFound(hash, events, accounts)
    case .endCutOff(let signedAt, let events):
      "Event \(events + 1) is missing, and all after it: a head was signed here when there were \(signedAt) "
        + "events, and now there are \(events). The last that remains is \(accounts.naming(events))."
    case .checkpointContradicted(let at, let fitting):
      "\(at == fitting + 1 ? "Event \(at)" : "One of the events \(fitting + 1) to \(at)") was altered or "
        + "exchanged, and the hashes after it were worked out anew: the head that was signed here after "
        + "event \(at) is no longer the record's. It now has there \(accounts.naming(at))."
    case .checkpointAltered(let event):
      "The head that was signed after event \(event) was altered: its signature does not fit."
    case .erasedContentsPresent(let event):
      "An erasure says that the contents of event \(event) are gone, and they are still there."
    case .erasedDocumentLeft(let hash):
      "The file with SHA-256 \(hash.short)… was erased and still lies in the folder beside the database: open "
        + "the database with the right to write there, or delete the file."
    case .vendorCacheWrong(let vendor):
      "The portfolio's line of \(vendor.text.quotedForPeople) does not follow from the record."
    case .eventCacheWrong(let table): "The list \(table) does not follow from the record."
    }
  }

  private func headNotFound(_ hash: ContentHash, _ events: Int?, _ accounts: EventAccounts) -> String {
    let last = accounts.last
    let there = last == 0 ? "It is empty." : "It ends with \(accounts.naming(last))."
    guard let events else {
      return
        "The record does not go through the head \(hash.short)…: its end was cut off, events up to there "
        + "were altered, or it is another record. \(there)"
    }
    return events > last
      ? "The head \(hash.short)… knows \(events) events, and the record has \(last): its end was cut off, "
        + "or it is another record. \(there)"
      : "After event \(events) the record does not have the head \(hash.short)…: an event up to there was "
        + "altered with all hashes after it, or it is another record. It has there "
        + "\(accounts.naming(events))."
  }
}

extension VerificationReport.Problem {
  /// The word for a program; it never changes.
  var kind: String {
    switch self {
    case .unreadable: "file_damaged"
    case .schemaPartMissing: "guard_missing"
    case .schemaPartChanged: "guard_changed"
    case .unknownTrigger: "guard_unknown"
    case .eventsMissing: "event_removed"
    case .payloadMissing: "contents_missing"
    case .payloadAltered: "event_altered"
    case .linkBroken: "link_broken"
    case .payloadMalformed: "contents_unreadable"
    case .unknownKind: "kind_unknown"
    case .questionnaireAltered: "questionnaire_altered"
    case .questionnaireMissing: "questionnaire_missing"
    case .documentAltered: "document_altered"
    case .documentMissing: "document_missing"
    case .documentUnlisted: "document_unlisted"
    case .erasedContentsPresent: "erased_contents_present"
    case .erasedDocumentLeft: "erased_document_left"
    case .headNotFound: "head_not_found"
    case .endCutOff: "end_cut_off"
    case .checkpointContradicted: "history_rewritten"
    case .checkpointAltered: "checkpoint_altered"
    case .vendorCacheWrong, .eventCacheWrong: "list_wrong"
    }
  }

  /// The event that is wrong by itself, as the walk through the record met it.
  var event: Int? {
    switch self {
    case .eventsMissing(_, let event), .payloadMissing(let event), .payloadAltered(let event),
      .linkBroken(let event), .payloadMalformed(let event), .unknownKind(let event, _),
      .erasedContentsPresent(let event):
      event
    default: nil
    }
  }

  /// The first event that may be wrong where a head known from before shows that one is.
  var firstSuspect: Int? {
    switch self {
    case .endCutOff(_, let events): events + 1
    case .checkpointContradicted(_, let fitting): fitting + 1
    default: nil
    }
  }

  /// Whether it needs no telling where these events are wrong, because it follows from that.
  func canFollow(from events: some Sequence<Int>) -> Bool {
    switch self {
    case .vendorCacheWrong, .eventCacheWrong: events.contains { _ in true }
    case .checkpointContradicted(let at, _): events.contains { $0 <= at }
    default: false
    }
  }
}
