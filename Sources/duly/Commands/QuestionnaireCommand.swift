internal import ArgumentParser
internal import Diligence
internal import Exchange
internal import Reporting
internal import Workflows

/// `duly questionnaire`: what is asked.
struct QuestionnaireCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questionnaire", abstract: "List or show questionnaires.",
    subcommands: [List.self, Show.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the questionnaires of the library.")

    @OptionGroup var environment: Environment

    func run() throws {
      for entry in try environment.library.questionnaires() {
        let found = entry.questionnaire
        try Output.text("\(found.id)  \(found.version)  \(found.hash.short)  \(found.title)  (\(entry.path))")
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show what a questionnaire asks.")

    @Argument(help: "The questionnaire's id.") var id: String
    @Option(help: "How to write it.") var format: TextOrJSON = .text
    @OptionGroup var environment: Environment

    func run() throws {
      let found = try environment.library.newest(QuestionnaireID(id)).questionnaire
      switch format {
      case .text: try Output.text(QuestionnaireText(found).text)
      case .json: try Output.result(found.json.pretty)
      }
    }
  }
}
