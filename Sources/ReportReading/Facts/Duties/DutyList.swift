/// The items of a list of duties below its heading.
struct DutyList: Sendable {
  let heading: DutyHeading
  /// The heading's line in ``ReportText/lines``.
  let line: Int
  private(set) var items: [Item] = []
  /// The line after the last that belongs to it.
  fileprivate(set) var end: Int

  struct Item: Sendable {
    /// In ``ReportText/words``, without its mark and its criterion.
    var words: [Int]
    var criteria: [OfficialCriterion]
    let page: Int
  }

  /// Every list of duties in a text, in order; a heading that no item follows has none.
  ///
  /// No list reaches over one of `borders`, words at which another part of the report begins.
  static func all(in text: ReportText, borders: [Int]) -> [DutyList] {
    let borders = borders.map { text.words[$0].line }
    var lists: [DutyList] = []
    var index = 0
    while index < text.lines.count {
      guard let heading = DutyHeading(text.lines[index], in: text) else {
        index += 1
        continue
      }
      var reader = DutyReader(text: text)
      let border = borders.filter { $0 > index }.min() ?? text.lines.count
      let end = reader.read(from: index + 1, to: border, under: heading)
      lists.append(DutyList(heading: heading, line: index, items: reader.items, end: end))
      index = max(index + 1, end)
    }
    return lists
  }
}
