internal import Foundation
internal import Screens
internal import Workflows

/// The file of a person's own keys.
enum KeyMapFile {
  /// A file of keys is a page or two; what is larger is something else.
  private static let largest = 1 << 16

  /// The keys with what the person's file changes, the standard ones where there is no such file.
  ///
  /// Throws ``BadInput`` with every problem of the file, or where a file that was named outright is missing.
  static func read() throws -> KeyMap {
    // A link is followed here and nowhere else: many keep such files in one folder and link them. It is only read.
    let path = Self.path
    let isNamed = Environment.value("DULY_KEYS") != nil
    guard FileManager.default.fileExists(atPath: path) else {
      guard !isNamed else { throw BadInput("There is no file `\(path)`, which $DULY_KEYS names.") }
      return .standard
    }
    let bytes = try Library.bytes(at: path)
    guard bytes.count <= largest else {
      throw BadInput(
        "`\(path)` is larger than \(largest >> 10) KB, and no file of keys is. "
          + "`duly keys --standard` writes one to begin with.")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw BadInput("The keys in `\(path)` are not UTF-8 text.")
    }
    do {
      return try KeyMap(text, nearest: nearest)
    } catch {
      throw BadInput(error.problems.map { "\(path):\($0.line): \($0.words)" })
    }
  }

  /// Where a person's own keys are, or would be.
  static var path: String {
    if let named = Environment.value("DULY_KEYS") { return named }
    let folder =
      Environment.value("XDG_CONFIG_HOME") ?? Environment.home + "/.config"
    return folder + "/duly/keys"
  }
}
