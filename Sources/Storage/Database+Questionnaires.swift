import Diligence
import Foundation
import GRDB

extension Database {
  /// Keeps the bytes of a questionnaire's file under their hash; the same bytes are kept once.
  func pin(_ source: [UInt8]) throws {
    let hash = ContentHash(of: source)
    if try isPinned(hash) { return }
    try cachedStatement(sql: "INSERT INTO questionnaire(hash, source) VALUES (?, ?)")
      .execute(arguments: [Data(hash.bytes), Data(source)])
  }

  func isPinned(_ hash: ContentHash) throws -> Bool {
    try Bool.fetchOne(
      cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM questionnaire WHERE hash = ?)"),
      arguments: [Data(hash.bytes)]) ?? false
  }

  func questionnaireSource(_ hash: ContentHash) throws -> [UInt8]? {
    try Data.fetchOne(
      cachedStatement(sql: "SELECT source FROM questionnaire WHERE hash = ?"),
      arguments: [Data(hash.bytes)]
    ).map(Array.init)
  }

  func pinnedQuestionnaires() throws -> [ContentHash] {
    try Data.fetchAll(cachedStatement(sql: "SELECT hash FROM questionnaire ORDER BY hash"))
      .map { ContentHash(bytes: $0) }
  }
}

extension Change {
  /// The questionnaire without whose source the change would mean nothing; nil where it names none.
  var questionnaire: ContentHash? {
    switch self {
    case .assessmentOpened(_, _, let reference, _): reference.hash
    case .answerGiven(_, _, let hash, _): hash
    default: nil
    }
  }
}
