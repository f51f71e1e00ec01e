internal import Diligence
internal import Exchange
internal import Foundation
internal import Storage

/// Reads an exported record from a folder that may come from anybody: only files of names that duly gives, within limits,
/// and no link is followed.
struct ExportReading {
  let manifest: RecordManifest
  private let folder: String

  /// The longest list of contents and the longest file of events that is read, in bytes.
  private static let longestManifest = 16 << 20
  private static let longestEvents = 1 << 30
  /// The longest source of a questionnaire, in bytes.
  private static let longestQuestionnaire = 8 << 20

  /// Throws ``BadInput`` where the folder holds no exported record.
  init(of folder: String) throws {
    self.folder = folder
    let path = "\(folder)/\(RecordManifest.file)"
    do {
      manifest = try RecordManifest(reading: try Self.bytes(of: path, atMost: Self.longestManifest))
    } catch let problem as UnreadableManifest {
      throw BadInput("\(path): \(problem.reason). Name a folder that `duly export` wrote.")
    }
  }

  /// Adds everything to a new database; throws ``BadInput`` at the first thing that does not fit.
  func add(to builder: RecordBuilder) throws {
    for hash in manifest.questionnaires {
      let path = "\(folder)/questionnaires/\(hash).yaml"
      let source = try Self.bytes(of: path, atMost: Self.longestQuestionnaire)
      try explaining(path) { try builder.keep(questionnaire: source, as: hash) }
    }
    try addEvents(to: builder)
    guard builder.head == manifest.head else {
      throw BadInput(
        "\(folder)/\(RecordManifest.file): it tells of \(manifest.head.events) events and head "
          + "\(manifest.head.hash.short)…, but \(manifest.format.file) holds \(builder.head.events) and gives "
          + "\(builder.head.hash.short)…. Take another export.")
    }
    for document in manifest.documents {
      let path = "\(folder)/files/\(document.hash)"
      let file = try OpenFile(path)
      try explaining(path) {
        try builder.keep(document.hash, size: document.size) { try file.forEachBlock($0) }
      }
    }
    for document in manifest.leftOut { try builder.note(missing: document.hash, size: document.size) }
    for signed in manifest.signed { try builder.keep(signed) }
  }

  private func addEvents(to builder: RecordBuilder) throws {
    let path = "\(folder)/\(manifest.format.file)"
    let bytes = try Self.bytes(of: path, atMost: Self.longestEvents)
    do {
      try RecordedEvent.each(of: bytes, in: manifest.format) { event, line in
        try explaining("\(path):\(line)") { try builder.add(event) }
      }
    } catch let problem as UnreadableLine {
      throw BadInput("\(path):\(problem.line): \(problem.reason). \(Self.advice)")
    }
  }

  private func explaining(_ place: String, _ add: () throws -> Void) throws {
    do {
      try add()
    } catch let mismatch as RecordBuilder.Mismatch {
      throw BadInput("\(place): \(mismatch.words). \(Self.advice)")
    }
  }

  private static let advice = "Nothing was imported; take another export, unchanged."

  private static func bytes(of path: String, atMost limit: Int) throws -> [UInt8] {
    let file = try OpenFile(path)
    if file.size > limit {
      throw BadInput("\(path) has \(file.size >> 20) MB, more than the \(limit >> 20) MB that are read.")
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.size)
    try file.forEachBlock { bytes += $0 }
    return bytes
  }
}

extension RecordBuilder.Mismatch {
  fileprivate var words: String {
    switch self {
    case .gap(let next): "event \(next) should stand here"
    case .contents: "the payload and its salt are not what this event binds: one of them was altered"
    case .link: "the hash does not follow from the event before: one of them was altered"
    case .bytes: "the bytes are not those that the name tells: the file was altered"
    }
  }
}

/// A regular file that is open for reading; links, folders and pipes are ``BadInput``.
private final class OpenFile {
  let size: Int
  private let path: String
  private let descriptor: Int32

  init(_ path: String) throws {
    self.path = path
    descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw BadInput(
        "Cannot read \(path): \(String(cString: strerror(errno))). Name a folder that `duly export` wrote.")
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw BadInput("\(path) is not a file. Name a folder that `duly export` wrote.")
    }
    size = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// Hands over the bytes in pieces of at most 1 MB, no more of them than the file had when it was opened.
  func forEachBlock(_ body: (UnsafeRawBufferPointer) -> Void) throws {
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 1)
    defer { block.deallocate() }
    var offset = 0
    while offset < size {
      let count = pread(descriptor, block.baseAddress, min(block.count, size - offset), off_t(offset))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw BadInput("\(path) could not be read to its end.") }
      body(UnsafeRawBufferPointer(rebasing: block[..<count]))
      offset += count
    }
  }
}
