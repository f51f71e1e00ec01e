import Foundation
import Testing

@testable import Workflows

@Suite struct PrivateFileTests {
  private let folder: String

  init() throws {
    folder = try #require(PrivateFile.newFolder(in: NSTemporaryDirectory()))
  }

  private func mode(_ path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o777 : 0
  }

  @Test func isItsOwnersAloneAndNew() throws {
    #expect(mode(folder) == 0o700)
    let path = folder + "/a"
    #expect(PrivateFile.create(path, Data("one".utf8)) && mode(path) == 0o600)
    #expect(!PrivateFile.create(path, Data("two".utf8)))
    #expect(PrivateFile.read(path, atMost: 3) == Data("one".utf8))
    #expect(PrivateFile.read(path, atMost: 2) == nil)
    #expect(PrivateFile.newFolder(in: folder + "/none") == nil)
    try FileManager.default.removeItem(atPath: folder)
  }

  @Test func takesALinksPlaceAndNeverGoesThroughIt() throws {
    let (victim, link) = (folder + "/victim", folder + "/link")
    #expect(PrivateFile.create(victim, Data("mine".utf8)))
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: victim)
    #expect(!PrivateFile.create(link, Data()))
    #expect(PrivateFile.read(link, atMost: 100) == nil)
    #expect(PrivateFile.replace(link, with: Data("new".utf8)))
    #expect(PrivateFile.read(link, atMost: 100) == Data("new".utf8))
    #expect(PrivateFile.read(victim, atMost: 100) == Data("mine".utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["link", "victim"])
    try FileManager.default.removeItem(atPath: folder)
  }

  @Test func whatIsNoFileIsNotRead() throws {
    let pipe = folder + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(PrivateFile.read(pipe, atMost: 100) == nil && PrivateFile.read(folder, atMost: 100) == nil)
    #expect(!PrivateFile.replace(folder, with: Data()), "a folder is not replaced, and nothing is left")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["pipe"])
    try FileManager.default.removeItem(atPath: folder)
  }
}
