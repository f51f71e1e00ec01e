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
  static let beginSwing = Move("weights.assistant")
  static let leaveSwing = Move("weights.leave-assistant")
  static let raise = Move("weights.raise")
  static let lower = Move("weights.lower")
  static let turnTie = Move("weights.tie")
  static let turnMethod = Move("weights.method")
  static let morePoints = Move("weights.more-points")
  static let fewerPoints = Move("weights.fewer-points")
  static let manyMorePoints = Move("weights.many-more-points")
  static let manyFewerPoints = Move("weights.many-fewer-points")
  static let giveReason = Move("weights.reason")
  static let takeReason = Move("weights.take-reason")
}

extension WeightsScreen {
  private static let list: Set<Context> = [listContext]

  static let actions: [ScreenAction] = assistant + weighing

  private static let weighing: [ScreenAction] = [
    .back(in: list),
    .leaveText("Leave the number; one that fits is taken", in: [typingContext]),
    .leaveText("Leave the reason; what was typed is taken", in: [reasonContext]),
    Action(
      .leavePresets, "Leave the presets, with the weights as before", hint: "back",
      keys: [.escape, .character("q")], synonyms: ["close"], in: [presetsContext]),
    Action(
      .takeWeight, "Take the number", hint: "take", keys: [.enter, .tab],
      in: [typingContext]),
    Action(
      .takePreset, "Take the preset; nothing is recorded yet", hint: "take", keys: [.enter, .space],
      in: [presetsContext]),
    Action(
      .recordWeights, "Record the weights for this assessment", hint: "record",
      keys: [.enter, .character("S")], synonyms: ["save", "keep", "store"], in: list.union([swingContext])),
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
      .beginSwing, "Weigh by asking what matters most, then next", hint: "assistant",
      keys: [.character("a")], synonyms: ["swing", "centroid", "rank", "points", "assistant"], in: list),
    Action(
      .giveReason, "Say why these weights", hint: "reason", keys: [.character("r")],
      synonyms: ["rationale", "why", "note"], in: list.union([swingContext])),
    Action(
      .takeReason, "Take the reason; it is recorded with the weights", hint: "take", keys: [.enter, .tab],
      in: [reasonContext]),
    Action(
      .resetWeights, "Go back to the questionnaire's own weights", hint: "reset", keys: [.character("R")],
      synonyms: ["default"], in: list),
    Action(
      .scorecard, "The scorecard at these weights", hint: "score", keys: [.character("s")],
      synonyms: ["points", "criteria"], in: list),
  ]

  private static let assistant: [ScreenAction] = [
    Action(
      .leaveSwing, "Leave the assistant, with the weights as before", hint: "back",
      keys: [.escape, .character("q")], synonyms: ["close", "cancel"], in: [swingContext]),
    Action(
      .raise, "Move the criterion up: it matters more", hint: "move", keys: [.character("K")],
      keysLabel: "KJ", synonyms: ["order", "more important"], in: [swingContext]),
    Action(
      .lower, "Move the criterion down: it matters less", keys: [.character("J")],
      synonyms: ["order", "less important"], in: [swingContext]),
    Action(
      .turnTie, "Tie it with the criterion above, or split the tie", hint: "tie",
      keys: [.character("="), .character("t")], synonyms: ["equal", "join", "split", "same"],
      in: [swingContext]),
    Action(
      .turnMethod, "Weigh by points for each, or by the order alone", hint: "points",
      keys: [.character("m")], synonyms: ["centroid", "method", "swing"], in: [swingContext]),
    Action(
      .morePoints, "Give the criterion a point more", hint: "points",
      keys: [.right, .character("+"), .character("l")], keysLabel: "←→", in: [swingContext]),
    Action(
      .fewerPoints, "Give the criterion a point fewer", keys: [.left, .character("-"), .character("h")],
      in: [swingContext]),
    Action(.manyMorePoints, "Give the criterion 10 points more", keys: [.character("L")], in: [swingContext]),
    Action(
      .manyFewerPoints, "Give the criterion 10 points fewer", keys: [.character("H")], in: [swingContext]),
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
