#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Weights of one draw, positive, in the order of the criteria; they sum to anything.
struct PlainWeights {
  var stream: PlainStream

  /// Independent exponential variates: made to sum to 1 they are uniform on the simplex.
  ///
  /// Two at a time: their sum is minus the logarithm of a product of two uniform variates, a third divides it.
  mutating func any(_ count: Int) -> [Double] {
    var weights: [Double] = []
    while weights.count + 2 <= count {
      let sum = -log(stream.uniform() * stream.uniform())
      let part = stream.uniform()
      weights += [sum * part, sum * (1 - part)]
    }
    if weights.count < count { weights.append(-log(stream.uniform())) }
    return weights
  }

  /// The k-th largest of n exponential variates is the sum of E_j / j for j from n down to k (Rényi 1953), so nothing has to
  /// be sorted; those of a tied group are shuffled.
  mutating func ordered(by order: [[Int]]) -> [Double] {
    let count = order.reduce(0) { $0 + $1.count }
    var sorted = any(count)
    var sum = 0.0
    for place in sorted.indices.reversed() {
      sum += sorted[place] / Double(place + 1)
      sorted[place] = sum
    }
    var weights = sorted
    var rest = sorted[...]
    for group in order {
      var own = Array(rest.prefix(group.count))
      rest = rest.dropFirst(group.count)
      shuffle(&own)
      for (place, weight) in zip(group, own) { weights[place] = weight }
    }
    return weights
  }

  private mutating func shuffle(_ values: inout [Double]) {
    guard values.count > 1 else { return }
    for last in (1..<values.count).reversed() {
      values.swapAt(last, Int(stream.uniform() * Double(last + 1)))
    }
  }

  /// Gamma variates with these shapes: made to sum to 1 they follow Dirichlet's distribution.
  ///
  /// By Marsaglia and Tsang (2000). Normal variates come in pairs (Box and Muller), one for each of two neighbours; what is
  /// refused is drawn anew alone. A floor keeps what the smallest shapes give above zero.
  mutating func near(_ shapes: [Double]) -> [Double] {
    var weights: [Double] = []
    for start in stride(from: 0, to: shapes.count, by: 2) {
      let normal = normals()
      weights.append(gamma(shapes[start], normal.0))
      if start + 1 < shapes.count { weights.append(gamma(shapes[start + 1], normal.1)) }
    }
    return weights.map { max($0, 1e-300) }
  }

  private mutating func gamma(_ shape: Double, _ firstNormal: Double) -> Double {
    guard shape >= 1 else {
      let whole = gamma(shape + 1, firstNormal)
      return whole * exp(max(log(stream.uniform()) / shape, -690))
    }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    var normal = firstNormal
    while true {
      let root = 1 + c * normal
      let cube = root * root * root
      let chance = stream.uniform()
      if root > 0, log(chance) < 0.5 * normal * normal + d * (1 - cube + log(cube)) { return d * cube }
      normal = normals().0
    }
  }

  private mutating func normals() -> (Double, Double) {
    let radius = (-2 * log(stream.uniform())).squareRoot()
    let angle = 2 * Double.pi * stream.uniform()
    return (radius * cos(angle), radius * sin(angle))
  }
}
