import Foundation
import Testing
import Workflows

struct PrivateFileDraftsTests {
  @Test func onlyDraftsOfTheFileThatAreAMinuteOldAreCleared() throws {
    let folder = NSTemporaryDirectory() + "duly-\(UInt64.random(in: 0...UInt64.max))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let names = ["a.places", "a.places.1x.part", "b.places.1x.part", "a.places.part.txt"]
    for name in names { #expect(PrivateFile.create("\(folder)/\(name)", Data("{}".utf8))) }
    #expect(symlink("\(folder)/a.places", "\(folder)/a.places.link.part") == 0)
    func left() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
    PrivateFile.clearAbandonedDrafts(of: "\(folder)/a.places")
    #expect(try left().count == 5, "what is new may be somebody's")
    PrivateFile.clearAbandonedDrafts(of: "\(folder)/a.places", now: Date(timeIntervalSinceNow: 120))
    #expect(try left() == (names + ["a.places.link.part"]).filter { $0 != "a.places.1x.part" }.sorted())
  }
}
