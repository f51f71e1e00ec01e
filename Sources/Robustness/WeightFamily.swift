/// A way to draw weights that somebody sensible might have chosen (scoring.md, "Robustness of a ranking").
package enum WeightFamily: String, Sendable, CaseIterable {
  /// Around the buyer's weights: Dirichlet(130 · w̄), w̄ the buyer's weights made to sum to 1.
  case near
  /// Any that keep the buyer's order of the criteria.
  case ordered
  /// Any at all: uniform on the simplex.
  case any
}
