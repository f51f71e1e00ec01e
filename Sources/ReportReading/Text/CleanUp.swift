/// Takes out of a text what printing put in, before any fact is looked for; every step takes time in proportion to the
/// length of the text.
enum CleanUp {
  /// One line as bytes of UTF-8, without white space at its end.
  typealias Bytes = ArraySlice<UInt8>

  /// The lines of each page, read from the characters that were printed.
  static func pages(_ pages: [String]) -> [[Bytes]] {
    var lines = pages.map { Self.lines(of: characters(of: $0)) }
    dropRunningLines(&lines)
    joinHyphenated(&lines)
    for page in lines.indices {
      for line in lines[page].indices where lacksSpaces(lines[page][line]) {
        lines[page][line] = repairingSpaces(lines[page][line])[...]
      }
    }
    return lines
  }

  private static func lines(of bytes: [UInt8]) -> [Bytes] {
    bytes.split(separator: .newline, omittingEmptySubsequences: false).map { line in
      var line = line
      while line.last == .space { line.removeLast() }
      return line
    }
  }
}
