internal import Foundation
internal import Storage

/// A folder on its way: it gets its name when all of its files are on the disk, and is for its owner alone.
final class ExportFolder {
  /// Where it lies until then.
  let path: String
  private let destination: String

  /// Throws ``WorkFailed`` where it cannot be made.
  init(for destination: String) throws {
    self.destination = destination
    path = "\(destination).\(UInt32.random(in: 0...UInt32.max)).part"
    for folder in [path, path + "/questionnaires", path + "/files"] {
      guard mkdir(folder, 0o700) == 0, chmod(folder, 0o700) == 0 else { throw failure() }
    }
  }

  /// Writes a file; what `body` adds to it is on the disk when this returns.
  func write<Value>(to name: String, _ body: (ExportFile) throws -> Value) throws -> Value {
    guard let file = ExportFile("\(path)/\(name)") else { throw failure() }
    let value = try body(file)
    guard file.isOnDisk() else { throw failure() }
    return value
  }

  func remove(_ name: String) { unlink("\(path)/\(name)") }

  /// Gives the folder its name; throws ``BadInput`` where something took it meanwhile.
  func publish() throws {
    for folder in ["/questionnaires", "/files", ""] {
      guard Disk.synchronise(folder: path + folder) else { throw failure() }
    }
    // An empty folder of that name is replaced, anything else stays.
    if rename(path, destination) == 0, Disk.synchronise(nameOf: destination) { return }
    if errno == EEXIST || errno == ENOTEMPTY || errno == ENOTDIR {
      throw BadInput("\(destination) exists already. Name another folder.")
    }
    throw failure()
  }

  /// Takes away what has not got its name.
  func discard() { try? FileManager.default.removeItem(atPath: path) }

  private func failure() -> WorkFailed {
    WorkFailed(
      "Cannot write \(destination): \(String(cString: strerror(errno))). Check that the folder above it exists, that "
        + "you may write there and that the disk has room.")
  }
}

/// A file of an export, for its owner alone. What cannot be written is known at the end.
final class ExportFile {
  private let stream: UnsafeMutablePointer<FILE>
  private var isWritten: Bool

  /// Nil where it cannot be made; the reason is in `errno`.
  fileprivate init?(_ path: String) {
    guard let stream = fopen(path, "wbxe") else { return nil }
    self.stream = stream
    isWritten = fchmod(fileno(stream), 0o600) == 0
  }

  deinit { fclose(stream) }

  func add(_ text: String) {
    var text = text
    text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  func add(_ bytes: UnsafeRawBufferPointer) {
    isWritten = isWritten && fwrite(bytes.baseAddress, 1, bytes.count, stream) == bytes.count
  }

  fileprivate func isOnDisk() -> Bool {
    isWritten && fflush(stream) == 0 && fsync(fileno(stream)) == 0
  }
}
