internal import Diligence
internal import Scoring

/// One way to a better recommendation: what it leads to, and the steps.
struct PathLine: Sendable {
  let heading: String
  let steps: [StepLine]

  static func lines(of judged: JudgedAssessment) -> [PathLine] {
    judged.scorecard.paths.all.map { path in
      PathLine(
        heading: path.heading,
        steps: path.steps.enumerated().map { StepLine(number: $0 + 1, taken: $1, judged: judged) })
    }
  }
}

/// One step of a way, in its order.
struct StepLine: Sendable {
  let number: Int
  let taken: VerdictPath.Taken
  let judged: JudgedAssessment
}

extension PathLine: TemplateSubject {
  static let fields: Fields<Self> = [
    .text("heading", "what the steps lead to, how many they are, and the score then") { $0.heading },
    .list("steps", "what to do, in order") { $0.steps },
  ]
}

extension StepLine: TemplateSubject {
  static let fields: Fields<Self> = [
    .text("number", "1 for the first") { String($0.number) },
    .text("step", "what to do, in a sentence") {
      $0.taken.step.words(about: $0.judged.assessment, in: $0.judged.questionnaire)
    },
    .text("hands", "who has to act first: the vendor or we") {
      $0.taken.step.hands(in: $0.judged.assessment) == .vendor ? "vendor" : "we"
    },
    .text("gain", "points that it adds after the steps before it") { rounded($0.taken.gain) },
  ]
}
