/// Finds what is wrong with a template before anything is written from it.
///
/// The template engine writes nothing for a name it does not know and offers ways around escaping, so that a
/// mistake would show only in the document, or not at all.
package enum TemplateCheck {
  /// A template is a few pages; what is larger is something else.
  package static let mostBytes = 1 << 17

  /// Every problem in the order of their places; empty where the template can be used.
  ///
  /// `file` is what the problems call it; `nearest` finds the known word that a misspelt one may have meant.
  package static func problems(
    in text: String, file: String, for kind: TemplateKind, nearest: @escaping NearestWord
  ) -> [TemplateProblem] {
    var check = TemplateWalk(file: file, names: kind.names, nearest: nearest)
    for tag in TemplateTag.all(in: text) {
      if check.isFull { break }
      check.take(tag)
    }
    check.finish(requiring: kind.requiredNames)
    return check.problems
  }
}

/// Of the known words the one that a word not among them most likely meant; nil where none is close.
package typealias NearestWord = (_ word: String, _ known: [String]) -> String?

/// One pass over the tags of a template that remembers which sections are open.
private struct TemplateWalk {
  private let file: String
  private let names: [TemplateName]
  private let nearest: NearestWord
  private var open: [(tag: TemplateTag, names: [TemplateName])] = []
  private var shown: Set<String> = []
  private(set) var problems: [TemplateProblem] = []

  /// More than any document needs; the engine follows sections by recursion.
  private static let deepest = 32
  private static let mostProblems = 100

  init(file: String, names: [TemplateName], nearest: @escaping NearestWord) {
    self.file = file
    self.names = names
    self.nearest = nearest
  }

  mutating func take(_ tag: TemplateTag) {
    switch tag.kind {
    case .text: takeText(tag)
    case .section, .inverted: takeSection(tag)
    case .end: takeEnd(tag)
    case .comment: break
    case .unescaped: report(tag, TemplateWords.unescaped(tag.name))
    case .partial, .inheritance: report(tag, TemplateWords.partial(tag.name))
    case .delimiters: report(tag, TemplateWords.delimiters)
    case .pragma: if !isMarkdown(tag) { report(tag, TemplateWords.pragma) }
    case .unfinished: report(tag, TemplateWords.unfinished)
    }
  }

  /// Whether there are as many problems as a person goes through; what follows is looked at once they are solved.
  var isFull: Bool { problems.count >= Self.mostProblems }

  mutating func finish(requiring required: [String]) {
    if isFull { return }
    for section in open { report(section.tag, TemplateWords.notClosed(section.tag.name)) }
    for name in required where !shown.contains(name) {
      problems.append(TemplateProblem(file: file, line: 1, column: 1, text: TemplateWords.missing(name)))
    }
    problems = problems.enumerated().sorted {
      ($0.element.line, $0.element.column, $0.offset) < ($1.element.line, $1.element.column, $1.offset)
    }.map(\.element)
  }

  private mutating func takeText(_ tag: TemplateTag) {
    guard let name = known(tag) else { return }
    guard case .text = name.kind else { return report(tag, TemplateWords.notText(name)) }
    if tag.isBeyondEscaping { report(tag, TemplateWords.beyondEscaping(tag.name)) }
    if open.isEmpty { shown.insert(tag.name) }
  }

  private mutating func takeSection(_ tag: TemplateTag) {
    let name = known(tag)
    open.append((tag, tag.kind == .section ? name?.inner ?? [] : []))
    if open.count == Self.deepest + 1 { report(tag, TemplateWords.tooDeep(Self.deepest)) }
  }

  private mutating func takeEnd(_ tag: TemplateTag) {
    guard let last = open.last else { return report(tag, TemplateWords.neverOpened(tag.name)) }
    if last.tag.name == tag.name {
      open.removeLast()
    } else if let place = open.lastIndex(where: { $0.tag.name == tag.name }) {
      for section in open[(place + 1)...] { report(section.tag, TemplateWords.notClosed(section.tag.name)) }
      open.removeSubrange(place...)
    } else {
      report(tag, TemplateWords.wrongEnd(tag.name, open: last.tag))
    }
  }

  /// What the tag names, seen from where it stands: the innermost section first.
  private mutating func known(_ tag: TemplateTag) -> TemplateName? {
    for names in open.reversed().map(\.names) + [names] {
      if let name = names.first(where: { $0.name == tag.name }) { return name }
    }
    let visible = open.flatMap(\.names) + names
    let near = nearest(tag.name, visible.map(\.name))
    report(tag, TemplateWords.unknown(tag.name, near: near, all: names))
    return nil
  }

  private func isMarkdown(_ tag: TemplateTag) -> Bool {
    tag.name.filter { !$0.isWhitespace } == "CONTENT_TYPE:\(MarkdownContentType.name)"
  }

  private mutating func report(_ tag: TemplateTag, _ text: String) {
    problems.append(TemplateProblem(file: file, line: tag.line, column: tag.column, text: text))
  }
}
