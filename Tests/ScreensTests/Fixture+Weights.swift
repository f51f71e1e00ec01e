import Diligence

extension Fixture {
  /// What the library offers for the small questionnaire.
  static let presets = [
    WeightPreset(
      id: "default", title: "The questionnaire's own",
      rationale: "An even hand for a buyer without a worry of its own.",
      weights: questionnaire.defaultWeights, isQuestionnairesOwn: true),
    WeightPreset(
      id: "regulated", title: "A regulated buyer",
      rationale:
        "For whoever must show a supervisor later what was known and when. What counts is what can be "
        + "shown: a signed report, a record of every run.",
      weights: ["G1": 20, "G5": 40, "G6": 5, "G7": 10]),
  ]
}
