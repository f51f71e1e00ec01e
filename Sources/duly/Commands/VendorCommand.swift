internal import ArgumentParser
internal import Diligence
internal import Exchange
internal import Workflows

/// `duly vendor`: the portfolio as commands.
struct VendorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vendor", abstract: "Add, list, show or archive vendors.",
    subcommands: [Add.self, List.self, Show.self, Archive.self, Restore.self])

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Add a vendor and open its first assessment.",
      discussion: "The parts of the use decide the inherent tier; while one is not given, it is tier 1.")

    @Argument(help: "The vendor's name.") var name: String
    @Option(help: "The product bought.") var product: String?
    @Option(help: "The business owner on our side.") var owner: String?
    @Option(help: "What the contract is worth, such as \"EUR 42000\".") var contractValue: String?
    @Option(help: "How many months the contract runs.") var contractTerm: Int?
    @Option(help: "The most sensitive data it sees.") var data: Use.DataClass?
    @Option(help: "What the agent may do by itself.") var autonomy: Use.Autonomy?
    @Option(help: "How far its work reaches.") var reach: Use.Reach?
    @Option(help: "Whether personal data is involved.") var personalData: Use.PersonalData = .unknown
    @Option(help: "The day everything is judged at, YYYY-MM-DD.") var decisionDate: Day
    @Option(help: "The questionnaire's id. Default: the first of the library.") var questionnaire: String?
    @OptionGroup var environment: Environment

    func run() throws {
      let intake = Intake(
        product: product, owner: owner, contract: Contract(value: contractValue, termMonths: contractTerm),
        use: Use(data: data, autonomy: autonomy, reach: reach, personalData: personalData),
        decisionDate: decisionDate)
      let dossier = try environment.workspace()
        .addVendor(name: name, questionnaire: questionnaire.map { QuestionnaireID($0) }, intake: intake)
      try Output.result("\(dossier.vendorID)")
      Output.remark("Added \(dossier.vendor.name). Next: duly interview \(dossier.vendorID)")
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the vendors with their scores.")

    enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, csv }

    @Option(help: "How to write it.") var format: Format = .text
    @Flag(help: "Archived vendors too.") var all = false
    @OptionGroup var environment: Environment

    func run() throws {
      let workspace = try environment.workspace()
      let lines = try workspace.summaries().filter { all || !$0.isArchived }
      let head = try workspace.head()
      switch format {
      case .text: try Output.text(PortfolioText.table(of: lines))
      case .json: try Output.result(JSON.vendors(lines, ledger: try workspace.signed(head)).pretty)
      case .csv:
        try Output.result(CSV.vendors(lines).text)
        Output.remark(about: try workspace.signed(head))
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show a vendor and its assessments.")

    @Argument(help: "The vendor's id or unambiguous name.") var vendor: String
    @OptionGroup var environment: Environment

    func run() throws {
      let dossier = try environment.workspace().dossier(named: vendor)
      try Output.text(PortfolioText.lines(about: dossier))
    }
  }

  struct Archive: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "archive", abstract: "Hide a vendor; nothing is deleted.")

    @Argument(help: "The vendor's id or unambiguous name.") var vendor: String
    @OptionGroup var environment: Environment

    func run() throws {
      let dossier = try environment.workspace().setArchived(true, vendor: vendor)
      Output.remark(
        "\(dossier.vendor.name) is archived. `duly vendor restore \(dossier.vendorID)` takes it back.")
    }
  }

  struct Restore: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "restore", abstract: "Take an archived vendor back.")

    @Argument(help: "The vendor's id or unambiguous name.") var vendor: String
    @OptionGroup var environment: Environment

    func run() throws {
      let dossier = try environment.workspace().setArchived(false, vendor: vendor)
      Output.remark("\(dossier.vendor.name) is back in the portfolio.")
    }
  }
}
