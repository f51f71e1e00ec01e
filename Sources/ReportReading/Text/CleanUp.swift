/// Takes out of a text what printing put in: before any fact is looked for.
enum CleanUp {
  /// The lines of each page.
  static func pages(_ pages: [String]) -> [[Substring]] {
    pages.map { page in
      var scalars = String.UnicodeScalarView()
      scalars.append(contentsOf: page.unicodeScalars.lazy.map(straight))
      return String(scalars).split(separator: "\n", omittingEmptySubsequences: false)
    }
  }

  /// Curly quotes as they are typed.
  private static func straight(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{2018}", "\u{2019}": "'"
    case "\u{201C}", "\u{201D}": "\""
    default: scalar
    }
  }
}
