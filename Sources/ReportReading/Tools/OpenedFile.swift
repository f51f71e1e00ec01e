internal import Foundation

/// A regular file that is open for reading: it stays the same file, whatever happens to its name meanwhile.
///
/// Folders, pipes and devices are never read from. Programs get the descriptor and not the name, so that no name can be
/// taken for an option or an address.
package final class OpenedFile: Sendable {
  /// As the person named it.
  package let name: String
  /// In bytes.
  package let size: Int
  let descriptor: Int32
  private let changed: timespec

  /// The largest file that is read, in bytes.
  package static let mostBytes = 256 << 20

  /// `called` is what a person knows a file by that duly keeps itself; such a file is not reached through a link.
  package init(_ path: String, called: String? = nil) throws(PDFTrouble) {
    name = called ?? path
    descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | (called == nil ? 0 : O_NOFOLLOW))
    guard descriptor >= 0 else { throw PDFTrouble(name, Self.trouble(with: errno)) }
    guard let facts = Self.facts(of: descriptor) else {
      close(descriptor)
      throw PDFTrouble(name, .unreadable)
    }
    (size, changed) = (Int(facts.st_size), facts.changed)
    if facts.st_mode & S_IFMT != S_IFREG {
      throw PDFTrouble(name, facts.st_mode & S_IFMT == S_IFDIR ? .isFolder : .isNoFile)
    }
    if size > Self.mostBytes { throw PDFTrouble(name, .tooLarge(bytes: size)) }
  }

  deinit { close(descriptor) }

  /// Hands over the bytes in order, in blocks of at most 1 MB.
  package func forEachBlock(_ body: (UnsafeRawBufferPointer) -> Void) throws(PDFTrouble) {
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 1)
    defer { block.deallocate() }
    var offset = 0
    while offset < size {
      let count = pread(descriptor, block.baseAddress, block.count, off_t(offset))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw PDFTrouble(name, .unreadable) }
      guard count > 0 else { throw PDFTrouble(name, .changed) }
      body(UnsafeRawBufferPointer(rebasing: block[..<count]))
      offset += count
    }
  }

  /// The first bytes, at most `count` of them.
  func head(_ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, pread(descriptor, buffer.baseAddress, count, 0))
    }
  }

  /// Whether it has the size and the time of its last change that it had when it was opened.
  var isUnchanged: Bool {
    guard let facts = Self.facts(of: descriptor) else { return false }
    return Int(facts.st_size) == size && facts.changed.tv_sec == changed.tv_sec
      && facts.changed.tv_nsec == changed.tv_nsec
  }

  private static func facts(of descriptor: Int32) -> stat? {
    var facts = stat()
    return fstat(descriptor, &facts) == 0 ? facts : nil
  }

  private static func trouble(with code: Int32) -> PDFTrouble.Kind {
    switch code {
    case ENOENT, ENOTDIR, ENAMETOOLONG: .missing
    case EACCES, EPERM: .forbidden
    case ENXIO, ENODEV: .isNoFile
    default: .unreadable
    }
  }
}

extension stat {
  fileprivate var changed: timespec {
    #if canImport(Darwin)
      st_mtimespec
    #else
      st_mtim
    #endif
  }
}
