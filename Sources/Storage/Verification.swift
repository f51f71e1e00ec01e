import Crypto
import Diligence
import Foundation
import GRDB

/// One walk through the whole record that believes nothing it has not worked out again.
struct Verification {
  private let database: Database
  private let folder: DocumentFolder
  private var head = LedgerHead.empty
  private var events: [Event] = []
  private var problems: [VerificationReport.Problem] = []
  private var hasCaches = false
  private var questionnaires: Set<ContentHash> = []

  init(database: Database, documents folder: DocumentFolder) {
    self.database = database
    self.folder = folder
  }

  var report: VerificationReport {
    VerificationReport(
      head: head, questionnaires: questionnaires.count, hasCaches: hasCaches, problems: problems)
  }

  /// Runs every check; what SQLite cannot read is a problem found, not an error.
  mutating func run(
    expecting expected: ContentHash?, summarise: ([Event]) throws -> [VendorSummary]
  ) throws {
    do {
      try checkFile()
      try checkSchema()
      try checkEvents(expecting: expected)
      try checkQuestionnaires()
      try checkDocuments()
      try checkCaches(summarise)
    } catch let error as DatabaseError {
      if error.resultCode == .SQLITE_BUSY { throw error }
      found(.unreadable(detail: error.message ?? "\(error.resultCode)"))
    }
  }

  private mutating func found(_ problem: VerificationReport.Problem) {
    if problems.count < VerificationReport.limit { problems.append(problem) }
  }
}

// MARK: - The file and its schema

extension Verification {
  private mutating func checkFile() throws {
    for line in try String.fetchAll(database, sql: "PRAGMA integrity_check(10)") where line != "ok" {
      found(.unreadable(detail: line))
    }
    if try Row.fetchOne(database, sql: "PRAGMA foreign_key_check") != nil {
      found(.unreadable(detail: "a payload belongs to no event"))
    }
  }

  /// Compares with the schema of a database made this moment, so that no list of tables has to be kept here.
  private mutating func checkSchema() throws {
    let fresh = try DatabaseQueue()
    let wanted = try fresh.write { database in
      for step in Schema.steps { try database.execute(sql: step) }
      return try Self.parts(of: database)
    }
    let present = try Self.parts(of: database)
    for (name, part) in wanted.sorted(by: { $0.key < $1.key }) {
      if present[name] == nil {
        found(.schemaPartMissing(name: name))
      } else if present[name] != part {
        found(.schemaPartChanged(name: name))
      }
    }
    for (name, part) in present.sorted(by: { $0.key < $1.key }) where wanted[name] == nil && part.isTrigger {
      found(.unknownTrigger(name: name))
    }
  }

  private struct SchemaPart: Equatable {
    let isTrigger: Bool
    let sql: String?
  }

  private static func parts(of database: Database) throws -> [String: SchemaPart] {
    let rows = try Row.fetchAll(database, sql: "SELECT name, type, sql FROM sqlite_schema")
    return Dictionary(
      rows.map { ($0[0], SchemaPart(isTrigger: $0[1] == "trigger", sql: $0[2])) },
      uniquingKeysWith: { first, _ in first })
  }
}

// MARK: - The chain

extension Verification {
  private mutating func checkEvents(expecting expected: ContentHash?) throws {
    var isExpectedFound = expected == nil || expected == LedgerHead.empty.hash
    let expectedBytes = Data(expected?.bytes ?? [])
    var previous = Data(LedgerHead.empty.hash.bytes)
    var sequence = 0
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT event.seq, event.body, event.hash, payload.salt, payload.json
        FROM event LEFT JOIN payload ON payload.seq = event.seq ORDER BY event.seq
        """)
    while let row = try rows.next() {
      checkPlace(of: row[0], after: sequence)
      sequence = row[0]
      let (body, hash): (Data, Data) = (row[1] ?? Data(), row[2] ?? Data())
      if !(Chain.link(sequence: sequence, previous: previous, body: body) == hash) {
        found(.linkBroken(event: sequence))
      }
      try checkPayload(row, sequence, body)
      if hash == expectedBytes { isExpectedFound = true }
      previous = hash
    }
    head = LedgerHead(events: sequence, hash: ContentHash(bytes: previous))
    if let expected, !isExpectedFound { found(.headNotFound(expected)) }
  }

  private mutating func checkPlace(of sequence: Int, after previous: Int) {
    if sequence != previous + 1 { found(.eventsMissing(expected: previous + 1, found: sequence)) }
  }

  private mutating func checkPayload(_ row: Row, _ sequence: Int, _ body: Data) throws {
    let (salt, json): (Data?, Data?) = (row[3], row[4])
    if let salt, let json, !(Chain.body(salt: salt, payload: json) == body) {
      found(.payloadAltered(event: sequence))
    }
    do throws(UnreadableEvent) {
      events.append(try Payload.event(sequence, json))
    } catch {
      found(error.problem)
    }
  }
}

extension UnreadableEvent {
  fileprivate var problem: VerificationReport.Problem {
    switch reason {
    case .payloadMissing: .payloadMissing(event: sequence)
    case .malformed: .payloadMalformed(event: sequence)
    case .unknownKind(let kind): .unknownKind(event: sequence, kind: kind)
    }
  }
}

// MARK: - Questionnaires and caches

extension Verification {
  private mutating func checkQuestionnaires() throws {
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

  /// What the record took in has to be there; a file that was only named, as an answers file does, was never kept.
  private mutating func checkDocuments() throws {
    var names: [ContentHash: String] = [:]
    for case .documentAttached(_, _, let document?) in events.map(\.change) {
      names[document.hash] = document.name
    }
    for document in try database.keptDocuments() {
      let name = names[document.hash] ?? "without a name"
      switch folder.state(of: document.hash, size: document.size) {
      case .kept: break
      case .changed: found(.documentAltered(document.hash, name: name))
      case .missing: found(.documentMissing(document.hash, name: name))
      }
    }
  }

  /// Caches that lag behind are rebuilt before anybody believes them, so only current ones are compared.
  private mutating func checkCaches(_ summarise: ([Event]) throws -> [VendorSummary]) throws {
    hasCaches = try database.cachesAreCurrent(at: head.events)
    guard hasCaches, events.count == head.events else { return }
    // A summary is worked out with the questionnaires; where one is wrong, nothing can be held against it.
    if areQuestionnairesSound { try checkSummaries(summarise(events)) }
    try checkList(
      "vendor_event", of: events.compactMap { event in event.change.vendor.map { ($0.text, event) } })
    try checkList(
      "assessment_event", of: events.compactMap { event in event.change.assessment.map { ($0.text, event) } })
  }

  private var areQuestionnairesSound: Bool {
    !problems.contains { problem in
      switch problem {
      case .questionnaireAltered, .questionnaireMissing: true
      default: false
      }
    }
  }

  private mutating func checkSummaries(_ wanted: [VendorSummary]) throws {
    func byVendor(_ summaries: [VendorSummary]) -> [VendorID: VendorSummary] {
      Dictionary(summaries.map { ($0.vendor, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let (wanted, kept) = (byVendor(wanted), byVendor(try database.cachedSummaries() ?? []))
    for vendor in Set(wanted.keys).union(kept.keys).sorted() where wanted[vendor] != kept[vendor] {
      found(.vendorCacheWrong(vendor))
    }
  }

  private mutating func checkList(_ table: String, of wanted: [(String, Event)]) throws {
    let column = table == "vendor_event" ? "vendor" : "assessment"
    let rows = try Row.fetchCursor(database, sql: "SELECT \(column), seq FROM \(table) ORDER BY seq")
    var remaining = wanted[...]
    while let row = try rows.next() {
      guard let (id, event) = remaining.popFirst(), row[0] == id, row[1] == event.sequence else {
        return found(.eventCacheWrong(table: table))
      }
    }
    if !remaining.isEmpty { found(.eventCacheWrong(table: table)) }
  }
}
