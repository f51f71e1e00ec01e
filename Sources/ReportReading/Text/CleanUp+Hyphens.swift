extension CleanUp {
  /// Joins words that were divided at the end of a line: `Janu-` and `ary` to `January`, `Type-` and `2` to `Type-2`.
  ///
  /// Whether the hyphen belongs to the word is taken from the other places of the document that have the word, then from
  /// the first parts that mostly keep theirs.
  static func joinHyphenated(_ pages: inout [[Bytes]]) {
    let divided = dividedWords(in: pages)
    guard !divided.isEmpty else { return }
    let known = knownForms(of: divided, in: pages)
    for word in divided {
      let line = pages[word.first.page][word.first.line]
      let second = pages[word.second.page][word.second.line].drop { $0 == .space }
      let rest = second.prefix { $0 != .space }
      let whole = word.keepsHyphen(known) ? Array(line + rest) : Array(line.dropLast() + rest)
      pages[word.first.page][word.first.line] = whole[...]
      pages[word.second.page][word.second.line] = second.dropFirst(rest.count).drop { $0 == .space }
    }
  }

  private struct Divided {
    let first: (page: Int, line: Int)
    let second: (page: Int, line: Int)
    let start: String
    let end: String

    var plain: String { start + end }
    var hyphenated: String { start + "-" + end }

    func keepsHyphen(_ known: Set<String>) -> Bool {
      if known.contains(plain) { return false }
      if known.contains(hyphenated) { return true }
      return end.utf8.first?.isSmallLetter != true || compounds.contains(start)
    }
  }

  private static let compounds: Set<String> = [
    "carve", "non", "third", "multi", "well", "self", "cross", "high", "low", "long", "short", "real", "end",
    "on",
    "off", "user", "role", "risk", "follow", "up", "day", "year", "month", "in", "two", "three", "single",
    "least",
    "need", "cloud", "company", "industry", "vendor", "web", "full", "part", "type", "point", "state",
    "board",
  ]

  /// Every place where a line ends in letters and a hyphen, one join a line.
  private static func dividedWords(in pages: [[Bytes]]) -> [Divided] {
    var divided: [Divided] = []
    var last: (page: Int, line: Int)?
    for page in pages.indices {
      for line in pages[page].indices where !pages[page][line].isEmpty {
        defer { last = (page, line) }
        guard let before = last, pages[before.page][before.line].last == .hyphen,
          let word = division(pages[before.page][before.line], pages[page][line])
        else { continue }
        divided.append(Divided(first: before, second: (page, line), start: word.start, end: word.end))
      }
    }
    return divided
  }

  private static let longestPart = 30

  private static func division(_ first: Bytes, _ second: Bytes) -> (start: String, end: String)? {
    let start = first.dropLast().suffix(longestPart).reversed().prefix { $0.isLetter }
    let rest = second.drop { $0 == .space }.prefix(longestPart).prefix { $0 != .space }
    let end = rest.prefix { $0.isLetter || $0.isDigit || $0 == .hyphen }
    guard start.count >= 2, start.count < longestPart, let head = end.first, head != .hyphen,
      rest.count < longestPart, !first.hasColumns, !second.hasColumns
    else { return nil }
    return (
      String(decoding: start.reversed().map(\.lowered), as: UTF8.self),
      String(decoding: end.map(\.lowered), as: UTF8.self)
    )
  }

  /// Which forms of the divided words stand somewhere in one piece.
  private static func knownForms(of divided: [Divided], in pages: [[Bytes]]) -> Set<String> {
    let wanted = Set(divided.flatMap { [$0.plain, $0.hyphenated] })
    let lengths = Set(wanted.lazy.map(\.utf8.count))
    let longest = lengths.max() ?? 0
    var known: Set<String> = []
    for line in pages.joined() {
      for word in line.split(separator: .space) where word.count <= longest + 4 {
        let core = word.drop { !$0.isLetter }.reversed().drop { !$0.isLetter && !$0.isDigit }.reversed()
        guard lengths.contains(core.count) else { continue }
        let key = String(decoding: core.map(\.lowered), as: UTF8.self)
        if wanted.contains(key) { known.insert(key) }
      }
    }
    return known
  }
}
