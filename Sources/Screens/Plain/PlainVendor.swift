import Diligence
import Scoring

/// The menu of a vendor: where one can go from here.
struct PlainVendor: PlainScreen {
  private(set) var about: Subject

  init(_ subject: Subject) { about = subject }

  let title = "Vendor"
  var subject: Subject? { about }

  private func name(_ desk: Desk) -> String {
    desk.worksheets[about.vendor]?.vendor.name ?? about.vendor.text
  }

  func opening(_ desk: Desk) -> [String] { standing(desk) + assessments(desk) + Self.menu }

  func returning(_ desk: Desk) -> [String] { standing(desk) }

  private func standing(_ desk: Desk) -> [String] {
    guard let sheet = desk.sheet(about) else {
      return ["\(name(desk)): the questionnaire of this assessment is not at hand."]
    }
    let product = sheet.assessment.intake.product.map { ", \($0)" } ?? ""
    let decided = sheet.assessment.decision.map { ["Decided: \($0.words)."] } ?? []
    return ["\(name(desk))\(product). \(PlainScoreWords(sheet).standing)"] + decided
  }

  private func assessments(_ desk: Desk) -> [String] {
    let all = desk.worksheets[about.vendor]?.dossier.assessments ?? []
    guard all.count > 1 else { return [] }
    return ["This vendor has \(all.count) assessments; n and a number goes to one:"]
      + all.enumerated().map { number, assessment in
        let product = assessment.intake.product ?? "product not named"
        let here = assessment.id == about.assessment ? ", this one" : ""
        return "n \(number + 1): \(product), decision date \(assessment.decisionDate)\(here)."
      }
  }

  private static let menu = [
    "1 interview, 2 assurance reports, 3 scorecard, 4 intake, 5 decision, 6 weights,",
    "7 write the report, 8 history.",
  ]

  func prompt(_ desk: Desk) -> [String] { ["\(name(desk)): number 1 to 8, b back, ? help:"] }

  func help(_ desk: Desk) -> [String] {
    [
      "1 goes through the items: answers, notes and evidence.",
      "2 records assurance reports, their tests and what they leave to us.",
      "3 reads the score with everything behind it, and accepts the risk behind gates.",
      "4 changes what is bought, for which use, and the decision date.",
      "5 records what a named person decided, 6 changes the weights of the criteria.",
      "7 writes the scored report into a file and says where.",
      "8 reads what was changed, when and by whom.",
      "a opens another assessment of this vendor.", "b or q goes back.",
    ]
  }

  mutating func take(_ input: String, _ desk: inout Desk) -> PlainReply {
    let (command, rest) = input.command
    switch command {
    case "": return .stay
    case "b": return .leave
    case "1", "i", "interview": return interview(desk)
    case "2", "r", "reports": return .open(PlainReports(about))
    case "3", "s", "scorecard": return .open(PlainScorecard(about))
    case "4", "intake": return PlainIntake(changing: about, desk).map { .open($0) } ?? Self.gone
    case "5", "d", "decision": return .open(PlainDecision(about))
    case "6", "w", "weights": return .open(PlainWeights(about))
    case "7", "report": return write(&desk)
    case "8", "h", "history": return .open(PlainHistory(of: about))
    case "n": return choose(rest, desk)
    case "a" where rest.isEmpty:
      return PlainIntake(anotherOf: about.vendor, desk).map { .open($0) } ?? Self.gone
    default: return .say("`\(input)` is nothing here. Enter a number from 1 to 8; ? says what they are.")
    }
  }

  private static let gone = PlainReply.say("The questionnaire of this assessment is not at hand.")

  private func interview(_ desk: Desk) -> PlainReply {
    PlainInterview(about, desk).map { .open($0) } ?? Self.gone
  }

  private func write(_ desk: inout Desk) -> PlainReply {
    desk.ask(.writeReport(about.vendor, about.assessment))
    return .stay
  }

  private mutating func choose(_ number: String, _ desk: Desk) -> PlainReply {
    let all = desk.worksheets[about.vendor]?.dossier.assessments ?? []
    guard let number = Int(number), all.indices.contains(number - 1) else {
      return .say("n needs the number of an assessment, from 1 to \(all.count).")
    }
    about = Subject(vendor: about.vendor, assessment: all[number - 1].id)
    return .again
  }
}
