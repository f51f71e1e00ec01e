/// A name that a template may use, and what it stands for.
package struct TemplateName: Sendable, Equatable {
  package let name: String
  package let meaning: String
  package let kind: Kind

  package enum Kind: Sendable, Equatable {
    /// Written with `{{name}}`; a section of that name is left out where there is no text.
    case text
    /// A section of that name is written or left out.
    case flag
    /// A section of that name is written for each row, in which these names may be used too.
    case list([TemplateName])
  }

  /// The names that may be used inside a section of this name, besides those outside.
  var inner: [TemplateName] {
    if case .list(let rows) = kind { rows } else { [] }
  }
}
