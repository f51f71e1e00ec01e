internal import Foundation
internal import TerminalUI
internal import Workflows

/// Hands a text to the editor that a person named in `$VISUAL` or `$EDITOR`, and takes back what it saved.
///
/// The text lies in a folder of its own that nobody else can enter and that is gone afterwards. No shell takes part: the
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
    guard let room = PrivateFile.newFolder(in: folder) else { return .failure(noRoom) }
    // With whatever the editor leaves beside the text, such as the text before.
    defer { try? FileManager.default.removeItem(atPath: room) }
    let path = room + "/note.md"
    guard PrivateFile.create(path, Data(text.utf8)) else { return .failure(noRoom) }
    let status = try host.runInForeground(command + [path])
    guard status == 0 else { return .failure(Refusal(words(for: status))) }
    guard let data = FileManager.default.contents(atPath: path),
      let edited = String(validating: data, as: UTF8.self)
    else { return .failure(Refusal("What \(command[0]) saved is not text in UTF-8. The note is as it was.")) }
    return .success(edited)
  }

  private var noRoom: Refusal { Refusal("No text could be put into \(folder) for the editor.") }

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
