internal import Diligence

/// A tag as it stands in a template's text.
struct TemplateTag: Equatable {
  let kind: Kind
  /// What the tag names, without its mark and white space.
  let name: String
  /// From 1.
  let line: Int
  /// In characters, from 1.
  let column: Int
  /// Whether Markdown does not read backslashes and entities here: in code, in a link's target, in an HTML tag.
  let isBeyondEscaping: Bool
  /// The character with which it begins, and the one behind it, counted from the start of the text.
  let range: Range<Int>

  enum Kind: Equatable {
    case text, section, inverted, end, comment, unescaped, partial, inheritance, delimiters, pragma
    /// Opened and never closed.
    case unfinished
  }

  /// The tags of a template in their order. Stops at the first unfinished one.
  static func all(in text: String) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var reader = TagReader(text)
    while let tag = reader.next() { tags.append(tag) }
    return tags
  }
}

/// Reads a template from tag to tag and keeps count of lines and columns.
private struct TagReader {
  private let text: [Character]
  private var position = 0
  private var line = 1
  private var lineStart = 0
  private var isFenced = false
  private var before = LineSoFar()

  init(_ text: String) {
    self.text = Array(text)
  }

  mutating func next() -> TemplateTag? {
    while position < text.count {
      if starts(with: "{{") { return tag() }
      advance(to: position + 1)
    }
    return nil
  }

  private func starts(with mark: String, at place: Int? = nil) -> Bool {
    text[(place ?? position)...].starts(with: mark)
  }

  private mutating func advance(to end: Int) {
    while position < end {
      if position == lineStart, starts(with: "```") || starts(with: "~~~") { isFenced.toggle() }
      if text[position].isNewline {
        line += 1
        lineStart = position + 1
        before = LineSoFar()
      } else {
        before.take(text[position])
      }
      position += 1
    }
  }

  private mutating func tag() -> TemplateTag {
    let isTriple = starts(with: "{{{")
    let start = position + (isTriple ? 3 : 2)
    let closing = isTriple ? "}}}" : "}}"
    let end = (start..<max(start, text.count)).first { starts(with: closing, at: $0) }
    let inside = String(text[min(start, text.count)..<(end ?? text.count)])
    let (kind, whole) = Self.parts(of: inside, isTriple: isTriple)
    let name = whole.count > Self.longestName ? whole.prefix(Self.longestName) + "…" : whole
    let behind = end.map { $0 + closing.count } ?? text.count
    let tag = TemplateTag(
      kind: end == nil ? .unfinished : kind, name: name, line: line, column: position - lineStart + 1,
      isBeyondEscaping: isFenced || before.isBeyondEscaping, range: position..<behind)
    advance(to: behind)
    return tag
  }

  /// In characters; no longer name is known, and nobody reads it in a problem.
  private static let longestName = 60

  private static let marks: [Character: TemplateTag.Kind] = [
    "#": .section, "^": .inverted, "/": .end, "!": .comment, "&": .unescaped, ">": .partial,
    "<": .inheritance, "$": .inheritance, "=": .delimiters, "%": .pragma,
  ]

  private static func parts(of inside: String, isTriple: Bool) -> (TemplateTag.Kind, String) {
    guard !isTriple else { return (.unescaped, inside.trimmed) }
    guard let first = inside.first, let kind = marks[first] else { return (.text, inside.trimmed) }
    return (kind, String(inside.dropFirst()).trimmed)
  }
}

/// A line up to some place on it, as far as it tells what Markdown would make of a text put there.
private struct LineSoFar {
  private var isInCode = false
  private var isInBrackets = false
  private var isInTag = false
  private var holdsLink = false
  private var last: Character?

  mutating func take(_ character: Character) {
    switch character {
    case "`": isInCode.toggle()
    case "(":
      isInBrackets = true
      if last == "]" { holdsLink = true }
    case ")": isInBrackets = false
    case "<": isInTag = true
    case ">": isInTag = false
    default: break
    }
    last = character
  }

  var isBeyondEscaping: Bool { isInCode || isInTag || (isInBrackets && holdsLink) }
}
