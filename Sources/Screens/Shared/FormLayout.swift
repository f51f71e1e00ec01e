import TerminalUI

/// Where the parts of a form stand in the room at hand: labels, entries, and problems beside or below them.
struct FormLayout {
  /// Columns of the labels.
  let label: Int
  /// Columns of the entries.
  let room: Int
  /// Rows that each field takes.
  private(set) var rows: [Int] = []
  /// The topmost field that shows; the focused one shows with all its rows.
  private(set) var firstPlace = 0
  private let hasSpareRows: Bool

  /// The column where entries begin.
  var start: Int { label + 3 }

  init<Name>(_ form: Form<Name>, in size: Size) {
    let longest = (form.fields.map(\.label.cellWidth).max() ?? 0) + 1
    label = min(18, longest, max(8, size.width / 3))
    room = max(1, min(InterviewLayout.longestLine, size.width - label - 3))
    hasSpareRows = size.height > form.fields.count || size.height >= 8
    rows = form.fields.map { field in
      let isTicks = if case .ticks = field.entry { true } else { false }
      let entry = isTicks ? words(of: field, tickPlace: nil).count : 1
      return entry + (showsProblemBelow(field) ? 1 : 0)
    }
    while firstPlace < form.focusPlace, rows[firstPlace...form.focusPlace].reduce(0, +) > size.height {
      firstPlace += 1
    }
  }

  /// The fields that do not show in a part so many rows high, such as `↓2`; empty where all do.
  func hidden(below height: Int) -> String {
    var (shown, used) = (firstPlace, 0)
    while shown < rows.count, used + rows[shown] <= height { (shown, used) = (shown + 1, used + rows[shown]) }
    let marks = [firstPlace > 0 ? "↑\(firstPlace)" : "", shown < rows.count ? "↓\(rows.count - shown)" : ""]
    return marks.joined()
  }

  /// Columns of a text field, so that a problem has room beside it.
  func textWidth<Name>(of field: Form<Name>.Field) -> Int {
    guard let problem = field.problem, !showsProblemBelow(field) else { return max(8, min(48, room)) }
    return max(8, min(48, room - min(problem.cellWidth + 3, room / 2)))
  }

  func showsProblemBelow<Name>(_ field: Form<Name>.Field) -> Bool {
    guard hasSpareRows, let problem = field.problem else { return false }
    guard case .text(let text) = field.entry else { return false }
    return room - problem.cellWidth - 3 < min(max(11, text.text.cellWidth + 1), 32)
  }

  /// The words of a choice or of ticks, row by row.
  func words<Name>(of field: Form<Name>.Field, tickPlace: Int?) -> [[FormWord]] {
    switch field.entry {
    case .choice(let words, let chosen): [FormWord.choice(words, chosen, room: room)]
    case .ticks(let words, let ticked): FormWord.ticks(words, ticked, at: tickPlace, room: room)
    case .text, .button: []
    }
  }
}

/// One word of a choice or of ticks as it is drawn, with what a click on it means.
struct FormWord: Sendable, Equatable {
  let text: String
  var style: Style = .plain
  /// A word's place, or `next` and `previous`.
  var target: String?
  /// Whether it is the one that keys are about.
  var isHere = false

  /// All the words with the chosen one in brackets, or that one alone between arrows where there is no room.
  static func choice(_ words: [String], _ chosen: Int?, room: Int) -> [FormWord] {
    if words.reduce(0, { $0 + $1.cellWidth + 3 }) <= room {
      return words.enumerated().flatMap { place, word in
        let isChosen = place == chosen
        let shown = FormWord(
          text: isChosen ? "[\(word)]" : " \(word) ", style: isChosen ? .bold : .dim, target: "\(place)",
          isHere: isChosen || (chosen == nil && place == 0))
        return [shown, FormWord(text: " ")]
      }
    }
    guard let chosen, words.indices.contains(chosen) else {
      return between(FormWord(text: "not known yet", style: .dim, isHere: true), mark: " of \(words.count)")
    }
    let mark = " \(chosen + 1)/\(words.count)"
    let word = words[chosen].truncated(to: max(4, room - 4 - mark.cellWidth))
    return between(FormWord(text: word, style: .bold, isHere: true), mark: mark)
  }

  /// Each word behind a sign for ticked, not ticked or not known, over as many rows as needed; where these were more
  /// than three, the signs alone with the word at `place`.
  static func ticks(_ words: [String], _ ticked: Set<Int>?, at place: Int?, room: Int) -> [[FormWord]] {
    let all = words.enumerated().map { index, word -> FormWord in
      let text = "\(sign(index, ticked)) \(word)".truncated(to: max(4, room - 2))
      return FormWord(
        text: index == place ? "[\(text)]" : " \(text) ",
        style: ticked?.contains(index) == true ? .bold : .dim, target: "\(index)", isHere: index == place)
    }
    let rows = all.reduce(into: [[FormWord]]()) { rows, word in
      let used = rows.last?.reduce(0) { $0 + $1.text.cellWidth } ?? room
      if used + word.text.cellWidth <= room { rows[rows.count - 1].append(word) } else { rows.append([word]) }
    }
    if rows.count <= 3 { return rows }
    let signs = words.indices.map { sign($0, ticked) }.joined()
    let shown = place ?? 0
    let word = "\(shown + 1) \(words[shown])".truncated(to: max(4, room - signs.cellWidth - 5))
    return [
      [FormWord(text: signs + " ", style: .bold)] + between(FormWord(text: word, isHere: true), mark: "")
    ]
  }

  private static func sign(_ place: Int, _ ticked: Set<Int>?) -> String {
    ticked.map { $0.contains(place) ? "✓" : "·" } ?? "?"
  }

  private static func between(_ word: FormWord, mark: String) -> [FormWord] {
    [
      FormWord(text: "◂ ", target: "previous"), word, FormWord(text: " ▸", target: "next"),
      FormWord(text: mark, style: .dim),
    ]
  }
}
