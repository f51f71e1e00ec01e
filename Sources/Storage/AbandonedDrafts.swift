package import Foundation

/// What programs left that were killed while they wrote: files beside their place, `NAME.….part`.
package enum AbandonedDrafts {
  /// Takes away those of the file at `path` to which nobody has written for so many seconds, with what SQLite and duly keep
  /// beside a file.
  ///
  /// Only regular files of one's own count; `isOurs` is asked about what stands between the name and `.part`.
  package static func clear(
    of path: String, unwritten seconds: Double, now: Date = Date(),
    where isOurs: (Substring) -> Bool = { _ in true }
  ) {
    let split = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    let (folder, start) = (split == path.startIndex ? "./" : String(path[..<split]), path[split...] + ".")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names
    where name.hasPrefix(start) && name.hasSuffix(suffix) && name.count > start.count + suffix.count {
      let draft = folder + name
      var status = stat()
      guard isOurs(name.dropFirst(start.count).dropLast(suffix.count)), lstat(draft, &status) == 0,
        status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(),
        now.timeIntervalSince1970 - Double(written(status)) > seconds
      else { continue }
      try? FileManager.default.removeItem(atPath: draft + "-objects")
      for beside in ["-journal", ""] { unlink(draft + beside) }
    }
  }

  private static let suffix = ".part"

  /// When a file was written to last, in seconds since 1970.
  private static func written(_ status: stat) -> Int {
    #if canImport(Darwin)
      status.st_mtimespec.tv_sec
    #else
      status.st_mtim.tv_sec
    #endif
  }
}
