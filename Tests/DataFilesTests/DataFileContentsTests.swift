import DataFiles
import Foundation
import Testing

@Suite struct DataFileContentsTests {
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  @Test func bytesComeAsTheyAre() throws {
    try inFolder { folder in
      let bytes: [UInt8] = [0x61, 0x00, 0xFF, 0x0A]
      try Data(bytes).write(to: URL(filePath: folder + "/a b.yaml"))
      #expect(try DataFile.contents(of: folder + "/a b.yaml") == bytes)
    }
  }

  @Test func aHugeFileIsNotReadWhole() throws {
    try inFolder { folder in
      try Data(count: 5_000_000).write(to: URL(filePath: folder + "/huge"))
      #expect(try DataFile.contents(of: folder + "/huge").count == DataFile.mostBytes + 1)
    }
  }

  @Test func whatCannotBeReadIsSaid() throws {
    try inFolder { folder in
      let missing = #expect(throws: InvalidFile.self) { try DataFile.contents(of: folder + "/none") }
      #expect(
        missing?.description
          == "\(folder)/none: the file cannot be read (no such file or directory); check the path")
      let directory = #expect(throws: InvalidFile.self) { try DataFile.contents(of: folder) }
      #expect(directory?.description == "\(folder): the file cannot be read (is a directory)")
    }
  }
}
