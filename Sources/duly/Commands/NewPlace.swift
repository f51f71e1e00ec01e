internal import ArgumentParser

/// Where a database that is made of a backup or an export is to lie.
struct NewPlace: ParsableArguments {
  @Option(help: "Where the database is to lie. Default: the database that you work in.") var to: String?
  @Flag(help: "Move a database that is there aside, under a name with today's date.") var force = false

  /// The path that was asked for, else that of the database one works in.
  func path(in environment: Environment) -> String { to ?? environment.databasePath }

  func tell(movedAside aside: String?) {
    if let aside { Output.remark("The database that was there is kept in \(aside).") }
  }
}
