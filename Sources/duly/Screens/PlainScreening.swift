internal import Diligence
internal import Screens
internal import TerminalUI
internal import Workflows

/// The whole of duly as prompts line by line, over a pipe or with a screen reader.
struct PlainScreening {
  private let requests: ScreenRequests

  init(workspace: Workspace, environment: Environment, isSample: Bool = false) {
    requests = ScreenRequests(workspace: workspace, environment: environment, isSample: isSample)
  }

  /// Begins with the portfolio; throws ``WorkFailed`` where something could not be saved.
  func run() throws {
    try run(PlainSession(today: Day.today, person: requests.person))
  }

  /// Begins with the interview on an assessment of a vendor.
  func interview(_ vendor: VendorID, _ assessment: AssessmentID) throws {
    guard case .opened(let open)? = requests.answer(.open(vendor)),
      let session = PlainSession(
        interviewing: open, assessment, today: Day.today, person: requests.person)
    else { throw BadInput("`\(vendor)` has no assessment to go through. Open one with `duly apply`.") }
    try run(session)
  }

  /// Asks for the weights of an assessment, and for nothing else.
  func weigh(_ vendor: VendorID, _ assessment: AssessmentID) throws {
    guard case .opened(let open)? = requests.answer(.open(vendor)),
      let session = PlainSession(weighing: open, assessment, today: Day.today, person: requests.person)
    else { throw WorkFailed("`\(vendor)` could not be opened. Run `duly verify`.") }
    try run(session)
  }

  private func run(_ first: PlainSession) throws {
    var session = first
    var lines = TypedLines()
    try carryOut(session.start(), &session)
    while !session.isOver {
      try say(session.prompt())
      guard let line = lines.next() else { break }
      switch line {
      case .text(let text): try carryOut(session.take(text), &session)
      case .tooLong: try say(["This line is longer than 1 MB, and nothing of it was taken."])
      }
    }
    try carryOut(session.finish(), &session)
    try say(session.farewell())
    if session.hasUnsaved {
      throw WorkFailed("Not everything could be saved; the lines above say why. Give it again.")
    }
  }

  /// Records what is to be recorded, says what there is to say, then does the rest and what follows from it.
  private func carryOut(_ turn: PlainTurn, _ session: inout PlainSession) throws {
    let recorded = turn.requests.prefix(turn.comesFirst).map { ($0, requests.answer($0)) }
    try say(turn.lines(after: recorded.compactMap(\.1)))
    for (request, answer) in recorded {
      if let answer { try carryOut(session.take(answer, to: request), &session) }
    }
    for request in turn.requests.dropFirst(turn.comesFirst) {
      guard let answer = requests.answer(request) else { continue }
      try carryOut(session.take(answer, to: request), &session)
    }
  }

  private func say(_ lines: [String]) throws {
    for line in lines { try Output.text(Output.isTerminal ? wrapped(line) : line) }
  }

  /// On a terminal words stay whole; over a pipe a fact stays on its line.
  private func wrapped(_ line: String) -> String {
    line.wrapped(to: max(20, Output.columns - 1)).joined(separator: "\n")
  }
}
