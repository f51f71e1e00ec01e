internal import DataFiles
internal import Diligence

extension AnswersMerge {
  /// Takes in `answers`: one entry an item, null for an item that starts over.
  mutating func takeAnswers(_ field: Field) {
    if field.isNull { for item in questionnaire.items { clear(item) } }
    guard let entries = field.present?.entries(of: "item") else { return }
    let ids = questionnaire.items.map(\.id.text)
    for (key, value) in entries {
      guard let id = key.word(in: ids), let item = questionnaire.item(ItemID(id)) else { continue }
      if value.isNull {
        clear(item)
      } else {
        take(value, for: item)
      }
    }
  }

  private mutating func take(_ field: Field, for item: Item) {
    let old = assessment.answers[item.id]
    var pieces: Field?
    let new = field.map { fields in
      pieces = fields["evidence"]
      return (old ?? Answer()).merged(with: fields, for: item)
    }
    if let new { noteAnswer(new.isEmpty ? nil : new, of: item) }
    if let pieces { takeEvidence(pieces, of: item) }
  }

  private mutating func clear(_ item: Item) {
    noteAnswer(nil, of: item)
    for piece in item.evidencePieces { noteEvidence(nil, piece.id, of: item) }
  }

  private mutating func noteAnswer(_ new: Answer?, of item: Item) {
    let old = assessment.answers[item.id].flatMap { $0.isEmpty ? nil : $0 }
    note(from: old, to: new) { [hash = questionnaire.hash] id, new in
      .answerGiven(id, item.id, questionnaire: hash, new)
    }
  }

  private mutating func noteEvidence(_ new: Evidence?, _ piece: EvidenceID, of item: Item) {
    let old = assessment.evidence[item.id]?[piece].flatMap { $0.isEmpty ? nil : $0 }
    note(from: old, to: new) { .evidenceRecorded($0, item.id, piece, $1) }
  }
}

extension AnswersMerge {
  private mutating func takeEvidence(_ field: Field, of item: Item) {
    if field.isNull { for piece in item.evidencePieces { noteEvidence(nil, piece.id, of: item) } }
    for (key, value) in field.present?.entries(of: "evidence piece") ?? [] {
      guard let piece = piece(key, of: item) else { continue }
      let old = assessment.evidence(piece, of: item.id)
      if value.isNull {
        noteEvidence(nil, piece, of: item)
      } else if let new = value.map({ old.merged(with: $0) }) {
        noteEvidence(new.isEmpty ? nil : new, piece, of: item)
      }
    }
  }

  /// The piece that a key names, or nil with a report that says which item it belongs to.
  private func piece(_ key: Field, of item: Item) -> EvidenceID? {
    guard let text = key.text() else { return nil }
    let id = EvidenceID(text)
    if item.evidencePieces.contains(where: { $0.id == id }) { return id }
    if let owner = questionnaire.items.first(where: { $0.evidence.contains { $0.id == id } }) {
      key.report("\(id) belongs to \(owner.id), not to \(item.id)", fix: "put it under \(owner.id)")
    } else {
      _ = key.word(in: item.evidencePieces.map(\.id.text))
    }
    return nil
  }
}

extension Answer {
  fileprivate func merged(with fields: Fields, for item: Item) -> Answer {
    var answer = self
    let words = item.options.map(\.id.text) + [Choice.notApplicable.word, Choice.unknown.word]
    fields["answer"].merge(into: &answer.choice) { $0.option(in: words).map { Choice(word: $0) } }
    fields["reason"].merge(into: &answer.reason) { $0.words() }
    fields["approver"].merge(into: &answer.approver) { $0.words() }
    fields["note"].merge(into: &answer.note) { $0.words() }
    fields["respondent"].merge(into: &answer.respondent) { $0.words() }
    fields["on"].merge(into: &answer.on) { $0.day() }
    let details = answer.details ?? Details()
    fields["details"].merge(into: &answer.details) { $0.map { details.merged(with: $0) } }
    if answer.details == Details() { answer.details = nil }
    return answer
  }
}

extension Details {
  /// The list of parties is replaced as a whole, facts one by one.
  fileprivate func merged(with fields: Fields) -> Details {
    var details = self
    fields["parties"].merge(into: &details.parties, from: []) { $0.list { $0.map { Party($0) } } }
    fields["facts"].merge(into: &details.facts, from: [:]) { [facts] field in
      field.entries(of: "fact").map { entries in
        entries.reduce(into: facts) { facts, entry in
          entry.value.merge(into: &facts[entry.value.name]) { $0.words() }
        }
      }
    }
    return details
  }
}

extension Party {
  fileprivate init?(_ fields: Fields) {
    let name = fields["name"].filledWords()
    self.init(
      name: name ?? "", isLLM: fields["llm"].present?.truth(), country: fields["country"].present?.words(),
      hasDPA: fields["dpa"].present?.truth(), purpose: fields["purpose"].present?.words(),
      data: fields["data"].present?.words(), report: fields["report"].present?.words())
    if name == nil { return nil }
  }
}

extension Evidence {
  fileprivate func merged(with fields: Fields) -> Evidence {
    var evidence = self
    fields["status"].merge(into: &evidence.status, from: .notRequested) { $0.word() }
    fields["source"].merge(into: &evidence.source, from: .vendor) { $0.word() }
    fields["reference"].merge(into: &evidence.reference) { $0.words() }
    fields["page"].merge(into: &evidence.page) { $0.page() }
    fields["on"].merge(into: &evidence.on) { $0.day() }
    return evidence
  }
}
