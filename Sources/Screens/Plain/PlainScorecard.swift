import Diligence
import Scoring

/// The score in sentences, the lines behind any number of it, and the acceptance of risks behind gates.
struct PlainScorecard: PlainScreen {
  let about: Subject

  init(_ subject: Subject) { about = subject }

  let title = "Scorecard"
  var subject: Subject? { about }

  func opening(_ desk: Desk) -> [String] {
    desk.sheet(about).map { PlainScoreWords($0).totals } ?? []
  }

  func returning(_ desk: Desk) -> [String] {
    desk.sheet(about).map { ["Scorecard. \(PlainScoreWords($0).standing)"] } ?? []
  }

  func prompt(_ desk: Desk) -> [String] {
    ["1 criteria, 2 gates, 3 what would add most, 4 to follow up, an id explains it, b back, ? help:"]
  }

  func help(_ desk: Desk) -> [String] {
    [
      "1 reads the criteria with their points, 2 the gates, 3 what would add most points, 4 what to follow up.",
      "The id of a criterion, an item or a gate reads the lines that add up to it; 0 those behind the score.",
      "w and a gate's id, or its number under 2, accepts the risk behind it: by whom, why and until when.",
      "x and a gate withdraws that.", "i goes to the interview, r to the reports, b or q back.",
    ]
  }

  mutating func take(_ input: String, _ desk: inout Desk) -> PlainReply {
    guard let sheet = desk.sheet(about) else { return .leave }
    let (command, rest) = input.command
    switch command {
    case "": return .stay
    case "b": return .leave
    case "0": return PlainReply(lines: PlainExplanation(sheet).linesBehindScore)
    case "1": return PlainReply(lines: sheet.card.criteria.map(\.sentence))
    case "2": return PlainReply(lines: sheet.card.gates.enumerated().map { "\($0 + 1) \($1.sentence)" })
    case "3": return PlainReply(lines: improvements(sheet))
    case "4": return PlainReply(lines: findings(sheet.card))
    case "i": return PlainInterview(about, desk).map { .open($0) } ?? .stay
    case "r": return .open(PlainReports(about))
    case "w": return accept(rest, sheet)
    case "x": return withdraw(rest, sheet, &desk)
    default:
      guard let lines = PlainExplanation(sheet).lines(behind: input) else {
        return .say("`\(input)` is no criterion, item or gate. ? says what there is.")
      }
      return PlainReply(lines: lines)
    }
  }

  private func improvements(_ sheet: Sheet) -> [String] {
    let all = sheet.card.improvements.prefix(ScorecardOutline.improvementCount)
    if all.isEmpty { return ["Nothing would add a point."] }
    return all.map { improvement in
      let title = sheet.questionnaire.item(improvement.item)?.title ?? ""
      return "\(improvement.item) \(title): \(improvement.way.label) would add \(rounded(improvement.gain))."
    }
  }

  private func findings(_ card: Scorecard) -> [String] {
    card.findings.isEmpty ? ["Nothing to follow up."] : card.findings.map(\.text)
  }

  private func gate(_ name: String, _ sheet: Sheet) -> GateResult? {
    sheet.card.gates.map(\.gate.id.text).place(named: name).map { sheet.card.gates[$0] }
  }

  private func accept(_ name: String, _ sheet: Sheet) -> PlainReply {
    guard let gate = gate(name, sheet) else { return .say("w needs a gate: its id, or its number under 2.") }
    guard gate.state != .clear else {
      return .say("\(gate.gate.id) is clear, so there is no risk to accept.")
    }
    return .open(.waiver(of: gate, about, at: sheet.card.decisionDate))
  }

  private func withdraw(_ name: String, _ sheet: Sheet, _ desk: inout Desk) -> PlainReply {
    guard let gate = gate(name, sheet), sheet.assessment.waivers[gate.gate.id] != nil else {
      return .say("No risk acceptance is recorded there.")
    }
    desk.record(
      [.waiverGranted(about.assessment, gate.gate.id, nil)], of: about,
      saying: "The risk acceptance of \(gate.gate.id) is withdrawn.")
    return .stay
  }
}
