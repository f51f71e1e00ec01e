internal import DataFiles
internal import Diligence
internal import Foundation
internal import QuestionnaireFiles
internal import Scoring

/// How a person wants an assessment weighed: where to start, which criteria then to set otherwise, and why.
package struct WeightsWish: Sendable {
  /// Where the weights start.
  package enum Start: Sendable {
    case asRecorded
    /// The questionnaire's own.
    case own
    case preset(String)
    /// The path of a weights file; criteria that it does not name keep theirs, or with `fromOwn` the questionnaire's.
    case file(String, fromOwn: Bool)
    /// `G1 > G2 = G3`, from which the rank-order centroid gives the weights.
    case order(String)
    /// `G1=100 G2=80`, for each swing from worst to best.
    case points(String)
  }

  package var start: Start
  /// Single weights such as `G1=20`, set after the start.
  package var settings: [String]
  package var rationale: String?

  package init(_ start: Start = .asRecorded, settings: [String] = [], rationale: String? = nil) {
    self.start = start
    self.settings = settings
    self.rationale = rationale
  }
}

extension Workspace {
  /// Weighs an assessment as wished and records how the weights came about in the same step; nothing where all of it is so
  /// already.
  ///
  /// Throws ``BadInput`` with every problem in a file, an order, points or settings.
  package func weigh(
    _ wish: WeightsWish, of vendor: String, _ choice: AssessmentChoice = AssessmentChoice()
  ) throws -> Scored {
    var dossier = try dossier(named: vendor)
    let assessment = try assessment(choice, in: dossier)
    let questionnaire = try questionnaire(pinnedBy: assessment.questionnaire)
    if let why = wish.rationale { try check(rationale: why) }
    var (weights, weighing) = try weights(startingAt: wish.start, of: assessment, questionnaire)
    let settings = try self.weights(wish.settings, for: questionnaire)
    let set = weights.merging(settings) { $1 }
    if set != weights {
      weighing = .direct(after: weighing)
      weights = set
    }
    if let why = wish.rationale {
      weighing = weighing ?? Weighing(method: weights.isEmpty ? .preset : .direct)
      weighing?.rationale = why
    }
    let changes = assessment.weighed(weights, weighing).filter { dossier.inverse(of: $0) != $0 }
    try record(changes, in: &dossier)
    return try scored(dossier.assessment(assessment.id) ?? assessment, of: dossier)
  }

  func weights(
    startingAt start: WeightsWish.Start, of assessment: Assessment, _ questionnaire: Questionnaire
  ) throws -> ([CriterionID: Double], Weighing?) {
    let criteria = questionnaire.criteria.map(\.id)
    switch start {
    case .asRecorded: return (assessment.weights, assessment.weighing)
    case .own: return ([:], nil)
    case .preset(let id):
      let preset = try weightPreset(id, for: assessment.questionnaire)
      return (questionnaire.departures(in: preset.weights), preset.weighing)
    case .file(let path, let fromOwn):
      let file = try contents(ofWeightsFile: path, for: questionnaire)
      let name = path == "-" ? nil : URL(filePath: path).lastPathComponent
      let weights = (fromOwn ? [:] : assessment.weights).merging(file.weights) { $1 }
      return (weights, Weighing(method: .file, source: name, rationale: file.rationale))
    case .order(let text):
      let order = try understood { () throws(WeighingSlip) in try Weighing.order(text, of: criteria) }
      return swung(Weighing(method: .centroid, order: order), questionnaire)
    case .points(let text):
      let points = try understood { () throws(WeighingSlip) in try Weighing.points(text, of: criteria) }
      return swung(
        Weighing(method: .points, order: Weighing.order(by: points), points: points), questionnaire)
    }
  }

  private func swung(_ weighing: Weighing, _ questionnaire: Questionnaire) -> (
    [CriterionID: Double], Weighing?
  ) {
    (questionnaire.departures(in: weighing.weights ?? [:]), weighing)
  }

  private func understood<Value>(_ read: () throws(WeighingSlip) -> Value) throws -> Value {
    do {
      return try read()
    } catch {
      throw BadInput(error.sentence)
    }
  }

  private func check(rationale: String) throws {
    if rationale.isBlank { throw BadInput("The rationale is blank. Say why in words.") }
    try mustBeVisible([rationale])
  }

  /// Reads a weights file; throws ``BadInput`` with every problem in it.
  func contents(ofWeightsFile path: String, for questionnaire: Questionnaire) throws -> WeightsFile.Contents {
    try readable { try WeightsFile.read(try Library.bytes(at: path), file: path, for: questionnaire) }
  }

  /// Weights from `G1=20` settings; throws ``BadInput`` with every problem.
  private func weights(
    _ settings: [String], for questionnaire: Questionnaire
  ) throws -> [CriterionID: Double] {
    var weights: [CriterionID: Double] = [:]
    var problems: [String] = []
    let known = questionnaire.criteria.map(\.id.text)
    for setting in settings {
      let sides = setting.split(separator: "=", maxSplits: 1).map(String.init)
      guard sides.count == 2, let weight = Double(sides[1]), weight > 0,
        weight <= 1_000_000
      else {
        problems.append(
          "`\(setting)` is not a weight. Write CRITERION=NUMBER with a number above 0, up to 1000000, such as G1=20."
        )
        continue
      }
      guard known.contains(sides[0]) else {
        problems.append("There is no criterion `\(sides[0])`.\(suggestion(for: sides[0], in: known))")
        continue
      }
      weights[CriterionID(sides[0])] = weight
    }
    guard problems.isEmpty else { throw BadInput(problems) }
    return weights
  }
}
