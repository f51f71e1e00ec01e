internal import Foundation
internal import TerminalUI

/// Hands a text to the editor that a person named in `$VISUAL` or `$EDITOR`, and takes back what it saved.
///
/// The text lies in a file of its own that nobody else can read and that is gone afterwards. No shell takes part: the
/// variable's words are the program and its arguments.
struct OwnEditor {
  private let command: [String]
  private let folder: String

  /// `folder` is where the text lies meanwhile.
  init(environment: [String: String], folder: String) {
    let named = ["VISUAL", "EDITOR"].compactMap { environment[$0] }.first { !$0.allSatisfy(\.isWhitespace) }
    command = (named ?? "vi").split(whereSeparator: \.isWhitespace).map(String.init)
    self.folder = folder
  }

  /// The edited text, or why there is none; then the text stands as it did.
  func edit(_ text: String, on host: TerminalUI.Host<some Sendable>) throws -> Result<String, Refusal> {
    let path = "\(folder)/note-\(UInt32.random(in: 0...UInt32.max)).md"
    let isThere = FileManager.default.createFile(
      atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    guard isThere else { return .failure(Refusal("No text could be put into \(folder) for the editor.")) }
    defer { unlink(path) }
    let status = try host.runInForeground(command + [path])
    guard status == 0 else { return .failure(Refusal(words(for: status))) }
    guard let data = FileManager.default.contents(atPath: path),
      let edited = String(validating: data, as: UTF8.self)
    else { return .failure(Refusal("What \(command[0]) saved is not text in UTF-8. The note is as it was.")) }
    return .success(edited)
  }

  /// Why there is no edited text, in a sentence or two.
  struct Refusal: Error {
    let words: String

    init(_ words: String) { self.words = words }
  }

  private func words(for status: Int32) -> String {
    status == 127
      ? "\(command[0]) cannot be started. Name an editor in $EDITOR. The note is as it was."
      : "\(command[0]) ended with status \(status). The note is as it was."
  }
}
