internal import ArgumentParser
internal import Diligence

/// `duly`: the portfolio on the terminal.
struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open the portfolio on the terminal (the default).", aliases: ["portfolio"]
  )

  @Flag(help: "Open the made-up sample portfolio, which is a database of its own.") var sample = false
  @OptionGroup var screen: ScreenOptions
  @OptionGroup var environment: Environment

  /// `duly` with nothing behind it. The argument parser is left out, because it takes longer than reading and painting the
  /// portfolio.
  static var withoutArguments: Open {
    var open = Open()
    open.sample = false
    open.screen = .asUsual
    open.environment = .asUsual
    return open
  }

  func run() throws {
    let workspace =
      try sample
      ? environment.sampleWorkspace() : environment.workspace(patience: Environment.patienceOfScreens)
    if screen.isPlain {
      try PlainScreening(workspace: workspace, environment: environment, isSample: sample).run()
    } else {
      try Screening(workspace: workspace, environment: environment, options: screen, isSample: sample).run()
    }
  }
}

/// `duly interview VENDOR`: straight into the interview, on the screen or as prompts line by line.
struct Interview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interview", abstract: "Interview a vendor on the terminal, or line by line with --plain.")

  @OptionGroup var vendor: VendorArguments
  @OptionGroup var screen: ScreenOptions
  @OptionGroup var environment: Environment

  func run() throws {
    let workspace = try environment.workspace(patience: Environment.patienceOfScreens)
    let dossier = try workspace.dossier(named: vendor.vendor)
    let assessment = try workspace.assessment(vendor.choice, in: dossier).id
    if screen.isPlain {
      try PlainScreening(workspace: workspace, environment: environment).interview(
        dossier.vendorID, assessment)
    } else {
      try Screening(workspace: workspace, environment: environment, options: screen).run(
        opening: dossier.vendorID, assessment)
    }
  }
}

/// How to show it.
struct ScreenOptions: ParsableArguments {
  @Flag(help: "Draw with ASCII characters only.") var ascii = false

  @Flag(
    help: "Numbered prompts line by line: over a pipe, or with a screen reader. ACCESSIBLE=1 asks for it too."
  )
  var plain = false

  /// What holds where nothing is asked for.
  static var asUsual: ScreenOptions {
    var options = ScreenOptions()
    (options.ascii, options.plain) = (false, false)
    return options
  }

  var isPlain: Bool { plain || Environment.value("ACCESSIBLE") == "1" }
}
