package import Diligence
internal import Storage

/// What `duly doctor` found: everything that was looked at, problems first.
///
/// Looking changes nothing and creates nothing, whatever state things are in.
package struct Checkup: Sendable {
  package let observations: [Observation]
  /// Where the record stands; nil where it could not be read.
  package let head: LedgerHead?

  /// Whether nothing needs doing.
  package var isWell: Bool { !observations.contains { $0.state == .problem } }

  /// Looks at everything; `isFull` reads all of the record and of vendors' files too.
  package init(of surroundings: Surroundings, full isFull: Bool) {
    let surface = Surface(of: surroundings.database)
    let record = RecordCheckup(surface, surroundings, full: isFull)
    let observations =
      [.fine("duly", "Version \(surroundings.version)."), Self.sqlite()]
      + FileCheckup(surface, surroundings).observations + DiskCheckup(surface).observations
      + record.observations
      + LibraryCheckup(surroundings.library).observations
      + ToolCheckup(surroundings.versionOfTool).observations
      + [Self.terminal(surroundings.terminal)]
    head = record.head
    self.observations = [Observation.State.problem, .note, .fine].flatMap { state in
      observations.filter { $0.state == state }
    }
  }

  private static func sqlite() -> Observation {
    guard let (version, journal) = try? Surface.sqlite() else {
      return .problem("SQLite", "It cannot be asked for its version.", fix: "install SQLite 3.40 or newer")
    }
    let why = journal == "wal" ? "" : ", because before 3.51.3 the other mode can lose changes"
    return .fine("SQLite", "Version \(version), journal mode \(journal)\(why); every change is synced.")
  }

  private static func terminal(_ terminal: Surroundings.TerminalFacts) -> Observation {
    let name = "terminal"
    guard terminal.isTerminal else {
      return .note(
        name, "Standard output is no terminal, so there are no screens here.",
        fix: "duly interview VENDOR --plain, or the commands")
    }
    if terminal.kind == "dumb" {
      return .problem(
        name, "TERM is unset or dumb, so screens cannot be shown.", fix: "export TERM=xterm-256color")
    }
    let size = "\(terminal.columns)x\(terminal.rows)"
    if terminal.columns < terminal.smallest.columns || terminal.rows < terminal.smallest.rows {
      return .problem(
        name, "\(size) is too small for the screens.",
        fix: "make the window at least \(terminal.smallest.columns)x\(terminal.smallest.rows)")
    }
    if !terminal.isUTF8 {
      return .note(
        name, "The locale is not UTF-8, so screens are drawn in ASCII.", fix: "export LANG=C.UTF-8")
    }
    return .fine(
      name, "\(terminal.kind), \(size), UTF-8, \(terminal.hasColour ? "in colour" : "without colour").")
  }
}
