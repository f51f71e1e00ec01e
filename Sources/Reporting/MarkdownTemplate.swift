internal import Mustache

/// A checked template that turns one kind of document into Markdown; the same document always gives the same
/// text.
package struct MarkdownTemplate<Document>: Sendable {
  private let template: MustacheTemplate
  private let sections: [String: Int]
  private let file: String

  private init(
    _ text: String, file: String, for kind: TemplateKind, nearest: @escaping NearestWord
  ) throws(TemplateProblems) {
    let problems = TemplateCheck.problems(in: text, file: file, for: kind, nearest: nearest)
    guard problems.isEmpty else { throw TemplateProblems(problems: problems) }
    do {
      template = try MustacheTemplate(markdown: text)
      sections = WritingAllowance.lengths(ofSectionsIn: text)
      self.file = file
    } catch {
      throw TemplateProblems(problems: [Self.problem(error, file: file)])
    }
  }

  private func rendered(_ subject: some TemplateSubject) throws(TemplateProblems) -> String {
    let allowance = WritingAllowance(sections: sections)
    let document = WritingAllowance.$current.withValue(allowance) {
      template.render(TemplateScope(subject: subject))
    }
    guard !allowance.isUsedUp else {
      throw TemplateProblems(problems: [
        TemplateProblem(file: file, line: 1, column: 1, text: TemplateWords.endless(WritingAllowance.most))
      ])
    }
    return document
  }

  /// What the engine alone objects to, such as a character that no name has; its lines count the one put
  /// before.
  private static func problem(_ error: any Error, file: String) -> TemplateProblem {
    let place = (error as? MustacheTemplate.ParserError)?.context
    return TemplateProblem(
      file: file, line: max(1, (place?.lineNumber ?? 2) - 1), column: place?.columnNumber ?? 1,
      text: "this tag cannot be read: write `{{name}}`, `{{#name}}` or `{{/name}}`")
  }
}

extension MarkdownTemplate where Document == ScoredReport {
  /// Takes the text of a scored report's template; `file` is what ``TemplateProblems`` call it.
  package init(_ text: String, file: String, nearest: @escaping NearestWord) throws(TemplateProblems) {
    try self.init(text, file: file, for: .vendorReport, nearest: nearest)
  }

  /// Throws one problem where the document would be larger than anybody reads.
  package func markdown(of report: ScoredReport) throws(TemplateProblems) -> String { try rendered(report) }
}

extension MarkdownTemplate where Document == Comparison {
  /// Takes the text of a comparison's template; `file` is what ``TemplateProblems`` call it.
  package init(_ text: String, file: String, nearest: @escaping NearestWord) throws(TemplateProblems) {
    try self.init(text, file: file, for: .comparison, nearest: nearest)
  }

  /// Throws one problem where the document would be larger than anybody reads.
  package func markdown(of comparison: Comparison) throws(TemplateProblems) -> String {
    try rendered(comparison)
  }
}

extension MarkdownTemplate where Document == RequestLetter {
  /// Takes the text of a request letter's template; `file` is what ``TemplateProblems`` call it.
  package init(_ text: String, file: String, nearest: @escaping NearestWord) throws(TemplateProblems) {
    try self.init(text, file: file, for: .requestLetter, nearest: nearest)
  }

  /// Throws one problem where the document would be larger than anybody reads.
  package func markdown(of letter: RequestLetter) throws(TemplateProblems) -> String { try rendered(letter) }
}

extension MustacheTemplate {
  /// Reads a template whose values are all escaped for Markdown.
  fileprivate init(markdown text: String) throws {
    _ = MarkdownContentType.registration
    try self.init(string: "{{% CONTENT_TYPE:\(MarkdownContentType.name)}}\n" + text)
  }
}
