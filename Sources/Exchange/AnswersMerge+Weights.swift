internal import DataFiles
internal import Diligence
internal import Scoring

extension AnswersMerge {
  /// Takes in `weights` and, beside them, `weighing`: how they came about.
  ///
  /// Weights that change without a word leave no explanation behind; an order or points without weights give them.
  mutating func takeWeights(_ field: Field, explainedBy weighing: Field) {
    var weights = assessment.weights
    field.merge(into: &weights, from: [:]) { $0.weights(over: assessment.weights, of: questionnaire) }
    let base = weights == assessment.weights ? assessment.weighing : nil
    var explanation = base
    weighing.merge(into: &explanation) { $0.map { Weighing($0, over: base, of: questionnaire) } }
    if field.isAbsent, let derived = explanation?.weights, derived != base?.weights {
      weights = questionnaire.departures(in: derived)
    }
    check(explanation, weighing, against: weights)
    note(from: assessment.weights, to: weights) { .weightsChanged($0, $1) }
    note(from: assessment.weighing, to: explanation) { .weighingExplained($0, $1) }
  }

  /// An explanation has to fit the weights beside it.
  private func check(_ explanation: Weighing?, _ field: Field, against weights: [CriterionID: Double]) {
    guard let explanation, field.present != nil else { return }
    if !explanation.explains(questionnaire.defaultWeights.merging(weights) { $1 }) {
      field.report(
        "the weights are not what \(quoted(field.name)) says",
        fix: "leave out 'weights' to take those that it gives, or say `method: direct` without an order")
    }
  }
}

extension Field {
  /// Weights by criterion: those named change, null brings the questionnaire's own back.
  fileprivate func weights(
    over base: [CriterionID: Double], of questionnaire: Questionnaire
  ) -> [CriterionID: Double]? {
    var weights = base
    for (key, value) in entries(of: "criterion") ?? [] {
      guard let id = key.word(in: questionnaire.criteria.map(\.id.text)) else { continue }
      value.merge(into: &weights[CriterionID(id)]) { $0.positiveNumber() }
    }
    return weights
  }
}

extension Weighing {
  fileprivate init?(_ fields: Fields, over base: Weighing?, of questionnaire: Questionnaire) {
    let ids = questionnaire.criteria.map(\.id)
    var method = base?.method
    fields["method"].require(into: &method) { $0.word() }
    self.init(
      method: method ?? .direct, order: base?.order ?? [], points: base?.points ?? [:], source: base?.source,
      rationale: base?.rationale)
    fields["order"].merge(into: &order, from: []) { $0.order(of: ids) }
    fields["points"].merge(into: &points, from: [:]) { $0.points(of: ids) }
    fields["source"].merge(into: &source) { $0.filledWords() }
    fields["rationale"].merge(into: &rationale) { $0.words() }
    if method == .centroid, order.isEmpty, !fields["order"].hasEntries {
      fields["order"].report("the method 'centroid' needs an order", fix: "add it: order: [[G1], [G2, G3]]")
      return nil
    }
    if method == .points, points.isEmpty, !fields["points"].hasEntries {
      fields["points"].report("the method 'points' needs points", fix: "add them: points: {G1: 100, G2: 80}")
      return nil
    }
    if method == nil { return nil }
  }
}

extension Field {
  /// Whether a list or a map with something in it is written, be it right or wrong.
  fileprivate var hasEntries: Bool {
    switch node?.content {
    case .list(let values): !values.isEmpty
    case .map(let entries): !entries.isEmpty
    case .text: !isNull
    case nil: false
    }
  }

  /// Ranks from the most important down, each a list of criteria; nil where one is wrong, twice or left out.
  fileprivate func order(of criteria: [CriterionID]) -> [[CriterionID]]? {
    guard let ranks = list() else { return nil }
    guard !ranks.isEmpty else { return [] }
    var places: [CriterionID: Place] = [:]
    var isWhole = true
    let order = ranks.map { rank in
      let tied = rank.list()
      isWhole = isWhole && tied != nil
      return (tied ?? []).compactMap { entry -> CriterionID? in
        let id = entry.word(in: criteria.map(\.text)).map { CriterionID($0) }
        if let id, let first = places.updateValue(entry.place, forKey: id) {
          entry.report("\(quoted(id.text)) has a place in line \(first.line) already", fix: "keep one")
          isWhole = false
        }
        isWhole = isWhole && id != nil
        return id
      }
    }
    let missing = criteria.filter { places[$0] == nil }
    if isWhole, !missing.isEmpty { reportMissing(missing) }
    return isWhole && missing.isEmpty ? order.filter { !$0.isEmpty } : nil
  }

  /// Points by criterion; nil where one is wrong or left out.
  fileprivate func points(of criteria: [CriterionID]) -> [CriterionID: Double]? {
    guard let entries = entries(of: "criterion") else { return nil }
    guard !entries.isEmpty else { return [:] }
    var points: [CriterionID: Double] = [:]
    for (key, value) in entries {
      guard let id = key.word(in: criteria.map(\.text)), let number = value.positiveNumber() else { continue }
      if number > Weighing.mostPoints {
        value.report("\(quoted(id)): points go up to 100", fix: "give the most important criterion 100")
      }
      points[CriterionID(id)] = number
    }
    guard points.count == entries.count else { return nil }
    let missing = criteria.filter { points[$0] == nil }
    if !missing.isEmpty { reportMissing(missing) }
    return missing.isEmpty ? points : nil
  }

  private func reportMissing(_ criteria: [CriterionID]) {
    let names = criteria.map(\.text).joined(separator: ", ")
    report("\(quoted(name)) leaves out \(names)", fix: "name every criterion once")
  }
}
