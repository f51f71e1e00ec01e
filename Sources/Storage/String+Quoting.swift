extension String {
  /// In quotes, cut short, and with nothing in it that a terminal would obey.
  var quotedForPeople: String { "\"\(shownToPeople)\"" }

  /// The same without quotes.
  var shownToPeople: String {
    let shown = unicodeScalars.prefix(80).map {
      $0.properties.generalCategory.isVisible ? Character($0) : "?"
    }
    return String(shown)
  }
}

extension Unicode.GeneralCategory {
  fileprivate var isVisible: Bool {
    switch self {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
    default: true
    }
  }
}
