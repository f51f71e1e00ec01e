/// How the weights of an assessment came about, so that somebody can ask why later.
package struct Weighing: Sendable, Equatable, Codable {
  package var method: Method
  /// The criteria from the most important down; those of one rank stand together. Empty where nobody put them in order.
  package var order: [[CriterionID]]
  /// Swing weighting by points: 100 for the first, for each other what it is worth beside that.
  package var points: [CriterionID: Double]
  /// The preset or the file that they were taken from.
  package var source: String?
  package var rationale: String?

  package init(
    method: Method, order: [[CriterionID]] = [], points: [CriterionID: Double] = [:], source: String? = nil,
    rationale: String? = nil
  ) {
    self.method = method
    self.order = order
    self.points = points
    self.source = source
    self.rationale = rationale
  }

  /// How weights came about once single ones are set after those `before`; why those were chosen no longer says why these
  /// are.
  package static func direct(after before: Weighing?) -> Weighing {
    Weighing(method: .direct, source: before?.source)
  }

  package enum Method: String, Sendable, CaseIterable, Codable {
    /// From the order alone: the mean of all weights that keep it.
    case centroid
    /// From the order and points for each swing from worst to best.
    case points
    case preset, file
    /// Set one by one.
    case direct
  }
}
