/// What is said about a template's problems.
enum TemplateWords {
  static func unknown(_ name: String, near: String?, all: [TemplateName]) -> String {
    if let list = list(holding: name, among: all) {
      return "`\(name)` can only be used inside `{{#\(list)}}` … `{{/\(list)}}`"
    }
    if isAboutPages(name) { return "there is nothing called `\(name)`: \(restricted)" }
    return "there is nothing called `\(name)`" + (near.map { "; did you mean `\($0)`?" } ?? "")
  }

  /// The list in whose rows a name may be used, the outer ones first.
  private static func list(holding name: String, among names: [TemplateName]) -> String? {
    names.first { $0.inner.contains { $0.name == name } }?.name
      ?? names.lazy.compactMap { list(holding: name, among: $0.inner) }.first
  }

  private static let restricted =
    "the pages of an assurance report are of restricted use, so that a document takes in its facts, page numbers and "
    + "short quotes only"

  /// Whether somebody asks for what a document holds rather than for what is recorded of it.
  private static func isAboutPages(_ name: String) -> Bool {
    let key = name.lowercased().filter(\.isLetter)
    return ["pages", "pdf", "fulltext", "reporttext", "documenttext", "content", "attachment"].contains {
      key.contains($0)
    }
  }

  static func notText(_ name: TemplateName) -> String {
    let what = name.kind == .flag ? "is either so or not" : "is a list"
    return "`\(name.name)` \(what): write `{{#\(name.name)}}` … `{{/\(name.name)}}` around what it is about"
  }

  static func unescaped(_ name: String) -> String {
    "text goes into a document only escaped: write `{{\(name)}}`"
  }

  static func partial(_ name: String) -> String {
    "a template stands alone and cannot take in `\(name)`: put the text here"
  }

  static let delimiters = "the marks `{{` and `}}` cannot be changed: take this tag out"
  static let pragma =
    "only `{{% CONTENT_TYPE:\(MarkdownContentType.name)}}` is possible here, and it may be left out"
  static let unfinished = "this tag is never closed: add `}}`"

  static func notClosed(_ name: String) -> String {
    "the section `\(name)` is never closed: add `{{/\(name)}}`"
  }

  static func neverOpened(_ name: String) -> String {
    "`{{/\(name)}}` closes a section that was never opened: add `{{#\(name)}}` before it, or take this out"
  }

  static func wrongEnd(_ name: String, open tag: TemplateTag) -> String {
    "`{{/\(name)}}` stands where `{{/\(tag.name)}}` is due, for the section opened on line \(tag.line)"
  }

  static func tooDeep(_ deepest: Int) -> String {
    "sections lie more than \(deepest) deep here: take some of them apart"
  }

  static func endless(_ bytes: Int) -> String {
    "the document would be larger than \(bytes >> 20) MB: take sections out of each other"
  }

  static func missing(_ name: String) -> String {
    "`{{\(name)}}` is missing outside all sections: no document may stand without what it rests on"
  }

  static func beyondEscaping(_ name: String) -> String {
    "`{{\(name)}}` stands in code, a link or an HTML tag, where it cannot be kept plain text: move it out"
  }
}
