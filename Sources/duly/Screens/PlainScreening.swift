internal import Diligence
internal import Workflows

/// The interview as prompts line by line.
struct PlainScreening {
  let environment: Environment

  func run(_ vendor: String, _ choice: AssessmentChoice) throws {
  }
}
