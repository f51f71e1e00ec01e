/// Where each character of a text stands when it is wrapped at a width.
struct TextLayout {
  /// A row of characters; the caret may also stand after the last one if nothing follows on the same row.
  struct Row: Hashable {
    let range: Range<Int>
    /// True if the row ends because the width did, not the line.
    let goesOn: Bool
  }

  private let characters: [Character]
  private(set) var rows: [Row] = []

  /// Breaks after the last space that fits, else between characters. A row takes at most `width` cells, and one more
  /// for the space at its break.
  init(_ characters: [Character], width: Int) {
    self.characters = characters
    let width = max(1, width)
    var start = 0
    var used = 0
    var lastBreak: Int?
    var place = 0
    while place < characters.count {
      let character = characters[place]
      if character.isNewline {
        rows.append(Row(range: start..<place, goesOn: false))
        (start, used, lastBreak) = (place + 1, 0, nil)
      } else if used + character.shownWidth > width, place > start, !(character == " " && used == width) {
        let end = lastBreak ?? place
        rows.append(Row(range: start..<end, goesOn: true))
        (start, used, lastBreak) = (end, 0, nil)
        place = end
        continue
      } else {
        used += character.shownWidth
        if character == " " { lastBreak = place + 1 }
      }
      place += 1
    }
    rows.append(Row(range: start..<characters.count, goesOn: false))
  }

  /// The row a character, or the caret before it, stands on.
  func row(of place: Int) -> Int {
    let row = rows.firstIndex { row in
      place < row.range.upperBound || place == row.range.upperBound && !row.goesOn
    }
    return row ?? rows.count - 1
  }

  /// The cells before a character on its row.
  func column(of place: Int) -> Int {
    characters[rows[row(of: place)].range.lowerBound..<place].reduce(0) { $0 + $1.shownWidth }
  }

  /// The character on a row that begins nearest to, and not after, a column; the row's end if it is shorter.
  func place(row: Int, column: Int) -> Int {
    let row = rows[max(0, min(row, rows.count - 1))]
    var used = 0
    for place in row.range {
      used += characters[place].shownWidth
      if used > column { return place }
    }
    return row.goesOn ? max(row.range.lowerBound, row.range.upperBound - 1) : row.range.upperBound
  }

  /// The row's characters as one text.
  func text(of row: Int) -> String {
    String(characters[rows[row].range])
  }
}

extension Character {
  /// The cells of a character or of its visible substitute.
  fileprivate var shownWidth: Int {
    substitute?.cellWidth ?? cellWidth
  }
}
