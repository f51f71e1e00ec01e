/// Something that keeps a template from being used, with its place and what to do about it.
package struct TemplateProblem: Sendable, Equatable, CustomStringConvertible {
  package let file: String
  /// From 1.
  package let line: Int
  /// In characters, from 1.
  package let column: Int
  package let text: String

  package var description: String { "\(file):\(line):\(column): \(text)" }
}

/// Every problem of a template that cannot be used, in the order of their places.
package struct TemplateProblems: Error, Equatable {
  package let problems: [TemplateProblem]
}
