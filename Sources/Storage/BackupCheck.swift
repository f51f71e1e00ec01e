import Crypto
import Diligence
import Foundation
import GRDB

/// Reads a backup whole before anything in it is believed: whose it is, its schema part by part, its pages, every link,
/// payload and questionnaire, and the bytes of every vendor's file.
struct BackupCheck {
  let database: Database
  /// What the person calls it.
  let path: String

  /// The version of the schema, once everything is as it should be.
  func version() throws -> Int {
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    if application == Schema.applicationID { throw fault("it is a database to work in") }
    if application != BackupFile.applicationID { throw fault("no duly wrote it") }
    if version > Schema.version {
      throw StorageError.newer(
        path: path, version: version, known: Schema.version, needs: database.neededRelease())
    }
    guard version > 0 else { throw fault("it says that its schema has version \(version)") }
    try checkSchema(ofVersion: version)
    return version
  }

  func contents() throws -> BackupContents {
    _ = try version()
    let (head, events, questionnaires) = try verified()
    guard let row = try Row.fetchOne(database, sql: "SELECT at, substr(program, 1, 20) FROM backup") else {
      throw fault("it does not say when it was made")
    }
    let documents = try database.keptDocuments()
    let isListed = "SELECT NOT EXISTS (SELECT 1 FROM attachment WHERE hash NOT IN (SELECT hash FROM object))"
    guard try Bool.fetchOne(database, sql: isListed) ?? false else {
      throw fault("a file in it is not on its list")
    }
    let missing = try documents.filter { try !holds($0) }
    let names = events.documentNames
    try checkLeftOut(missing.count)
    return BackupContents(
      at: Moment(seconds: row[0]), program: row[1], head: head, questionnaires: questionnaires,
      documents: documents.count - missing.count,
      leftOut: missing.map { names[$0.hash] ?? "without a name" })
  }

  /// A trigger or a view would run what somebody else wrote, so every part has to be one of ours, word for word.
  private func checkSchema(ofVersion version: Int) throws {
    let wanted = try BackupFile.parts(ofVersion: version)
    let present = try SchemaPart.parts(of: database)
    let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema")
    if present != wanted || count != wanted.count {
      let odd = Set(present.keys).union(wanted.keys).filter { present[$0] != wanted[$0] }.sorted().first
      throw fault("\((odd ?? "a table").quotedForPeople) in it is not as duly makes it")
    }
  }

  private func verified() throws -> (head: LedgerHead, events: [Event], questionnaires: Int) {
    // First of all, since reading goes by the types of the columns.
    if let damage = try database.damage() { throw fault("it is damaged: \(damage)") }
    var verification = Verification(database: database, documents: DocumentFolder(besides: path))
    try verification.run(expecting: nil, summarise: { _ in [] })
    // The files lie inside and not in a folder, so they are looked at apart.
    if let trouble = verification.recordTrouble {
      throw fault(trouble.first + (trouble.count > 1 ? ", and \(trouble.count - 1) more problems" : ""))
    }
    if !verification.unlisted.isEmpty { throw fault("a file that its record took in is not on its list") }
    return (verification.report.head, verification.events, verification.report.questionnaires)
  }

  /// Whether all bytes of a file are there; throws where they are not those that were attached.
  private func holds(_ document: StoredDocument) throws -> Bool {
    var digest = SHA256()
    var size = 0
    try database.eachChunk(of: document.hash) { bytes in
      digest.update(data: bytes)
      size += bytes.count
    }
    if size == 0 && document.size > 0 { return false }
    guard size == document.size, ContentHash(bytes: digest.finalize()) == document.hash else {
      throw fault("the file with SHA-256 \(document.hash.short)… in it was altered")
    }
    return true
  }

  /// A file that went missing after the backup was made is not one that was left out.
  private func checkLeftOut(_ count: Int) throws {
    let said = try Int.fetchOne(database, sql: "SELECT left_out FROM backup") ?? 0
    if said != count { throw fault("\(count) files are missing in it, where \(said) were left out") }
  }

  private func fault(_ reason: String) -> StorageError { .notABackup(path: path, reason: reason) }
}

extension Verification {
  /// What is wrong with the record itself, apart from vendors' files: the first problem as a clause, and how many there
  /// are; nil where nothing is. For use after the run.
  var recordTrouble: (first: String, count: Int)? {
    let problems = problems.filter { !$0.isAboutDocuments }
    guard let first = problems.first else { return nil }
    let sentence = first.message(EventAccounts(events))
    return (sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence, problems.count)
  }
}

extension VerificationReport.Problem {
  fileprivate var isAboutDocuments: Bool {
    switch self {
    case .documentMissing, .documentAltered, .documentUnlisted: true
    default: false
    }
  }
}

extension Database {
  /// What SQLite finds wrong with the file's pages, or with a value where its table does not allow it; nil where it is whole.
  func damage() throws -> String? {
    try String.fetchAll(self, sql: "PRAGMA integrity_check(1)").first { $0 != "ok" }
  }

  /// Hands over the bytes of a vendor's file in a backup, piece by piece.
  func eachChunk(of hash: ContentHash, _ body: (Data) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      self, sql: "SELECT bytes FROM attachment WHERE hash = ? ORDER BY number",
      arguments: [Data(hash.bytes)])
    while let row = try rows.next() { try row.withUnsafeData(atIndex: 0) { try body($0 ?? Data()) } }
  }

  /// Which release a file asks for; nil where its words are not those of a release.
  func neededRelease() -> String? {
    let needs = try? String.fetchOne(self, sql: "SELECT substr(needs, 1, 21) FROM program WHERE id = 1")
    guard let needs, needs.utf8.count <= 20 else { return nil }
    return needs.wholeMatch(of: /[0-9]+(\.[0-9]+)+/) == nil ? nil : needs
  }
}
