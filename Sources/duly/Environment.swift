internal import ArgumentParser
internal import Diligence
internal import Foundation
internal import Workflows

/// Where duly works and who is working: the options that every command shares.
struct Environment: ParsableArguments {
  @Option(help: "The database. Default: $DULY_DATABASE, else duly/duly.sqlite in your data directory.")
  var database: String?

  @Option(help: "The folder of questionnaires. Default: the first of $DULY_HOME, ../share/duly and here.")
  var questionnaires: String?

  @Option(help: "The folder of templates. Default: the first of $DULY_HOME, ../share/duly and here.")
  var templates: String?

  @Option(
    name: .customLong("as"), help: "Whose changes these are. Default: $DULY_ACTOR, else the login name.")
  var actor: String?

  /// What holds where nothing is asked for.
  static var asUsual: Environment {
    var environment = Environment()
    (environment.database, environment.questionnaires) = (nil, nil)
    (environment.templates, environment.actor) = (nil, nil)
    return environment
  }

  /// The workspace on the database that the options name.
  ///
  /// `patience` is how long another program's lock on it is waited for.
  func workspace(patience: Duration = .seconds(10)) throws -> Workspace {
    try workspace(on: databasePath, patience: patience)
  }

  /// The database that the options name, whether or not there is one.
  var databasePath: String {
    Self.path(database, "DULY_DATABASE") ?? Self.dataFolder() + "/duly/duly.sqlite"
  }

  static var now: Moment { Moment(seconds: Int(Date().timeIntervalSince1970)) }

  /// How long a screen may stand still for a lock before it says so. Eight writers at once on a machine that is busy with
  /// other work kept one waiting for more than two seconds.
  static let patienceOfScreens = Duration.seconds(5)

  private func workspace(on path: String, patience: Duration) throws -> Workspace {
    let workspace = try Workspace(
      at: path, patience: patience, library: library, actor: actorName,
      signatory: Signatory(keyFile: Self.signingKeyPath) { Output.remark("duly: \($0)") },
      now: { Self.now })
    if let remark = workspace.upgradeRemark { Output.remark("duly: \(remark)") }
    for exposure in workspace.exposures { Output.remark("duly: \(exposure)") }
    return workspace
  }

  /// The made-up portfolio, filled where it is opened for the first time.
  func sampleWorkspace() throws -> Workspace {
    let samples = try workspace(on: Self.samplePath, patience: Self.patienceOfScreens)
    try samples.fillWithSamples()
    return samples
  }

  var library: Library {
    Library(
      questionnaireFolders: folders(questionnaires, named: "questionnaires"),
      templateFolders: folders(templates, named: "templates"))
  }

  /// The made-up portfolio's database, beside the person's own state.
  static var samplePath: String {
    (value("XDG_STATE_HOME") ?? home + "/.local/state") + "/duly/sample.sqlite"
  }

  static var stateFolder: String {
    (value("XDG_STATE_HOME") ?? home + "/.local/state") + "/duly"
  }

  /// Where the person's key for signing is, whichever database is open.
  static var signingKeyPath: String {
    (value("XDG_DATA_HOME") ?? dataFolder()) + "/duly/signing-key"
  }

  private var actorName: String {
    actor ?? Self.value("DULY_ACTOR") ?? Account.own.name
  }

  private func folders(_ chosen: String?, named name: String) -> [String] {
    if let chosen { return [chosen] }
    let home = Self.value("DULY_HOME").map { "\($0)/\(name)" }
    let beside = Self.executableFolder.map { "\($0)/../share/duly/\(name)" }
    return [home, beside, "./\(name)"].compactMap { $0 }
  }

  private static func path(_ option: String?, _ variable: String) -> String? {
    option ?? value(variable)
  }

  private static func dataFolder() -> String {
    #if os(macOS)
      return home + "/Library/Application Support"
    #else
      return value("XDG_DATA_HOME") ?? home + "/.local/share"
    #endif
  }

  /// The person's own folder.
  static var home: String { value("HOME") ?? Account.own.home }

  private static var executableFolder: String? {
    #if os(Linux)
      guard let program = realpath("/proc/self/exe", nil) else { return nil }
      defer { free(program) }
      let path = String(cString: program)
      return path.lastIndex(of: "/").map { String(path[..<$0]) }
    #else
      return Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent().path
    #endif
  }

  /// An environment variable, taken as absent where it is empty.
  static func value(_ variable: String) -> String? {
    guard let text = getenv(variable), text.pointee != 0 else { return nil }
    return String(cString: text)
  }
}
