package import Exchange

extension BackupAge {
  /// As `duly.backup/1`; what does not exist is null.
  package var json: JSON {
    [
      "schema": "duly.backup/1",
      "at": .text(at?.description),
      "path": .text(path),
      "days": days.map { .integer($0) } ?? .null,
      "eventsSince": .integer(eventsSince),
      "old": .flag(isOld),
    ]
  }
}

extension BackupMade {
  /// As `duly.backup.made/1`.
  package var json: JSON {
    [
      "schema": "duly.backup.made/1",
      "path": .text(path),
      "bytes": .integer(size),
      "questionnaires": .integer(questionnaires),
      "documents": .integer(documents),
      "leftOut": .list(leftOut.map { .text($0) }),
      "ledger": ["events": .integer(head.events), "head": .text(head.hash.hex)],
    ]
  }
}
