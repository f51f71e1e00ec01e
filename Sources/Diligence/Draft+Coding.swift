/// The payload of an event: one flat object whose `kind` names the change and its version, with time and actor inside.
///
/// `{"kind":"answer.given/1","at":"2026-11-21T10:00:00Z","by":"jdoe","assessment":"…","item":"Q04","questionnaire":"…","value":{…}}`.
/// A kind once shipped keeps its meaning for good; a changed meaning gets the next number.
extension Draft: Codable {
  fileprivate enum Kind: String, CaseIterable, Codable {
    case vendorAdded = "vendor.added/1"
    case vendorRenamed = "vendor.renamed/1"
    case vendorArchived = "vendor.archived/1"
    case assessmentOpened = "assessment.opened/1"
    case intakeChanged = "intake.changed/1"
    case answerGiven = "answer.given/1"
    case evidenceRecorded = "evidence.recorded/1"
    case reportRecorded = "report.recorded/1"
    case noReportsStated = "no_reports.stated/1"
    case documentAttached = "document.attached/1"
    case weightsChanged = "weights.changed/1"
    case weighingExplained = "weighing.explained/1"
    case policyChanged = "policy.changed/1"
    case waiverGranted = "waiver.granted/1"
    case decisionRecorded = "decision.recorded/1"
    case contentsErased = "contents.erased/1"
  }

  private enum Key: String, CodingKey {
    case kind, at, by, vendor, assessment, item, evidence, report, gate, questionnaire, value
    case step, undoes, redoes, kept
  }

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    let word = try fields.decode(String.self, forKey: .kind)
    guard let kind = Kind(rawValue: word) else {
      throw UnknownEventKind(kind: word)
    }
    self.init(
      change: try Self.change(kind, fields),
      at: try fields.decode(Moment.self, forKey: .at),
      by: try fields.decode(String.self, forKey: .by),
      step: try Self.step(fields),
      keepsFile: try fields.decodeIfPresent(Bool.self, forKey: .kept) ?? false)
  }

  private static func step(_ fields: KeyedDecodingContainer<Key>) throws -> Step? {
    guard let id = try fields.decodeIfPresent(StepID.self, forKey: .step) else { return nil }
    if let undone = try fields.decodeIfPresent(StepID.self, forKey: .undoes) {
      return Step(id, .back(undone))
    }
    if let redone = try fields.decodeIfPresent(StepID.self, forKey: .redoes) {
      return Step(id, .again(redone))
    }
    return Step(id)
  }

  private static func change(_ kind: Kind, _ fields: KeyedDecodingContainer<Key>) throws -> Change {
    func get<Value: Decodable>(_ key: Key) throws -> Value { try fields.decode(Value.self, forKey: key) }
    func optional<Value: Decodable>(_ key: Key) throws -> Value? {
      try fields.decodeIfPresent(Value.self, forKey: key)
    }
    return switch kind {
    case .vendorAdded: .vendorAdded(try get(.vendor), name: try get(.value))
    case .vendorRenamed: .vendorRenamed(try get(.vendor), name: try get(.value))
    case .vendorArchived: .vendorArchived(try get(.vendor), try get(.value))
    case .assessmentOpened:
      .assessmentOpened(try get(.assessment), try get(.vendor), try get(.questionnaire), try get(.value))
    case .intakeChanged: .intakeChanged(try get(.assessment), try get(.value))
    case .answerGiven:
      .answerGiven(
        try get(.assessment), try get(.item), questionnaire: try get(.questionnaire), try optional(.value))
    case .evidenceRecorded:
      .evidenceRecorded(try get(.assessment), try get(.item), try get(.evidence), try optional(.value))
    case .reportRecorded: .reportRecorded(try get(.assessment), try get(.report), try optional(.value))
    case .noReportsStated: .noReportsStated(try get(.assessment), try get(.value))
    case .documentAttached:
      .documentAttached(try get(.assessment), try get(.report), try optional(.value))
    case .weightsChanged: .weightsChanged(try get(.assessment), try get(.value))
    case .weighingExplained: .weighingExplained(try get(.assessment), try optional(.value))
    case .policyChanged: .policyChanged(try get(.assessment), try get(.value))
    case .waiverGranted: .waiverGranted(try get(.assessment), try get(.gate), try optional(.value))
    case .decisionRecorded: .decisionRecorded(try get(.assessment), try optional(.value))
    case .contentsErased: .contentsErased(try optional(.vendor), try get(.value))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(at, forKey: .at)
    try fields.encode(by, forKey: .by)
    try fields.encode(change.kind, forKey: .kind)
    try fields.encodeIfPresent(change.assessment, forKey: .assessment)
    try encodeStep(&fields)
    if keepsFile { try fields.encode(true, forKey: .kept) }
    try encodeChange(&fields)
  }

  private func encodeStep(_ fields: inout KeyedEncodingContainer<Key>) throws {
    guard let step else { return }
    try fields.encode(step.id, forKey: .step)
    switch step.turn {
    case .forth: break
    case .back(let undone): try fields.encode(undone, forKey: .undoes)
    case .again(let redone): try fields.encode(redone, forKey: .redoes)
    }
  }

  private func encodeChange(_ fields: inout KeyedEncodingContainer<Key>) throws {
    func put(_ value: (some Encodable)?) throws {
      try fields.encode(value, forKey: .value)
    }
    switch change {
    case .vendorAdded(let vendor, let name):
      try fields.encode(vendor, forKey: .vendor)
      try put(name)
    case .vendorRenamed(let vendor, let name):
      try fields.encode(vendor, forKey: .vendor)
      try put(name)
    case .vendorArchived(let vendor, let isArchived):
      try fields.encode(vendor, forKey: .vendor)
      try put(isArchived)
    case .assessmentOpened(_, let vendor, let questionnaire, let intake):
      try fields.encode(vendor, forKey: .vendor)
      try fields.encode(questionnaire, forKey: .questionnaire)
      try put(intake)
    case .intakeChanged(_, let intake): try put(intake)
    case .answerGiven(_, let item, let questionnaire, let answer):
      try fields.encode(item, forKey: .item)
      try fields.encode(questionnaire, forKey: .questionnaire)
      try put(answer)
    case .evidenceRecorded(_, let item, let piece, let evidence):
      try fields.encode(item, forKey: .item)
      try fields.encode(piece, forKey: .evidence)
      try put(evidence)
    case .reportRecorded(_, let id, let report):
      try fields.encode(id, forKey: .report)
      try put(report)
    case .noReportsStated(_, let isSo): try put(isSo)
    case .documentAttached(_, let id, let document):
      try fields.encode(id, forKey: .report)
      try put(document)
    case .weightsChanged(_, let weights): try put(weights)
    case .weighingExplained(_, let weighing): try put(weighing)
    case .policyChanged(_, let numbers): try put(numbers)
    case .waiverGranted(_, let gate, let waiver):
      try fields.encode(gate, forKey: .gate)
      try put(waiver)
    case .decisionRecorded(_, let decision): try put(decision)
    case .contentsErased(let vendor, let erasure):
      try fields.encodeIfPresent(vendor, forKey: .vendor)
      try put(erasure)
    }
  }
}

extension Change {
  /// The word that names this kind of change in the record, with its version: `answer.given/1`.
  package var kindName: String { kind.rawValue }

  /// The names of all kinds that this version writes or reads.
  package static var kindNames: [String] { Draft.Kind.allCases.map(\.rawValue) }

  fileprivate var kind: Draft.Kind {
    switch self {
    case .vendorAdded: .vendorAdded
    case .vendorRenamed: .vendorRenamed
    case .vendorArchived: .vendorArchived
    case .assessmentOpened: .assessmentOpened
    case .intakeChanged: .intakeChanged
    case .answerGiven: .answerGiven
    case .evidenceRecorded: .evidenceRecorded
    case .reportRecorded: .reportRecorded
    case .noReportsStated: .noReportsStated
    case .documentAttached: .documentAttached
    case .weightsChanged: .weightsChanged
    case .weighingExplained: .weighingExplained
    case .policyChanged: .policyChanged
    case .waiverGranted: .waiverGranted
    case .decisionRecorded: .decisionRecorded
    case .contentsErased: .contentsErased
    }
  }
}

/// An event of a kind that this version of duly does not know: the database was written by a newer one.
package struct UnknownEventKind: Error, Equatable {
  package let kind: String
}
