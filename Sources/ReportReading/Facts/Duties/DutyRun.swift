/// A list of duties that stands in one paragraph after its heading: `User entity controls: (1) …; (2) …`
enum DutyRun {
  private static let longestHeading = 8
  private static let longest = 300

  /// The items of the first such list of customer controls with two items or more.
  static func items(in text: ReportText) -> [DutyList.Item] {
    text.lines.lazy.compactMap { items(of: $0, in: text) }.first ?? []
  }

  private static func items(of line: Line, in text: ReportText) -> [DutyList.Item]? {
    guard !line.isContents,
      let colon = line.words.prefix(longestHeading).first(where: { text.words[$0].endsLabel }),
      DutyHeading(text.words[line.words.lowerBound...colon]) == .customerControls
    else { return nil }
    var items: [DutyList.Item] = []
    for index in (colon + 1..<text.words.count).prefix(longest) {
      if isNext(text.words[index], items.count + 1) {
        items.append(DutyList.Item(words: [], criteria: [], page: text.words[index].page))
      } else if items.isEmpty || endsParagraph(before: index, items, in: text) {
        break
      } else {
        items[items.count - 1].words.append(index)
      }
    }
    return items.count >= 2 && items.allSatisfy { !$0.words.isEmpty } ? items : nil
  }

  private static func isNext(_ word: Word, _ number: Int) -> Bool {
    word.text.hasPrefix("(") && ListMark(word) == .number(number)
  }

  private static func endsParagraph(before index: Int, _ items: [DutyList.Item], in text: ReportText) -> Bool
  {
    guard let last = items.last?.words.last else { return false }
    let line = text.lines[text.words[index].line]
    return text.words[last].text.hasSuffix(".") || line.words.lowerBound == index && line.followsGap
  }
}
