/// Whether questionnaires and templates are there and in order.
struct LibraryCheckup {
  let observations: [Observation]

  init(_ library: Library) {
    observations = [Self.questionnaires(in: library), Self.templates(in: library)]
  }

  private static func questionnaires(in library: Library) -> Observation {
    let name = "questionnaires"
    do {
      let entries = try library.questionnaires()
      let folder = entries[0].path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      return .fine(name, "\(entries.count) in \(folder.joined(separator: "/")).")
    } catch {
      return .problem(
        name, words(for: error), fix: "set DULY_HOME to where duly's files are, or --questionnaires")
    }
  }

  private static func templates(in library: Library) -> Observation {
    do {
      let found = try library.template("vendor-report.md.mustache").path
      return .fine(
        "templates",
        "In \(found.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/"))."
      )
    } catch {
      return .problem(
        "templates", words(for: error), fix: "set DULY_HOME to where duly's files are, or --templates")
    }
  }

  private static func words(for error: any Error) -> String {
    Trouble(error)?.sentences.first ?? "\(error)"
  }
}
