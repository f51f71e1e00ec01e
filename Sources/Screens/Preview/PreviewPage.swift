import TerminalUI

/// A report set in lines of one width, rendered or as its source, with its headings.
struct PreviewPage: Sendable {
  struct Line: Sendable, Equatable {
    let spans: [Span]
    /// The level of the heading that begins here; nil on all other lines.
    var heading: Int?

    var text: String { spans.map(\.text).joined() }

    /// Without what stands in front of headings, entries and the cells of a source.
    fileprivate var words: Substring { text.drop { " #•|*-".contains($0) } }
  }

  /// Everything that the page is set from.
  struct Basis: Sendable, Equatable {
    var markdown: String
    var width: Int
    var showsSource: Bool
  }

  let basis: Basis
  let lines: [Line]

  init(_ basis: Basis) {
    self.basis = basis
    let width = max(10, basis.width)
    if basis.showsSource {
      lines = Self.source(basis.markdown, width: width)
    } else {
      var setting = PreviewSetting(width: width)
      for block in MarkdownBlock.blocks(of: basis.markdown) { setting.set(block) }
      lines = setting.lines
    }
  }

  private static func source(_ markdown: String, width: Int) -> [Line] {
    markdown.split(omittingEmptySubsequences: false) { $0.isNewline }.flatMap { line -> [Line] in
      let level = line.prefix { $0 == "#" }.count
      let isHeading = 1...6 ~= level && line.dropFirst(level).first == " "
      return String(line).wrapped(to: width).enumerated().map { place, text in
        Line(spans: [Span(text, isHeading ? .bold : .plain)], heading: isHeading && place == 0 ? level : nil)
      }
    }
  }

  /// The lines that show, by their places: those under a folded heading are left out.
  func shown(folded: Set<String>) -> [Int] {
    var level: Int?
    return lines.indices.filter { place in
      if let heading = lines[place].heading, level.map({ heading <= $0 }) ?? true {
        level = folded.contains(lines[place].text) ? heading : nil
        return true
      }
      return level == nil
    }
  }

  /// The headings that a line stands under, the outermost first, with the line itself where it is one.
  func headings(over place: Int) -> [Int] {
    var path: [Int] = []
    for here in lines.indices.prefix(place + 1) {
      guard let level = lines[here].heading else { continue }
      path.removeAll { (lines[$0].heading ?? 0) >= level }
      path.append(here)
    }
    return path
  }

  /// How many headings have begun at a line.
  func headingCount(upTo place: Int) -> Int { lines.prefix(place + 1).count { $0.heading != nil } }

  /// Where a heading stands, counted from 1; nil where there are not so many.
  func place(ofHeading number: Int) -> Int? {
    number > 0 ? lines.indices.filter { lines[$0].heading != nil }.dropFirst(number - 1).first : nil
  }

  /// Where a gap shows: the line that begins as it says under its heading, or the heading; nil in a text without either.
  ///
  /// Where a cell is too narrow for all of it, the first word has to do.
  func place(of gap: Gap) -> Int? {
    let heading = lines.indices.first { lines[$0].heading != nil && lines[$0].text.hasSuffix(gap.section) }
    let level = heading.flatMap { lines[$0].heading } ?? 1
    let below = lines[((heading ?? -1) + 1)...]
    let end = heading == nil ? nil : below.firstIndex { $0.heading.map { $0 <= level } ?? false }
    let section = below[..<(end ?? lines.endIndex)]
    let word = gap.row.prefix { $0 != " " } + " "
    for start in [Substring(gap.row), word] where !gap.row.isEmpty {
      if let row = section.firstIndex(where: { $0.words.hasPrefix(start) }) { return row }
    }
    return heading
  }

  /// The lines that hold a text, whatever its case; none for an empty text.
  func places(of text: String) -> [Int] {
    let wanted = text.lowercased()
    return wanted.isEmpty ? [] : lines.indices.filter { lines[$0].text.lowercased().contains(wanted) }
  }
}
