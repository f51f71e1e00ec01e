import Diligence
import Exchange
import Foundation
import Storage
import Testing

@testable import Workflows

/// Databases of every schema and every shape of event that ever was, with the numbers that they gave then.
///
/// They are kept for good. A new step of the schema or a new kind of event needs another one: make it with the built
/// program (`duly apply` one of the samples into an empty database, then use what is new), put the database and its folder
/// of files into `Records` as `schema-N….duly`, and run these tests with `DULY_RECORDS=take` to write its numbers beside it.
/// Numbers that are there are never written over.
@Suite struct EarlierRecordsTests {
  private static let folder =
    #filePath.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/Records"

  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { $0.hasSuffix(".duly") }.map { String($0.dropLast(5)) }.sorted()

  @Test(arguments: names)
  func opensVerifiesAndScoresAsItDid(_ name: String) throws {
    let room = try Room(holding: name)
    #expect(try room.workspace().verify().problems == [])
    let numbers = try room.workspace().numbers()
    let file = URL(fileURLWithPath: "\(Self.folder)/\(name).json")
    let isKept = FileManager.default.fileExists(atPath: file.path)
    if !isKept, ProcessInfo.processInfo.environment["DULY_RECORDS"] == "take" {
      try Data(numbers.utf8).write(to: file)
    }
    #expect(numbers == String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }

  /// One that may only be read gives the same without being brought to today's schema.
  @Test(arguments: names)
  func foldsTheSameWhereItMayOnlyBeRead(_ name: String) throws {
    let room = try Room(holding: name)
    let before = try Data(contentsOf: URL(fileURLWithPath: room.database))
    let (head, portfolio) = (try room.asItIs().head(), try room.asItIs().fold())
    #expect(try Data(contentsOf: URL(fileURLWithPath: room.database)) == before)
    #expect(try room.workspace().head() == head)
    #expect(try room.workspace().ledger.fold() == portfolio)
  }

  @Test func everyVersionOfTheSchemaIsKept() throws {
    let versions = try Self.names.map { name in
      // SQLite's header holds `user_version` at byte 60, big-endian.
      try Data(contentsOf: URL(fileURLWithPath: "\(Self.folder)/\(name).duly"))[60..<64]
        .reduce(0) { $0 << 8 | Int($1) }
    }
    let room = try TemporaryWorkspace()
    let fresh = try Data(contentsOf: URL(fileURLWithPath: room.workspace.path))[60..<64]
      .reduce(0) { $0 << 8 | Int($1) }
    #expect(Set(versions) == Set(1...fresh))
  }

  @Test func everyKindOfEventIsKept() throws {
    let kinds = try Self.names.flatMap { name in
      let room = try Room(holding: name)
      defer { withExtendedLifetime(room) {} }
      return try room.asItIs().events().map(\.change.kindName)
    }
    #expect(Set(kinds) == Set(Change.kindNames))
  }

  /// A kept database in a folder of its own, where it can be worked on.
  private final class Room {
    private let folder = NSTemporaryDirectory() + "duly-\(UInt64.random(in: 0...UInt64.max))"
    var database: String { folder + "/duly.sqlite" }

    init(holding name: String) throws {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let kept = "\(EarlierRecordsTests.folder)/\(name).duly"
      try FileManager.default.copyItem(atPath: kept, toPath: database)
      if FileManager.default.fileExists(atPath: kept + "-objects") {
        try FileManager.default.copyItem(atPath: kept + "-objects", toPath: database + "-objects")
      }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func asItIs() throws -> Ledger { try Ledger(at: database, readOnly: true) }

    func workspace() throws -> Workspace {
      try Workspace(
        at: database, library: TemporaryWorkspace.library, actor: "tester",
        now: { Moment(seconds: 1_795_000_000) })
    }
  }
}

extension Workspace {
  /// The scorecard of every assessment, without its sentences, which may be worded better one day, and without a place
  /// for a signature, which came later.
  func numbers() throws -> String {
    var cards: [JSON] = []
    for vendor in try ledger.fold().vendors.keys.sorted() {
      let dossier = try dossier(named: vendor.text)
      for assessment in dossier.assessments.sorted(by: { $0.id < $1.id }) {
        let scored = try scored(assessment, of: dossier)
        cards.append(
          scored.card.json(
            vendor: dossier.vendor, questionnaire: scored.questionnaire, ledger: SignedHead(scored.head)
          ).wordless)
      }
    }
    return JSON.list(cards).pretty
  }
}

extension JSON {
  fileprivate var wordless: JSON {
    switch self {
    case .list(let values): .list(values.map(\.wordless))
    case .object(let members):
      .object(
        members.filter { !["because", "reasons", "text", "key", "signature"].contains($0.name) }
          .map { .init($0.name, $0.value.wordless) })
    default: self
    }
  }
}
