/// One thing wrong with a file: what it is, where it stands and, where that is known, what to do about it.
///
/// Who shows problems, and how loudly, is decided elsewhere.
package struct Problem: Hashable, Sendable {
  /// The file as the person named it; none for text that came from no file.
  package let file: String?
  /// None when the file as a whole is meant, as with one that is too large.
  package let place: Place?
  package let message: String
  package let fix: String?

  package init(file: String? = nil, place: Place? = nil, message: String, fix: String? = nil) {
    self.file = file
    self.place = place
    self.message = message
    self.fix = fix
  }
}

extension Problem: Comparable {
  /// By file, then from top to bottom; a problem of the whole file comes first.
  package static func < (one: Problem, other: Problem) -> Bool {
    one.order < other.order
  }

  private var order: (String, Int, Int, String) {
    (file ?? "", place?.line ?? 0, place?.column ?? 0, message)
  }
}

extension Problem: CustomStringConvertible {
  /// `answers.yaml:3:14: what is wrong; what to do`, each part only where it is known.
  package var description: String {
    let location = [file.map(printable), place?.description].compactMap { $0 }.joined(separator: ":")
    let sentence = [message, fix].compactMap { $0 }.joined(separator: "; ")
    return location.isEmpty ? sentence : "\(location): \(sentence)"
  }
}
