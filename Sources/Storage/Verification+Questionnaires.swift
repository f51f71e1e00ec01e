import Diligence

extension Verification {
  mutating func checkQuestionnaires() throws {
    for hash in try database.pinnedQuestionnaires() {
      questionnaires.insert(hash)
      if try database.questionnaireSource(hash).map(ContentHash.init(of:)) != hash {
        found(.questionnaireAltered(hash))
      }
    }
    var missing: Set<ContentHash> = []
    for event in events {
      guard let hash = event.change.questionnaire, !questionnaires.contains(hash) else { continue }
      if missing.insert(hash).inserted { found(.questionnaireMissing(hash, event: event.sequence)) }
    }
  }
}
