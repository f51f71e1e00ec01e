/// `duly score`, beside an interpreter that does nothing and a query that fetches the same vendor's rows.
func measureScore(_ place: Place, repeating count: Int) throws {
  let query = """
    SELECT payload.json FROM payload WHERE seq IN (
      SELECT seq FROM assessment_event WHERE assessment LIKE '\(Place.vendor)/%'
      UNION SELECT seq FROM vendor_event WHERE vendor = '\(Place.vendor)') ORDER BY seq
    """
  var commands: [(String, [String])] = [
    ("duly score --format json", [place.duly, "score", Place.vendor, "--format", "json"])
  ]
  if let sqlite = place.sqlite { commands.append(("sqlite3, its rows", [sqlite, place.database, query])) }
  if let python = place.python {
    commands.append(("python3 -c pass", [python, "-c", "pass"]))
    commands.append(
      ("python3, its rows as JSON", [python, "\(place.peers)/rows.py", place.database, query]))
  }
  commands.append(("duly --version", [place.duly, "--version"]))
  commands.append(("/bin/true", ["/bin/true"]))
  var figures = [Figures](repeating: Figures(), count: commands.count)
  for round in 0...count {
    for (index, (_, arguments)) in commands.enumerated() {
      let took = try seconds { try Child(arguments: arguments).run() }
      if round > 0 { figures[index].take(took) }
    }
  }
  var board = Board("Start to end of a command, \(count) times in turn")
  for (command, figure) in zip(commands, figures) { board.add(command.0, figure) }
  board.show()
}
