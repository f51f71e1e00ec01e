internal import DataFiles
internal import Foundation

/// A file that a vendor sent, opened once: what is read later is what was looked at here.
struct VendorFile: ~Copyable {
  let descriptor: Int32
  /// What it is called, without its folder; what cannot be shown is replaced.
  let name: String

  /// The largest file that is taken, in bytes.
  static let limit = 256 << 20

  /// Takes regular files only, so that no pipe or device makes duly wait; throws ``BadInput`` for anything else, for empty
  /// files and for those over ``limit``.
  init(at path: String) throws {
    descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    name = Self.name(of: path)
    guard descriptor >= 0 else {
      throw BadInput("Cannot open \(quoted(path)): \(String(cString: strerror(errno))). Check the path.")
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw BadInput("\(quoted(path)) is not a file. Name the file that the vendor sent.")
    }
    if status.st_size == 0 {
      throw BadInput(
        "\(quoted(path)) is empty, so there is nothing to keep. Ask the vendor to send it again.")
    }
    if status.st_size > Self.limit {
      throw BadInput(
        "\(quoted(path)) has \(status.st_size >> 20) MB, more than the \(Self.limit >> 20) MB that are taken. "
          + "Ask the vendor for a smaller file.")
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The last part of a path as one line of text of at most 200 characters.
  private static func name(of path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    let shown = String.UnicodeScalarView(
      last.unicodeScalars.map { isVisible($0) ? $0 : "\u{FFFD}" })
    return String(String(shown).prefix(200))
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: false
    default: true
    }
  }
}
