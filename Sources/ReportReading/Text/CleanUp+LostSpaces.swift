extension CleanUp {
  /// Whether a line has a place where a space might be missing; most have none and are left alone.
  static func lacksSpaces(_ line: Bytes) -> Bool {
    var before: UInt8 = .space
    for byte in line {
      if byte.isCapital && (before.isSmallLetter || before.isDigit || before == .dot) { return true }
      if byte.isDigit && (before.isLetter || before == .comma) { return true }
      if byte.isLetter && before == .comma { return true }
      before = byte
    }
    return false
  }

  /// Sets spaces where words of reports stand glued together, `ConfidentialityFor` or `November2018`; names such as
  /// GitHub, DynamoDB or SOC2 have the same form and stay.
  static func repairingSpaces(_ line: Bytes) -> [UInt8] {
    var repaired: [UInt8] = []
    repaired.reserveCapacity(line.count + 8)
    var start = line.startIndex
    while start < line.endIndex {
      let isSpace = line[start] == .space
      let end = line[start...].firstIndex { ($0 == .space) != isSpace } ?? line.endIndex
      if isSpace || end - start > longestWord {
        repaired.append(contentsOf: line[start..<end])
      } else {
        append(line[start..<end], to: &repaired)
      }
      start = end
    }
    return repaired
  }

  private static let longestWord = 100

  private static func append(_ word: Bytes, to repaired: inout [UInt8]) {
    let pieces = pieces(of: word)
    for (index, piece) in pieces.enumerated() {
      if index > 0, isBreak(between: pieces[index - 1], and: piece) { repaired.append(.space) }
      repaired.append(contentsOf: piece)
    }
  }

  /// A word taken apart wherever its kind of letter changes: `ConfidentialityFor` is `Confidentiality` and `For`.
  private static func pieces(of word: Bytes) -> [Bytes] {
    var pieces: [Bytes] = []
    var start = word.startIndex
    for index in word.indices.dropFirst() {
      let (before, byte) = (word[index - 1], word[index])
      let isTurn =
        byte.isCapital && (before.isSmallLetter || before.isDigit || before == .dot)
        || byte.isDigit && (before.isLetter || before == .comma)
        || byte.isLetter && !before.isLetter && before != 0x27 && !byte.isCapital && before == .comma
        || byte.isCapital && before == .comma || byte.isLetter && before.isDigit
      if isTurn {
        pieces.append(word[start..<index])
        start = index
      }
    }
    return pieces + [word[start...]]
  }

  private static func isBreak(between left: Bytes, and right: Bytes) -> Bool {
    let (first, second) = (letters(left), letters(right))
    guard let end = left.last, let head = right.first else { return false }
    if end == .comma {
      return head.isDigit
        ? left.count <= 3 && isYear(right)
        : first.utf8.count >= 2 && second.utf8.count >= 2
    }
    if head.isDigit { return months.contains(first) || beforeNumbers.contains(first) && first != second }
    if end.isDigit { return months.contains(second) || afterNumbers.contains(second) }
    if end == .dot { return first.utf8.count >= 3 && sentenceStarts.contains(second) }
    return smallWords.contains(first) && left.first?.isSmallLetter == true && second.utf8.count >= 4
      || glued.contains(second) && first.utf8.count >= 3
  }

  private static func isYear(_ bytes: Bytes) -> Bool {
    let digits = bytes.prefix { $0.isDigit }
    return digits.count >= 4 && (digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8))
  }

  /// Its letters alone, as they are compared.
  private static func letters(_ bytes: Bytes) -> String {
    String(decoding: bytes.lazy.filter { $0.isLetter }.map(\.lowered), as: UTF8.self)
  }

  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december",
  ]
  private static let beforeNumbers: Set<String> = ["llc", "llp", "type", "section"]
  private static let afterNumbers: Set<String> = [
    "report", "type", "for", "as", "relevant", "examination", "management's", "independent", "section", "to",
    "through",
  ]
  private static let sentenceStarts: Set<String> = [
    "the", "we", "our", "in", "this", "these", "management", "because",
  ]
  /// Small words that swallow the space after them.
  private static let smallWords: Set<String> = [
    "and", "in", "of", "the", "for", "to", "on", "by", "with", "or", "from", "at", "its", "our", "as", "over",
  ]
  /// Words of titles that lose the space before them.
  private static let glued: Set<String> = [
    "for", "over", "and", "the", "throughout", "relevant", "from", "period", "report", "ii",
  ]
}
