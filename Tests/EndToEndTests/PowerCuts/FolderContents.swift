import Foundation
import Testing

/// Everything below a folder, by paths relative to it.
struct FolderContents: Sendable, Equatable {
  var folders: Set<String> = []
  var files: [String: [UInt8]] = [:]
  /// The system's numbers for the files; known only of what was read from a real folder.
  private(set) var numbers: [String: UInt64] = [:]

  init() {}

  init(of folder: String) throws {
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      var status = stat()
      try #require(lstat(folder + "/" + path, &status) == 0)
      if status.st_mode & S_IFMT == S_IFDIR {
        folders.insert(path)
      } else {
        files[path] = Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + path)))
        numbers[path] = UInt64(status.st_ino)
      }
    }
  }

  /// Puts everything into a folder that is there, each file for its owner alone.
  func write(to folder: String) throws {
    for path in folders.sorted() {
      try FileManager.default.createDirectory(
        atPath: folder + "/" + path, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    }
    for (path, bytes) in files {
      let isWritten = FileManager.default.createFile(
        atPath: folder + "/" + path, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
      try #require(isWritten, "\(path)")
    }
  }

  /// The paths at which two folders differ.
  func differences(from other: FolderContents) -> [String] {
    let names = Set(files.keys).union(other.files.keys)
    return (names.filter { files[$0] != other.files[$0] } + folders.symmetricDifference(other.folders))
      .sorted()
  }

  /// Tells contents from one another; equal ones have the same in one run of the tests.
  var mark: Int {
    var hasher = Hasher()
    hasher.combine(folders)
    for path in files.keys.sorted() {
      hasher.combine(path)
      files[path]?.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
    return hasher.finalize()
  }
}
