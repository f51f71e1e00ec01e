import Foundation
import GRDB

/// What can be learned about a database without opening it as one: the disk that it lies on, and the files beside it.
package struct Surface: Sendable {
  /// Absolute.
  package let path: String

  package init(of path: String) {
    self.path = DatabaseFile(path: path).path
  }

  package var folder: String { DatabaseFile.folder(of: path) }
  /// Where vendors' files lie.
  package var documents: String { DocumentFolder(besides: path).path }
  /// The files that SQLite and duly put beside it.
  package var companions: [String] { ["-journal", "-wal", "-shm", ".places"].map { path + $0 } }

  /// The path itself, or the nearest folder above it that is there.
  private var nearest: String {
    var place = path
    while FileFacts(at: place) == nil, place != "/" { place = DatabaseFile.folder(of: place) }
    return place
  }

  /// The kind of the network file system that it lies on, or would lie on; nil on a local disk.
  package var networkFileSystem: String? { NetworkFileSystem.kind(at: nearest) }

  /// The kind of the file system, such as `ext4`; nil where the system does not tell.
  package var fileSystem: String? {
    #if os(Linux)
      MountTable.here.mount(of: nearest)?.kind
    #else
      nil
    #endif
  }

  /// In bytes, what the disk has left for people who are not its administrator.
  package var freeSpace: Int? {
    var status = statvfs()
    guard statvfs(nearest, &status) == 0 else { return nil }
    return Int(clamping: UInt64(status.f_bavail) &* UInt64(status.f_frsize))
  }

  /// Whether changes lie beside the file that a program did not bring to their end; the next one that may write does.
  package var isInterrupted: Bool {
    ["-journal", "-wal"].contains { (FileFacts(at: path + $0)?.size ?? 0) > 0 }
  }

  /// Whether the file says of itself that changes go to a log beside it; then even reading would make files.
  package var keepsLog: Bool {
    guard let file = fopen(path, "r") else { return false }
    defer { fclose(file) }
    var beginning = [UInt8](repeating: 0, count: 20)
    return fread(&beginning, 1, beginning.count, file) == beginning.count && beginning[18] == 2
  }

  /// The version of SQLite in use, and how duly has it keep changes until they are whole.
  package static func sqlite() throws -> (version: String, journal: String) {
    let version = try DatabaseQueue().read { try Settings.sqliteVersion($0) }
    return (version.map(String.init).joined(separator: "."), Settings.journalMode(on: version))
  }
}
