import TerminalUI

extension Move {
  static let weighMore = Move("weights.more")
  static let weighLess = Move("weights.less")
  static let weighMuchMore = Move("weights.much-more")
  static let weighMuchLess = Move("weights.much-less")
  static let typeWeight = Move("weights.type")
  static let takeWeight = Move("weights.take")
  static let choosePreset = Move("weights.presets")
  static let takePreset = Move("weights.take-preset")
  static let leavePresets = Move("weights.leave-presets")
  static let resetWeights = Move("weights.reset")
  static let recordWeights = Move("weights.record")
}

extension WeightsScreen {
  private static let list: Set<Context> = [listContext]

  static let actions: [ScreenAction] = [
    .back(in: list),
    .leaveText("Leave the number; one above 0 is taken", in: [typingContext]),
    Action(
      .leavePresets, "Leave the presets, with the weights as before", hint: "back",
      keys: [.escape, .character("q")], synonyms: ["close"], in: [presetsContext]),
    Action(
      .takeWeight, "Take the number as the weight", hint: "take", keys: [.enter, .tab],
      in: [typingContext]),
    Action(
      .takePreset, "Take the preset; nothing is recorded yet", hint: "take", keys: [.enter, .space],
      in: [presetsContext]),
    Action(
      .recordWeights, "Record the weights for this assessment", hint: "record",
      keys: [.enter, .character("S")], synonyms: ["save", "keep", "store"], in: list),
    Action(
      .weighMore, "Weigh the criterion more, by 1", hint: "weigh",
      keys: [.right, .character("+"), .character("="), .character("l")], keysLabel: "←→",
      synonyms: ["increase", "importance"], in: list),
    Action(
      .weighLess, "Weigh the criterion less, by 1", keys: [.left, .character("-"), .character("h")],
      synonyms: ["decrease"], in: list),
    Action(.weighMuchMore, "Weigh the criterion more, by 5", keys: [.character("L")], in: list),
    Action(.weighMuchLess, "Weigh the criterion less, by 5", keys: [.character("H")], in: list),
    Action(
      .typeWeight, "Type the weight of the criterion", hint: "type",
      keys: ".0123456789".map { Key.character($0) }, keysLabel: "0-9", synonyms: ["number", "edit"],
      in: list),
    Action(
      .choosePreset, "Choose a preset of weights, with its reason", hint: "presets",
      keys: [.character("p")], synonyms: ["regulated", "small team", "crown jewels"],
      in: list.union([presetsContext])),
    Action(
      .resetWeights, "Go back to the questionnaire's own weights", hint: "reset", keys: [.character("R")],
      synonyms: ["default"], in: list),
    Action(
      .scorecard, "The scorecard at these weights", hint: "score", keys: [.character("s")],
      synonyms: ["points", "criteria"], in: list),
  ]

  /// The way here from another screen of a vendor.
  static func entry(
    _ keys: [Key] = [.character("W")], hint: String? = nil, in contexts: Set<Context>
  ) -> ScreenAction {
    Action(
      .weights, "The weights, and who would lead at others", hint: hint, keys: keys,
      synonyms: ["weigh", "presets", "importance", "order", "rank"], in: contexts)
  }
}
