import Foundation
import Testing

@testable import Storage

struct DiskTests {
  @Test(arguments: ["name", "/name", "/tmp/name"])
  func aNameLiesInTheFolderBeforeItsLastSlash(_ path: String) {
    #expect(Disk.synchronise(nameOf: path))
  }

  @Test func aFolderThatIsNotThereIsNotOnTheDisk() {
    #expect(!Disk.synchronise(folder: "/tmp/no such folder/"))
    #expect(!Disk.synchronise(nameOf: "/tmp/no such folder/name"))
    #expect(errno == ENOENT)
  }
}
