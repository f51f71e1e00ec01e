internal import Foundation
internal import Storage

/// Puts documents on the disk: whole or not at all, readable by their owner only, never over another file unasked.
package enum DocumentFile {
  /// Writes `text` to `path`.
  ///
  /// A file that already holds exactly this is left alone. Throws ``BadInput`` where another file is in the way and
  /// `isReplacing` is false, and ``WorkFailed`` where it cannot be written.
  package static func write(_ text: String, to path: String, replacing isReplacing: Bool) throws {
    let data = Data(text.utf8)
    if try isThere(data, at: path, replacing: isReplacing) { return }
    let draft = PrivateFile.draft(of: path)
    defer { unlink(draft) }
    guard PrivateFile.create(draft, data),
      isReplacing ? rename(draft, path) == 0 : link(draft, path) == 0,
      Disk.synchronise(nameOf: path)
    else {
      throw WorkFailed(
        "Cannot write \(path): check that the folder exists, that you may write there and that the disk is not full."
      )
    }
  }

  /// The bytes of a document that a person named.
  ///
  /// Throws ``BadInput`` for what is no file, cannot be read or is larger than 16 MB.
  static func read(_ path: String) throws -> [UInt8] {
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw BadInput("Cannot read \(path): \(String(cString: strerror(errno))).") }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw BadInput("\(path) is not a file. Name a document that duly wrote.")
    }
    let data = try? handle.read(upToCount: mostBytes + 1) ?? Data()
    guard let data else { throw BadInput("Cannot read \(path). Check that you may read it.") }
    guard data.count <= mostBytes else { throw BadInput("\(path) is larger than 16 MB, and no document is.") }
    return Array(data)
  }

  private static let mostBytes = 16 << 20

  /// Writes a document into `path` and its pictures beside it; where one of the files is in the way, none of them.
  package static func write(
    _ document: IllustratedDocument, to path: String, replacing isReplacing: Bool
  ) throws {
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    let files =
      document.pictures.map { (path: folder + $0.file, text: $0.svg) } + [(path: path, text: document.text)]
    for file in files { _ = try isThere(Data(file.text.utf8), at: file.path, replacing: isReplacing) }
    for file in files { try write(file.text, to: file.path, replacing: isReplacing) }
  }

  /// Whether the file holds exactly this already; throws ``BadInput`` where it holds something else that is to stay.
  private static func isThere(_ data: Data, at path: String, replacing isReplacing: Bool) throws -> Bool {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return false }
    guard facts.st_mode & S_IFMT == S_IFREG else {
      throw BadInput("\(path) is a folder, a device or a pipe, and no file. Name a file to write to.")
    }
    if Int(facts.st_size) == data.count, FileManager.default.contents(atPath: path) == data { return true }
    guard isReplacing else {
      throw BadInput("\(path) exists already. Name another file, or replace it with --force.")
    }
    return false
  }

  /// Writes `text` to `name`, or where another document has that name to `name-2` and so on; returns the path.
  package static func writeBeside(_ text: String, named name: String) throws -> String {
    let data = Data(text.utf8)
    let free = unusedName(name) { path in
      FileManager.default.fileExists(atPath: path)
        && (try? isThere(data, at: path, replacing: false)) != true
    }
    try write(text, to: free, replacing: false)
    return free
  }

  private static func unusedName(_ name: String, taken: (String) -> Bool) -> String {
    var path = "\(name).md"
    var number = 2
    while taken(path) {
      path = "\(name)-\(number).md"
      number += 1
    }
    return path
  }
}
