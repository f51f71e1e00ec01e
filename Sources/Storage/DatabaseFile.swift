import Foundation

/// The file that holds the record, before SQLite touches it: it exists, it is ours alone, and its disk can be
/// trusted.
struct DatabaseFile {
  /// Absolute, because SQLite gives names such as `:memory:` a meaning of its own.
  let path: String

  init(path: String) {
    self.path = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }

  private var folder: String { Self.folder(of: path) }

  /// An absolute path without its last part; `/` for what has nothing above it.
  static func folder(of path: String) -> String {
    let above = path.lastIndex(of: "/").map { path[..<$0] } ?? ""
    return above.isEmpty ? "/" : String(above)
  }

  /// Makes sure that there is a file to open; creates it, and the folders above it, for the owner alone.
  ///
  /// Throws a ``StorageError`` for what is there but cannot be used: a link, a folder, a network file system.
  func prepare(ifMissing: Ledger.Missing) throws {
    var status = stat()
    if lstat(path, &status) == 0 {
      try checkKind(status.st_mode)
    } else if errno != ENOENT && errno != ENOTDIR {
      throw StorageError.cannotOpen(path: path, reason: systemReason())
    } else if ifMissing == .create {
      try create()
    } else {
      throw StorageError.missing(path: path)
    }
    if let kind = NetworkFileSystem.kind(at: path) {
      throw StorageError.networkFileSystem(path: path, kind: kind)
    }
    try checkCompanions()
    try checkBeginning()
  }

  /// Makes sure that a database can be put here: the folders above are there, and on a local disk.
  func prepareFolder() throws {
    try Self.createFolders(to: folder, for: path)
    if let kind = NetworkFileSystem.kind(at: folder) {
      throw StorageError.networkFileSystem(path: path, kind: kind)
    }
  }

  /// SQLite needs the folder as well, for the journal beside the file.
  var isWritable: Bool {
    access(path, W_OK) == 0 && access(folder, W_OK | X_OK) == 0
  }

  private func checkKind(_ mode: mode_t) throws {
    switch mode & S_IFMT {
    case S_IFREG: break
    case S_IFLNK: throw StorageError.symbolicLink(path: path)
    default: throw StorageError.notAFile(path: path)
    }
  }

  /// What lies beside the database under the names that SQLite and we use is a file or a folder, or nothing.
  private func checkCompanions() throws {
    let files = ["-journal", "-wal", "-shm"].map { (path + $0, S_IFREG) }
    for (companion, kind) in files + [(DocumentFolder(besides: path).path, S_IFDIR)] {
      var status = stat()
      guard lstat(companion, &status) == 0 else { continue }
      if status.st_mode & S_IFMT != kind { throw StorageError.intruder(path: companion) }
    }
  }

  /// SQLite takes a very short file of any kind for an empty database, and would write over it.
  private func checkBeginning() throws {
    guard let file = fopen(path, "re") else {
      throw StorageError.cannotOpen(path: path, reason: systemReason())
    }
    defer { fclose(file) }
    let mark = Array("SQLite format 3\0".utf8)
    var beginning = [UInt8](repeating: 0, count: mark.count)
    let length = fread(&beginning, 1, mark.count, file)
    if length == 0 || beginning == mark || beginning.allSatisfy({ $0 == 0 }) && hasUnfinishedJournal {
      return
    }
    throw StorageError.notADatabase(path: path)
  }

  /// Whether the file was cut off, as by the power, in the middle of its first change: its first bytes may not have reached
  /// the disk then, and SQLite takes the change back by the journal.
  private var hasUnfinishedJournal: Bool {
    guard let journal = fopen(path + "-journal", "re") else { return false }
    defer { fclose(journal) }
    let mark: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]
    var beginning = [UInt8](repeating: 0, count: mark.count)
    return fread(&beginning, 1, mark.count, journal) == mark.count && beginning == mark
  }

  private func create() throws {
    try prepareFolder()
    let descriptor = open(path, O_CREAT | O_EXCL | O_NOFOLLOW | O_RDWR | O_CLOEXEC, 0o600)
    if descriptor < 0 {
      // Another process may have been quicker; its file is as good as ours.
      if errno == EEXIST { return }
      throw StorageError.cannotCreate(path: path, reason: systemReason())
    }
    // The mode above is only a wish: the umask can take the owner's own bits away.
    let isOurs = fchmod(descriptor, 0o600) == 0
    let reason = systemReason()
    close(descriptor)
    if !isOurs { throw StorageError.cannotCreate(path: path, reason: reason) }
    if !Disk.synchronise(nameOf: path) { throw StorageError.cannotCreate(path: path, reason: systemReason()) }
  }

  /// Creates what is missing of `folder` and those above it, each for the owner alone.
  static func createFolders(to folder: String, for path: String) throws {
    var status = stat()
    if stat(folder, &status) == 0 { return }
    let above = Self.folder(of: folder)
    if above != folder { try createFolders(to: above, for: path) }
    let isCreated = mkdir(folder, 0o700) == 0
    if !isCreated && errno == EEXIST { return }
    if !isCreated || chmod(folder, 0o700) != 0 || !Disk.synchronise(nameOf: folder) {
      throw StorageError.cannotCreate(path: path, reason: systemReason())
    }
  }
}

/// The system's words for the last call that failed.
private func systemReason() -> String {
  String(cString: strerror(errno))
}
