import Testing

// What a person does on the screens in several tests, and what they look at.
extension TerminalSession {
  /// Adds a vendor through the form, from the portfolio, and arrives in its interview.
  func addVendor(_ name: String) throws {
    try type("a")
    try waitFor("New vendor")
    for answer in [
      name, "Example Agent", "3", "2", "2", "2", "J. Doe", "EUR 42000", "24", "", "", "", "", "",
    ] {
      try type(answer)
      try press(.enter)
    }
    try waitFor("Tier 2")
    try waitForRow("[ Add the vendor")
    try press(.enter)
    try waitFor("\(name) is added.")
    try waitForRow("Q01")
  }

  /// Waits until the row with the focus holds `text`.
  func waitForRow(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try waitUntil("has the focus on \(text)", sourceLocation: sourceLocation) { screen in
      screen.text.split(separator: "\n").contains { $0.contains("▸") && $0.contains(text) }
    }
  }

  /// Goes to an item of the interview by the filter, from wherever the focus is.
  func goTo(_ item: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try type("/\(item)")
    try waitForRow(item, sourceLocation: sourceLocation)
    try press(.escape)
    try waitFor("esc shows all", sourceLocation: sourceLocation)
    try press(.escape)
    try waitUntil("shows all", sourceLocation: sourceLocation) { !$0.text.contains("esc shows all") }
    try waitForRow(item, sourceLocation: sourceLocation)
  }

  /// Waits until everything done is in the record.
  func waitUntilSaved(sourceLocation: SourceLocation = #_sourceLocation) throws {
    try waitUntil("says saved", sourceLocation: sourceLocation) { screen in
      screen.text.prefix { $0 != "\n" }.hasSuffix(" saved")
    }
  }

  /// The score in the first line of the screen.
  var shownScore: String {
    screen.text.prefix { $0 != "\n" }.firstMatch(of: /Score ([0-9.]+|–)/).map { String($0.1) } ?? "none"
  }
}
