import Foundation

/// That people beside the owner may get at the record, as far as the modes of its files say.
///
/// Only the right of everybody counts. A group that may read or write is somebody's choice, such as a team's. Nothing is
/// changed and nothing refused: on a stick or a share there may be no modes to set.
package enum Exposure: Sendable, Equatable {
  case readable(String)
  case writable(String)
  /// Everybody may put a file into the folder, such as one that SQLite would take for its own journal.
  case replaceable(String)

  /// What the modes of the database at `path`, its folder and the folder of documents say; files of others are left to them.
  static func all(of path: String, documents: String) -> [Exposure] {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "/"
    return [path, documents].compactMap { Self(of: $0) }
      + (everybody(in: folder).mayWrite ? [.replaceable(path)] : [])
  }

  private init?(of path: String) {
    let everybody = Self.everybody(in: path)
    guard everybody.isOurs, everybody.mayRead || everybody.mayWrite else { return nil }
    self = everybody.mayWrite ? .writable(path) : .readable(path)
  }

  private static func everybody(in path: String) -> (isOurs: Bool, mayRead: Bool, mayWrite: Bool) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return (false, false, false) }
    return (status.st_uid == geteuid(), status.st_mode & S_IROTH != 0, status.st_mode & S_IWOTH != 0)
  }

  /// What is open to whom, and how to close it.
  package var message: String {
    switch self {
    case .readable(let path):
      "Everybody on this machine may read \(path); `chmod go=` keeps it to you."
    case .writable(let path):
      "Everybody on this machine may change \(path); `chmod go=` keeps it to you."
    case .replaceable(let path):
      "Everybody on this machine may put files beside \(path), and so damage it. Move it into a folder of your own."
    }
  }
}

extension Ledger {
  /// Who beside the owner may get at the record now; empty where that is nobody.
  package var exposures: [Exposure] {
    Exposure.all(of: path, documents: DocumentFolder(besides: path).path)
  }
}
