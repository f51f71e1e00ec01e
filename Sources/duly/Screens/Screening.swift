internal import Diligence
internal import Foundation
internal import Screens
internal import TerminalUI
internal import Workflows

/// Runs the screens on the terminal: paints first, then carries out what they ask for.
struct Screening {
  let workspace: Workspace
  let environment: Environment
  let options: ScreenOptions
  var isSample = false

  /// More rows than most terminals have; the other vendors are read once the first frame is painted.
  private static let linesOfFirstFrame = 100

  func run(opening vendor: VendorID? = nil, _ assessment: AssessmentID? = nil) throws {
    let keys = try KeyMapFile.read()
    let requests = ScreenRequests(workspace: workspace, environment: environment, isSample: isSample)
    let first = try workspace.firstSummaries(Self.linesOfFirstFrame)
    let app = App(
      today: Day.today, person: requests.person, lines: first.lines, unread: first.unread, isSample: isSample,
      keys: keys, opening: assessment)
    let program = Program<App, Message, Effect>(
      model: app, effects: app.firstEffects(opening: vendor), message: { .event($0) },
      update: { $0.update($1) }, view: { $0.draw(into: &$1) })
    defer { requests.close() }
    let outcome = try Terminal.run(program, options: try terminalOptions()) { effect, host in
      try perform(effect, host, requests)
    }
    if let loss = outcome.model.loss { throw WorkFailed(loss) }
  }

  private func perform(_ effect: Effect, _ host: TerminalUI.Host<Message>, _ requests: ScreenRequests) throws
    -> [Message]
  {
    switch effect {
    case .request(let request):
      let mailbox = host.mailbox
      return requests.answer(request) { mailbox.post(.answered($0)) }.map { [.answered($0)] } ?? []
    case .saveDraftSoon: host.schedule(.saveDraft, after: Effect.pause, as: "draft")
    case .lookSoon: host.schedule(.look, after: Effect.lookingPause, as: "look")
    case .edit(let text): return [.answered(try edit(text, host))]
    case .copy(let text): host.copyToClipboard(text)
    case .captureMouse(let isCaptured): host.captureMouse(isCaptured)
    case .redraw: host.redraw()
    case .suspend: try host.suspend()
    case .quit: host.quit()
    }
    return []
  }

  private func edit(_ text: String, _ host: TerminalUI.Host<Message>) throws -> Answered {
    let editor = OwnEditor(
      environment: ProcessInfo.processInfo.environment, folder: Environment.stateFolder)
    switch try editor.edit(text, on: host) {
    case .success(let edited): return .edited(edited)
    case .failure(let refusal): return .failed(refusal.words)
    }
  }

  private func terminalOptions() throws -> TerminalOptions {
    var terminal = TerminalOptions(environment: ProcessInfo.processInfo.environment)
    if options.ascii { terminal.glyphs = .ascii }
    terminal.errorLog = Environment.stateFolder + "/duly.log"
    try? FileManager.default.createDirectory(
      atPath: Environment.stateFolder, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    return terminal
  }
}

extension Day {
  /// The date on the wall here and now; proposed to people, never used to judge.
  static var today: Day {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? Day(dayNumber: Int(now) / 86_400)
  }
}
