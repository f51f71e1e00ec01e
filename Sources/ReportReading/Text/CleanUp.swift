/// Takes out of a text what printing put in: before any fact is looked for.
enum CleanUp {
  /// The lines of each page.
  static func pages(_ pages: [String]) -> [[Substring]] {
    pages.map { $0.split(separator: "\n", omittingEmptySubsequences: false) }
  }
}
