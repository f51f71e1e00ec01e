import Diligence
import Testing

@testable import Screens

/// The plain mode with a world of its own: lines go in, everything that is said comes out.
struct PlainStage {
  var session: PlainSession
  /// Answers what is asked for, from memory.
  var world: Stage
  private(set) var requests: [Request] = []
  /// Everything said since the last line was entered, the prompt at the end.
  private(set) var said: [String] = []

  /// Over the vendors of ``Fixture``, at the portfolio.
  init(_ dossiers: [Dossier] = [Fixture.dossier()]) {
    world = Stage(dossiers)
    session = PlainSession(today: Stage.today, person: Stage.person)
    carryOut(session.start())
    said += session.prompt()
  }

  /// In the interview of the first vendor.
  init(interviewing dossier: Dossier) throws {
    world = Stage([dossier])
    let open = OpenVendor(
      dossier: dossier, questionnaires: [Fixture.questionnaire.hash: Fixture.questionnaire])
    let newest = try #require(dossier.assessments.first).id
    session = try #require(
      PlainSession(interviewing: open, newest, today: Stage.today, person: Stage.person))
    carryOut(session.start())
    said += session.prompt()
  }

  /// Enters lines and returns what was said to the last of them.
  @discardableResult
  mutating func enter(_ lines: String...) -> [String] {
    for line in lines {
      said = []
      carryOut(session.take(line))
      said += session.prompt()
    }
    return said
  }

  /// Ends the input and returns what was said.
  @discardableResult
  mutating func end() -> [String] {
    said = []
    carryOut(session.finish())
    said += session.farewell()
    return said
  }

  /// The changes that were asked to be recorded, all of them in their order.
  var changes: [Change] {
    requests.flatMap { $0.changes ?? [] }
  }

  /// What was recorded here, as the world keeps it.
  private var history: [Event] {
    changes.enumerated().map { place, change in
      Event(
        sequence: place + 1,
        draft: Draft(change: change, at: Moment(seconds: 1_795_000_000 + place * 60), by: "jdoe"))
    }
  }

  private mutating func carryOut(_ turn: PlainTurn) {
    let first = turn.requests.prefix(turn.comesFirst).map { ($0, answers(to: $0)) }
    said += turn.lines(after: first.flatMap(\.1))
    for (request, answers) in first { take(answers, to: request) }
    for request in turn.requests.dropFirst(turn.comesFirst) { take(answers(to: request), to: request) }
  }

  private mutating func answers(to request: Request) -> [Answered] {
    if request != .look { requests.append(request) }
    if case .history(let vendor) = request { return [.history(vendor, history)] }
    return world.answers(to: request)
  }

  private mutating func take(_ answers: [Answered], to request: Request) {
    for answer in answers { carryOut(session.take(answer, to: request)) }
  }
}
