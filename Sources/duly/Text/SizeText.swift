/// How large a file is, for people.
enum SizeText {
  /// In the largest unit of which there is one at least: `12 kB`, `3.4 MB`.
  static func words(for bytes: Int) -> String {
    switch bytes {
    case ..<1000: "\(bytes) bytes"
    case ..<1_000_000: "\(bytes / 1000) kB"
    default: "\(bytes / 1_000_000).\(bytes / 100_000 % 10) MB"
    }
  }
}
