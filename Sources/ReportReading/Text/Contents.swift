/// Tells tables of contents from the text they point to.
enum Contents {
  /// Marks the lines of tables of contents: those with leaders before a page number, those that follow a heading
  /// `Contents`, and three close together that end in page numbers that never fall.
  static func mark(_ lines: inout [Line], _ words: [Word]) {
    let entries = lines.map { entry($0, words) }
    for index in lines.indices {
      if case .leader = entries[index] { lines[index].isContents = true }
    }
    for index in lines.indices where isHeading(words[lines[index].words]) {
      for line in index..<end(after: index, lines, entries) { lines[line].isContents = true }
    }
    markRuns(&lines, entries)
  }

  /// How a line may belong to a table of contents.
  private enum Entry: Equatable {
    /// A title and a page number with dots between them.
    case leader
    /// A title and a page number.
    case numbered(Int)
    case number
    case title
    /// Part of a sentence.
    case sentence
  }

  private static func entry(_ line: Line, _ words: [Word]) -> Entry {
    let words = words[line.words]
    guard let last = words.last else { return .title }
    let hasLeader = endsInLeader(words)
    if hasLeader { return .leader }
    let number = last.text.utf8.count <= 4 ? Int(last.text) : nil
    if let number { return words.count == 1 ? .number : words.count <= 25 ? .numbered(number) : .sentence }
    return last.endsSentence && words.count > 6 && last.text.last != ":" || words.count > 25
      ? .sentence : .title
  }

  /// An abbreviation such as `S.E.N.C.R.L.` holds as many dots as a leader, but never one after the other.
  private static func longestRun(of byte: UInt8, in text: String) -> Int {
    var (run, longest) = (0, 0)
    for other in text.utf8 {
      run = other == byte ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  /// Four dots or more, with or without spaces, before a number or at the end of the line.
  private static func endsInLeader(_ words: ArraySlice<Word>) -> Bool {
    var dots = 0
    for word in words.suffix(60).reversed() {
      let count = word.text.utf8.reversed().prefix { $0 == .dot || $0 == 0x5F }.count
      let isAllDots = count == word.text.utf8.count
      let isGlued = isAllDots ? 0 : longestRun(of: .dot, in: word.text)
      let isNumber =
        word.key.utf8.count <= 5 && word.key.utf8.allSatisfy { $0.isDigit || $0 == 0x69 || $0 == 0x76 }
      dots += isAllDots ? count : isGlued >= 4 ? isGlued : 0
      if dots >= 4 { return true }
      if !isAllDots && !(isNumber && dots == 0 && word == words.last) { return count >= 4 }
    }
    return false
  }

  private static func isHeading(_ words: ArraySlice<Word>) -> Bool {
    let first = words.first { !$0.key.isEmpty }?.key
    guard first == "contents" || first == "table" || first == "index" else { return false }
    let keys = words.map(\.key).filter { !$0.isEmpty }
    return keys == ["contents"] || keys == ["table", "of", "contents"] || keys == ["index"]
      || keys == ["contents", "page"] || keys == ["table", "of", "contents", "page"]
  }

  private static let longestGap = 12

  /// The line after the last entry on the page of a heading; a page of nothing but titles is one to its end.
  private static func end(after heading: Int, _ lines: [Line], _ entries: [Entry]) -> Int {
    var end = heading + 1
    var index = end
    var titles = 0
    while index < lines.count, index - end <= longestGap, lines[index].page == lines[heading].page {
      switch entries[index] {
      case .leader, .numbered, .number: end = index + 1
      case .sentence: return end
      case .title: titles += 1
      }
      index += 1
    }
    let isWholePage = index >= lines.count || lines[index].page != lines[heading].page
    return end == heading + 1 && titles >= 3 && isWholePage ? index : end
  }

  private static func markRuns(_ lines: inout [Line], _ entries: [Entry]) {
    var run: [(line: Int, number: Int)] = []
    for index in lines.indices {
      guard case .numbered(let number) = entries[index] else { continue }
      if let last = run.last, index - last.line > 3 || number < last.number { run = [] }
      run.append((index, number))
      if run.count == 3 { for entry in run { lines[entry.line].isContents = true } }
      if run.count > 3 { lines[index].isContents = true }
    }
  }
}
