package import Diligence

/// Everything outside of a database on which duly's work depends, as the program sees it.
package struct Surroundings: Sendable {
  package let version: String
  package let database: String
  package let library: Library
  /// Where a person's own state lies, such as what screens remember.
  package let stateFolder: String
  package let signingKey: String
  package let keys: Keys
  package let terminal: TerminalFacts
  package let now: Moment
  /// The version of a tool, asked of the tool itself; it waits for the answer, so it is asked on a thread of one's own.
  let versionOfTool: @Sendable (String) -> String?

  package init(
    version: String, database: String, library: Library, stateFolder: String, signingKey: String, keys: Keys,
    terminal: TerminalFacts, now: Moment,
    versionOfTool: @escaping @Sendable (String) -> String?
  ) {
    self.version = version
    self.database = database
    self.library = library
    self.stateFolder = stateFolder
    self.signingKey = signingKey
    self.keys = keys
    self.terminal = terminal
    self.now = now
    self.versionOfTool = versionOfTool
  }

  /// The file of a person's own keys.
  package struct Keys: Sendable {
    package let path: String
    /// One sentence each; empty where there is no such file.
    package let problems: [String]

    package init(path: String, problems: [String]) {
      self.path = path
      self.problems = problems
    }
  }

  /// What can be said of the terminal without asking it anything.
  package struct TerminalFacts: Sendable {
    package let kind: String
    package let isTerminal: Bool
    package let columns: Int
    package let rows: Int
    package let smallest: (columns: Int, rows: Int)
    package let hasColour: Bool
    package let isUTF8: Bool

    package init(
      kind: String, isTerminal: Bool, columns: Int, rows: Int, smallest: (columns: Int, rows: Int),
      hasColour: Bool,
      isUTF8: Bool
    ) {
      (self.kind, self.isTerminal, self.columns, self.rows) = (kind, isTerminal, columns, rows)
      (self.smallest, self.hasColour, self.isUTF8) = (smallest, hasColour, isUTF8)
    }
  }
}
