extension Assessment {
  /// The changes that set weights and say how they came about: always both, so that no explanation outlives the weights
  /// that it is about.
  ///
  /// `weights` are those that differ from the questionnaire's own; where none do and nobody gave a reason, there is
  /// nothing to explain.
  package func weighed(_ weights: [CriterionID: Double], _ weighing: Weighing?) -> [Change] {
    let says = !weights.isEmpty || weighing?.rationale != nil || weighing?.method != .direct
    return [.weightsChanged(id, weights), .weighingExplained(id, says ? weighing : nil)]
  }
}
