internal import Mustache

/// One name that a template may use for a value, with what it stands for.
///
/// The fields of a value are the only way in which a template sees it: they are read when the template asks,
/// and listed when a person asks what there is.
struct Field<Subject: TemplateSubject>: Sendable {
  let name: String
  let meaning: String
  let content: Content

  enum Content: Sendable {
    /// Nothing is written where the text is nil, and a section of that name is left out.
    case text(@Sendable (Subject) -> String?)
    /// Whether a section of that name is written.
    case flag(@Sendable (Subject) -> Bool)
    /// A section of that name is written once for each row.
    case list(rows: [TemplateName], @Sendable (Subject) -> [any MustacheParent & Sendable])
    /// Markup of our own, in which what others wrote is escaped already; written as it is.
    case markdown(@Sendable (Subject) -> String)
  }

  static func text(_ name: String, _ meaning: String, _ read: @escaping @Sendable (Subject) -> String?)
    -> Field
  {
    Field(name: name, meaning: meaning, content: .text(read))
  }

  static func markdown(_ name: String, _ meaning: String, _ read: @escaping @Sendable (Subject) -> String)
    -> Field
  {
    Field(name: name, meaning: meaning, content: .markdown(read))
  }

  static func flag(_ name: String, _ meaning: String, _ read: @escaping @Sendable (Subject) -> Bool) -> Field
  {
    Field(name: name, meaning: meaning, content: .flag(read))
  }

  static func list<Row: TemplateSubject>(
    _ name: String, _ meaning: String, _ read: @escaping @Sendable (Subject) -> [Row]
  ) -> Field {
    Field(
      name: name, meaning: meaning,
      content: .list(rows: Row.fields.names) { read($0).map(TemplateScope.init(subject:)) })
  }
}

/// A value that templates can show.
protocol TemplateSubject: Sendable {
  static var fields: Fields<Self> { get }
}

/// All fields of one kind of value, found by name.
///
/// Beside each list `gates` there is the flag `hasGates`, for what is written once around the rows.
struct Fields<Subject: TemplateSubject>: Sendable, ExpressibleByArrayLiteral {
  private let inOrder: [Field<Subject>]
  private let byName: [String: Field<Subject>]

  init(arrayLiteral fields: Field<Subject>...) {
    inOrder = fields.flatMap { field in
      if case .list(_, let read) = field.content {
        [field, .flag(field.name.prefixedByHas, "whether there are \(field.name)") { !read($0).isEmpty }]
      } else {
        [field]
      }
    }
    byName = Dictionary(inOrder.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var names: [TemplateName] {
    inOrder.map { field in
      switch field.content {
      case .text, .markdown: TemplateName(name: field.name, meaning: field.meaning, kind: .text)
      case .flag: TemplateName(name: field.name, meaning: field.meaning, kind: .flag)
      case .list(let rows, _): TemplateName(name: field.name, meaning: field.meaning, kind: .list(rows))
      }
    }
  }

  subscript(name: String) -> Field<Subject>.Content? { byName[name]?.content }
}

/// A value as the template engine sees it: its fields by name, and nothing else.
///
/// A class, because the engine passes it around for every tag and a row would be copied each time.
final class TemplateScope<Subject: TemplateSubject>: MustacheParent, Sendable {
  private let subject: Subject

  init(subject: Subject) {
    self.subject = subject
  }

  func child(named name: String) -> Any? {
    let allowance = WritingAllowance.current
    switch Subject.fields[name] {
    case .text(let read):
      guard let text = read(subject), !text.isEmpty, allowance?.grants(bytes: text.utf8.count) ?? true
      else { return NoText() }
      return text
    case .flag(let read): return read(subject)
    case .list(_, let read):
      let rows = read(subject)
      return allowance?.grants(rows.count, of: name) ?? true ? rows : []
    // The engine writes a template as it is; without braces it holds no tag, whoever wrote them.
    case .markdown(let read):
      let text = read(subject)
      guard allowance?.grants(bytes: text.utf8.count) ?? true else { return NoText() }
      return try? MustacheTemplate(string: text.replacing("{", with: "&#123;"))
    case nil: return nil
    }
  }
}

/// A text that is not there. The engine would look for nil further out, where the same name may mean
/// something else.
private struct NoText: MustacheCustomRenderable {
  let renderText = ""
  let isNull = true
}

extension String {
  fileprivate var prefixedByHas: String { "has" + prefix(1).uppercased() + dropFirst() }
}
