extension ReportText {
  /// The whole sentence around a word, with the lists that belong to it, however many abbreviations stand in
  /// it; at most
  /// `limit` words either way.
  func statement(around index: Int, limit: Int = 120) -> Range<Int> {
    guard words.indices.contains(index) else { return index..<index }
    var start = index
    while start > 0, index - start < limit, !endsStatement(at: start - 1) { start -= 1 }
    var end = index
    while end < words.count - 1, end - index < limit, !endsStatement(at: end) { end += 1 }
    return start..<end + 1
  }

  /// Whether a full stop ends a sentence here: none that belongs to `Inc.` or `b.`, unless a new sentence
  /// clearly begins.
  func endsStatement(at index: Int) -> Bool {
    let text = words[index].text
    guard text.utf8.contains(where: { $0 == 0x2E || $0 == 0x21 || $0 == 0x3F }), words[index].endsSentence,
      text.utf8.last != 0x3A, text.utf8.last != 0x3B
    else { return false }
    guard !isItemMark(at: index) else { return false }
    guard index + 1 < words.count, isAbbreviation(words[index].key) else { return true }
    let next = words[index + 1]
    let beginsParagraph = lines[next.line].words.lowerBound == index + 1 && lines[next.line].followsGap
    return next.isCapitalised && (beginsParagraph || Self.openings.contains(next.key))
  }

  /// Whether a word numbers an item of a list, as `a.`, `(ii)` or `3)` do at the beginning of a line or after
  /// a semicolon.
  func isItemMark(at index: Int) -> Bool {
    let word = words[index]
    guard Self.isOrdinal(word.key), let last = word.text.utf8.last, last == 0x2E || last == 0x29 else {
      return false
    }
    guard index > 0, lines[word.line].words.lowerBound < index else { return true }
    if word.text.utf8.first == 0x28 { return true }
    return words[index - 1].endsClause || words[index - 1].key == "and"
  }

  private static func isOrdinal(_ key: String) -> Bool {
    let bytes = key.utf8
    if bytes.count == 1 { return true }
    if bytes.count == 2, bytes.allSatisfy({ (0x30...0x39).contains($0) }) { return true }
    return ["ii", "iii", "iv", "vi", "vii", "viii"].contains(key)
  }

  /// Whether a quotation, a placeholder or a bracket begins with a word, so that nobody says it here.
  func isQuoted(at index: Int) -> Bool { [0x22, 0x27, 0x5B, 0x3C].contains(words[index].text.utf8.first) }

  private func isAbbreviation(_ key: String) -> Bool {
    key.utf8.count == 1 || Self.abbreviations.contains(key)
  }

  private static let abbreviations: Set<String> = [
    "inc", "ltd", "corp", "co", "llc", "l.l.c", "llp", "l.l.p", "p.c", "p.a", "pty", "pte", "plc", "no",
    "nos",
    "vs", "e.g", "i.e", "u.s", "u.s.a", "u.k", "d.c", "st", "dr", "mr", "mrs", "ms", "jr", "sr", "bros",
    "n.v",
    "b.v", "s.a", "sec", "ii", "iii", "iv", "vi", "vii", "viii",
  ]

  private static let openings: Set<String> = [
    "the", "this", "these", "those", "our", "we", "in", "it", "its", "an", "as", "for", "such", "both",
    "controls",
    "section", "management", "management's", "complementary", "accordingly", "however", "because", "based",
  ]
}
