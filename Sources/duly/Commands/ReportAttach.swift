internal import ArgumentParser
internal import Diligence
internal import TerminalUI
internal import Workflows

extension Report {
  /// `duly report attach`: the vendor's file, kept before anybody reads it.
  struct Attach: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "attach", abstract: "Keep a file of the vendor's, such as the PDF of its SOC 2 report.",
      discussion: """
        The bytes are kept beside the database under their SHA-256, whatever the file is; what it says is proposed by \
        `duly report facts VENDOR ID` and counts once a person has confirmed it.
        """)

    @Argument(help: "The vendor's id or unambiguous name.") var vendor: String
    @Argument(help: "The file.") var file: String
    @Option(help: "The id of the report that it belongs to. Default: made from the kind or the file's name.")
    var id: String?
    @Option(
      help: ArgumentHelp(
        "What it is; without it, the reading proposes and a person confirms.",
        discussion: "Known: \(AssuranceReport.Kind.allCases.map(\.rawValue).joined(separator: ", "))."))
    var kind: AssuranceReport.Kind?
    @OptionGroup var meant: AssessmentOptions
    @OptionGroup var environment: Environment

    func run() throws {
      let attachment = try environment.workspace().attach(file, to: vendor, meant.choice, id: id, kind: kind)
      let (name, id) = (attachment.document.name.visible, attachment.id)
      guard attachment.isNew else {
        return Output.remark("\(name) is attached already, as \(id). Nothing was recorded.")
      }
      Output.remark("\(name) is attached as \(id), SHA-256 \(attachment.document.hash).")
      Output.remark("See what it says: duly report facts \(attachment.dossier.vendorID) \(id)")
    }
  }

  /// `duly report detach`: a file that was attached by mistake.
  struct Detach: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "detach", abstract: "Take a file off again; the history keeps it, and so do its bytes.")

    @Argument(help: "The vendor's id or unambiguous name.") var vendor: String
    @Argument(help: "The id under which it is attached.") var id: String
    @OptionGroup var meant: AssessmentOptions
    @OptionGroup var environment: Environment

    func run() throws {
      try environment.workspace().detach(id, of: vendor, meant.choice)
      Output.remark("The file of \(id) is detached. `duly history` still shows it.")
    }
  }
}

extension AssuranceReport.Kind: ExpressibleByArgument {}
