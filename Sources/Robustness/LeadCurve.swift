/// The lead of one contender over another as a function of one criterion's weight, up to a positive factor.
///
/// With A the weighted shares and B the weights of the other criteria that apply to a contender, its score is
/// 100 · (A + w·s) / (B + w), or 100 · A / B where the criterion itself does not apply. Denominators differ where other
/// criteria apply, so the lead, cleared of them, is the quadratic `a·w² + b·w + c`.
struct LeadCurve {
  private let a: Double
  private let b: Double
  private let c: Double

  init(of first: Contender, over other: Contender, _ criterion: Int, _ weights: [Double]) {
    let (one, two) = (Part(of: first, criterion, weights), Part(of: other, criterion, weights))
    a = Self.difference(one.share * two.counts, two.share * one.counts)
    b = Self.difference(
      one.earned * two.counts + one.share * two.whole, two.earned * one.counts + two.share * one.whole)
    c = Self.difference(one.earned * two.whole, two.earned * one.whole)
  }

  /// The weight nearest to the present one, or the present one itself, beyond which the lead turns negative; nil where it
  /// never does.
  func end(_ direction: TippingPoint.Direction, from weight: Double) -> Double? {
    let points = roots.filter { $0 > 0 && $0.isFinite }.map { root in
      (root - weight).magnitude <= 1e-9 * weight ? weight : root
    }
    return switch direction {
    case .below: points.filter { $0 <= weight && slope(at: $0) > 0 }.max()
    case .above: points.filter { $0 >= weight && slope(at: $0) < 0 }.min()
    }
  }

  private func slope(at weight: Double) -> Double { 2 * a * weight + b }

  /// Where the curve crosses zero; where it only touches zero, nobody passes anybody.
  private var roots: [Double] {
    if a == 0 { return b == 0 ? [] : [-c / b] }
    let (square, product) = (b * b, 4 * a * c)
    let discriminant = square - product
    guard discriminant > 1e-12 * (square + product.magnitude) else { return [] }
    let half = -(b + (b < 0 ? -1 : 1) * discriminant.squareRoot()) / 2
    return [half / a, c / half]
  }

  /// Zero where nothing but rounding is left.
  private static func difference(_ one: Double, _ two: Double) -> Double {
    let difference = one - two
    return difference.magnitude <= 1e-12 * max(one.magnitude, two.magnitude) ? 0 : difference
  }

  /// What a contender has from the moving criterion and, apart from it, from all others.
  private struct Part {
    /// 1 where the criterion applies, else 0, and then the share is 0 too.
    let counts: Double
    let share: Double
    /// A and B of the formula.
    var earned = 0.0
    var whole = 0.0

    init(of contender: Contender, _ criterion: Int, _ weights: [Double]) {
      counts = contender.shares[criterion] == nil ? 0 : 1
      share = contender.shares[criterion] ?? 0
      for (place, share) in contender.shares.enumerated() where place != criterion {
        guard let share else { continue }
        earned += weights[place] * share
        whole += weights[place]
      }
    }
  }
}
