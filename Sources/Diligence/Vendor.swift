/// The company that sells; what it sells and how that is judged is an ``Assessment``.
package struct Vendor: Sendable, Equatable {
  package let id: VendorID
  package var name: String
  package var isArchived: Bool

  package init(id: VendorID, name: String, isArchived: Bool = false) {
    self.id = id
    self.name = name
    self.isArchived = isArchived
  }
}

/// Says why `text` cannot be a vendor's or product's name, or nil where it can.
///
/// A name becomes a file name, a table cell and a line on a terminal, so it starts with a letter or a digit,
/// has at most 200 characters, and holds no control, invisible or direction-changing characters.
package func problem(withName text: String) -> String? {
  if text.isBlank { return "the name is empty" }
  if text.count > 200 || text.utf8.count > 2000 { return "the name is longer than 200 characters" }
  if text.unicodeScalars.contains(where: \.isInvisible) {
    return "the name holds control or invisible characters"
  }
  guard let first = text.first, first.isLetter || first.isNumber else {
    return "the name does not start with a letter or a digit"
  }
  return nil
}

extension Unicode.Scalar {
  /// Whether it leaves no mark of its own: control characters, line separators, marks that turn the
  /// direction, and code points that mean nothing to everybody. Such text is escaped or refused, never shown
  /// as it is.
  package var isInvisible: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
    // Two joiners are part of ordinary spelling in several scripts.
    case .format: value != 0x200C && value != 0x200D
    default: false
    }
  }
}
