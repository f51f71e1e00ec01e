import Foundation
import Testing

@testable import Storage

@Suite struct AbandonedDraftsTests {
  private let scratch = Scratch()
  private var place: String { scratch.folder + "/safe.backup" }
  private static let later = Date(timeIntervalSinceNow: 7200)

  private func make(_ names: String...) {
    for name in names {
      #expect(
        FileManager.default.createFile(atPath: "\(scratch.folder)/\(name)", contents: Data("half".utf8)))
    }
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: scratch.folder).sorted()
  }

  private func age(_ name: String) throws {
    var times = [timeval(tv_sec: 1_700_000_000, tv_usec: 0), timeval(tv_sec: 1_700_000_000, tv_usec: 0)]
    try #require(utimes("\(scratch.folder)/\(name)", &times) == 0)
  }

  @Test func whatNobodyWroteToForLongGoesWithAllThatIsBesideIt() throws {
    make("safe.backup", "safe.backup.17.part", "safe.backup.17.part-journal", "other.backup.17.part")
    try FileManager.default.createDirectory(
      atPath: place + ".17.part-objects/ab", withIntermediateDirectories: true)
    AbandonedDrafts.clear(of: place, unwritten: 3600)
    #expect(try names().count == 5, "what is new may be somebody's")
    AbandonedDrafts.clear(of: place, unwritten: 3600, now: Self.later)
    #expect(try names() == ["other.backup.17.part", "safe.backup"])
  }

  @Test func aNewDraftClearsOldOnesOfItsPlaceAndNothingOfAnybodyElse() throws {
    make("safe.backup.17.part", "safe.backup.18.part", "safe.backup.mine.part", "safe.backup..part")
    for name in ["safe.backup.17.part", "safe.backup.mine.part", "safe.backup..part"] { try age(name) }
    try FileManager.default.createSymbolicLink(
      atPath: place + ".19.part", withDestinationPath: place + ".mine.part")
    let draft = try DraftFile(for: place)
    draft.discard()
    #expect(
      try names() == [
        "safe.backup..part", "safe.backup.18.part", "safe.backup.19.part", "safe.backup.mine.part",
      ])
  }
}
