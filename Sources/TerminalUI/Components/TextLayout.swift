/// Where each character of a text stands when it is wrapped at a width.
///
/// It knows places, not characters: whoever asks hands in the text that was laid out.
struct TextLayout: Sendable {
  /// A row of characters; the caret may also stand after the last one if nothing follows on the same row.
  struct Row: Hashable, Sendable {
    var range: Range<Int>
    /// True if the row ends because the width did, not the line.
    let goesOn: Bool
  }

  private let width: Int
  private(set) var rows: [Row]

  /// Breaks after the last space that fits, else between characters. A row takes at most `width` cells, and one more
  /// for the space at its break.
  init(_ characters: [some Breakable], width: Int) {
    self.width = max(1, width)
    rows = []
    rows.reserveCapacity(characters.count / self.width + 1)
    var start = 0
    while let next = addRow(from: start, of: characters) { start = next }
  }

  /// The same layout after the text has changed anywhere but at its ends: what stands before and after the change is
  /// kept, so that typing into a long text costs a few rows.
  mutating func update(to characters: [Character], from count: Int, untouched: EditedText.Untouched) {
    guard untouched != .all else { return }
    let old = rows
    let grown = characters.count - count
    // What a row holds depends on the word after it too.
    let kept = max(0, row(of: min(untouched.before, count)) - 2)
    rows = Array(old[..<kept])
    var start = kept < old.count ? old[kept].range.lowerBound : 0
    var later = kept
    let unchangedFrom = characters.count - untouched.after
    while let next = addRow(from: start, of: characters) {
      start = next
      while later < old.count, old[later].range.lowerBound + grown < start { later += 1 }
      if start >= unchangedFrom, later < old.count, old[later].range.lowerBound + grown == start {
        rows += old[later...].map { row in
          Row(range: row.range.lowerBound + grown..<row.range.upperBound + grown, goesOn: row.goesOn)
        }
        return
      }
    }
  }

  /// Adds the row that begins at a character and returns where the next one begins; nil after the last.
  private mutating func addRow(from start: Int, of characters: [some Breakable]) -> Int? {
    var used = 0
    var lastBreak: Int?
    for place in start..<characters.count {
      let character = characters[place]
      if character.endsLine {
        rows.append(Row(range: start..<place, goesOn: false))
        return place + 1
      }
      let cells = character.shownWidth
      if used + cells > width, place > start, !(character.isSpace && used == width) {
        let end = lastBreak ?? place
        rows.append(Row(range: start..<end, goesOn: true))
        return end
      }
      used += cells
      if character.isSpace { lastBreak = place + 1 }
    }
    rows.append(Row(range: start..<characters.count, goesOn: false))
    return nil
  }

  /// The row a character, or the caret before it, stands on.
  func row(of place: Int) -> Int {
    var (low, high) = (0, rows.count - 1)
    while low < high {
      let middle = (low + high) / 2
      let row = rows[middle]
      if place < row.range.upperBound || place == row.range.upperBound && !row.goesOn {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return low
  }

  /// The cells before a character on its row.
  func column(of place: Int, in characters: [Character]) -> Int {
    characters[rows[row(of: place)].range.lowerBound..<place].reduce(0) { $0 + $1.shownWidth }
  }

  /// The character on a row that begins nearest to, and not after, a column; the row's end if it is shorter.
  func place(row: Int, column: Int, in characters: [Character]) -> Int {
    let row = rows[max(0, min(row, rows.count - 1))]
    var used = 0
    for place in row.range {
      used += characters[place].shownWidth
      if used > column { return place }
    }
    return row.goesOn ? max(row.range.lowerBound, row.range.upperBound - 1) : row.range.upperBound
  }

  /// The row's characters as one text.
  func text(of row: Int, in characters: [Character]) -> String {
    String(characters[rows[row].range])
  }
}

/// What text is broken into lines between.
protocol Breakable {
  var endsLine: Bool { get }
  var isSpace: Bool { get }
  /// The cells it takes, or its visible substitute does.
  var shownWidth: Int { get }
}

extension Character: Breakable {
  var endsLine: Bool { !isPrintableASCII && isNewline }
  var isSpace: Bool { self == " " }
  var shownWidth: Int { isPrintableASCII ? 1 : substitute?.cellWidth ?? cellWidth }

  /// One byte that needs no further thought, as most characters of most texts are.
  private var isPrintableASCII: Bool {
    let bytes = utf8
    return bytes.count == 1 && bytes.first.map { 0x20...0x7E ~= $0 } ?? false
  }
}
