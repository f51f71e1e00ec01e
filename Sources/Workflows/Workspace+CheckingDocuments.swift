internal import Diligence
internal import Exchange
internal import Reporting
internal import Scoring
internal import Storage

extension Workspace {
  /// Holds Markdown that duly wrote, or the JSON of `duly score`, against the record: its signature, its head, and what
  /// was recorded since.
  ///
  /// The document is somebody's text: of Markdown the last lines alone are read. Throws ``BadInput`` where it cannot be
  /// read or is larger than a document can be, and ``WorkFailed`` where it does not say where it comes from as documents
  /// of duly's do.
  package func check(document path: String) throws -> CheckedDocument {
    let bytes = try DocumentFile.read(path)
    guard let claim = try ReceivedScore.isLikely(bytes) ? claim(ofScore: bytes) : claim(ofMarkdown: bytes)
    else {
      throw WorkFailed(
        "\(path) does not end with the head of a record: it is no document of duly's, or its last lines "
          + "were cut off or altered.")
    }
    return try check(claim)
  }

  /// What a document says of itself, with its signature held against its text.
  private struct Claim {
    let head: LedgerHead
    let signer: CheckedDocument.Signer
    let isReproduced: Bool?
    let vendors: [Dossier]
    let assessments: [AssessmentID]
  }

  private func check(_ claim: Claim) throws -> CheckedDocument {
    let isHeadInRecord = try ledger.head(after: claim.head.events) == claim.head
    let since = isHeadInRecord ? try ledger.events(after: claim.head.events) : []
    let changes = since.filter { event in claim.vendors.contains { $0.isConcerned(by: [event]) } }
    return CheckedDocument(
      signer: claim.signer, head: claim.head, isReproduced: claim.isReproduced,
      isHeadInRecord: isHeadInRecord, changes: changes, otherChanges: since.count - changes.count,
      scores: changes.isEmpty ? [] : try claim.assessments.compactMap { try score(of: $0, since: claim) })
  }

  private func claim(ofMarkdown bytes: [UInt8]) throws -> Claim? {
    guard let document = ReceivedDocument(bytes) else { return nil }
    let about = document.seal?.assessments ?? []
    let message = document.seal.map {
      SignedMessage.document(document.head, text: ContentHash(of: $0.above))
    }
    return Claim(
      head: document.head, signer: try signer(of: document.seal?.signature, under: message),
      isReproduced: nil,
      vendors: try Set(about.compactMap(vendor(of:))).sorted().compactMap { try dossier(of: $0, upTo: nil) },
      assessments: about)
  }

  private func signer(
    of signature: Signature?, under message: [UInt8]?
  ) throws -> CheckedDocument.Signer {
    guard let signature, let message else { return .none }
    guard signature.vouches(for: message) else { return .altered }
    if signature.key == signatory?.publicKey() { return .own }
    return try ledger.knows(key: signature.key) ? .known : .unknown
  }

  private func vendor(of assessment: AssessmentID) throws -> VendorID? {
    try ledger.events(ofAssessment: assessment).lazy.compactMap(\.change.vendor).first
  }

  /// The vendor as it was after event number `last`, or as it is; nil where it was not there.
  private func dossier(of vendor: VendorID, upTo last: Int?) throws -> Dossier? {
    let events = try ledger.events(ofVendor: vendor).filter { $0.sequence <= last ?? .max }
    return Dossier(of: vendor, folding: events, seen: try last ?? head().events)
  }

  private func score(of id: AssessmentID, since claim: Claim) throws -> CheckedDocument.ScoreSince? {
    guard let now = claim.vendors.first(where: { $0.assessment(id) != nil }),
      let assessment = now.assessment(id)
    else { return nil }
    let then = try dossier(of: now.vendorID, upTo: claim.head.events)
    return CheckedDocument.ScoreSince(
      vendor: now.vendor.name,
      then: try then.flatMap { then in
        try then.assessment(id).flatMap { try scored($0, of: then).card.score }
      },
      now: try scored(assessment, of: now).card.score)
  }
}

// MARK: - A scorecard in JSON

extension Workspace {
  /// Its signature covers its head alone, so the numbers are worked out anew as they stood then.
  private func claim(ofScore bytes: [UInt8]) throws -> Claim? {
    guard let score = ReceivedScore(bytes), let head = score.head else { return nil }
    let (vendor, signature) = (VendorID(score.vendor.id), score.signature)
    let then = try dossier(of: vendor, upTo: head.events)
    let reproduced = try then?.assessments.first { assessment in
      guard let then, let day = Day(score.decisionDate) else { return false }
      let again = try scored(assessment, of: then, whatIf: WhatIf(at: day))
      let json = again.card.json(
        vendor: then.vendor, questionnaire: again.questionnaire,
        ledger: SignedHead(head, signature: signature))
      return json.pretty.utf8.elementsEqual(bytes)
    }
    return Claim(
      head: head, signer: try signer(of: signature, under: SignedMessage.head(head)),
      isReproduced: reproduced != nil, vendors: try [dossier(of: vendor, upTo: nil)].compactMap { $0 },
      assessments: [reproduced?.id].compactMap { $0 })
  }
}
