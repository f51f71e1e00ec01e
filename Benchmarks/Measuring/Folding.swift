internal import Diligence
internal import Foundation
internal import Storage

/// The fold of 100,000 events, beside Foundation's reading of the same payloads and a scan of the same rows.
func measureFold(_ place: Place, repeating count: Int) throws {
  let size = 100_000
  let path = "\(place.scratch)/fold.sqlite"
  let ledger = try enlarged(place, to: size, at: path)
  let events = try ledger.events()
  let changes = events.map(\.change)
  let encoder = JSONEncoder()
  let payloads = try events.map { try encoder.encode($0.draft) }
  let decoder = JSONDecoder()
  let bytes = payloads.reduce(0) { $0 + $1.count }
  var board = Board("Fold of \(events.count) events (\(bytes / 1_000_000) MB of payloads), \(count) times")
  board.add("duly, from the file", try samples(count) { _ = try ledger.fold() })
  board.add("duly, from values in memory", samples(count) { _ = Portfolio(folding: changes) })
  board.add(
    "Foundation's JSONDecoder, the same values",
    try samples(max(1, count / 3)) { for json in payloads { _ = try decoder.decode(Draft.self, from: json) } }
  )
  board.add(
    "Foundation's JSONSerialization",
    try samples(max(1, count / 3)) {
      for json in payloads { _ = try JSONSerialization.jsonObject(with: json) }
    })
  if let sqlite = place.sqlite {
    let from = "FROM event JOIN payload USING (seq) ORDER BY seq"
    let scan = Child(arguments: [sqlite, path, "SELECT sum(length(json)) \(from)"])
    board.add("sqlite3, scan", try samples(count) { try scan.run() })
    let query = Child(arguments: [sqlite, path, "SELECT count(json_extract(json, '$.value')) \(from)"])
    board.add("sqlite3, scan that parses the JSON", try samples(count) { try query.run() })
  }
  board.show()
}

/// A ledger in which the changes to the fifty vendors are recorded over and over until there are `size` events.
private func enlarged(_ place: Place, to size: Int, at path: String) throws -> Ledger {
  let drafts = try Ledger(at: place.database, readOnly: true).events().map(\.draft)
  let source = try Ledger(at: place.database, readOnly: true)
  let pins = try source.questionnaires().compactMap { try source.questionnaireSource($0) }
  let ledger = try Ledger(at: path)
  var events = 0
  while events < size {
    let next = Array(drafts.prefix(size - events))
    _ = try ledger.append(next, pinning: events == 0 ? pins : [], seen: events) { _, _ in [] }
    events += next.count
  }
  return ledger
}
