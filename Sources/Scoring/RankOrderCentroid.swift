package import Diligence

/// The rank-order centroid: what to weigh by where nothing but the order of the criteria is known. It is the mean of all
/// weights that keep the order, and sums to 1.
///
/// Place k of n weighs w_k = (1/n) · Σ_{i=k…n} 1/i; criteria of one rank share the mean of their places. Source: F. H.
/// Barron and B. E. Barrett, "Decision quality using ranked attribute weights", Management Science 42 (1996). Four
/// criteria in strict order weigh 0.5208, 0.2708, 0.1458 and 0.0625.
package func rankOrderCentroid(_ order: [[CriterionID]]) -> [CriterionID: Double] {
  let places = placeWeights(order.reduce(0) { $0 + $1.count })
  var weights: [CriterionID: Double] = [:]
  var place = 0
  for rank in order where !rank.isEmpty {
    let mean = places[place..<(place + rank.count)].reduce(0, +) / Double(rank.count)
    for criterion in rank { weights[criterion] = mean }
    place += rank.count
  }
  return weights
}

/// The weights of the places 1 to n, summed from the last place so that the small terms come first.
private func placeWeights(_ count: Int) -> [Double] {
  var weights = Array(repeating: 0.0, count: count)
  var sum = 0.0
  for place in stride(from: count, to: 0, by: -1) {
    sum += 1 / Double(place)
    weights[place - 1] = sum / Double(count)
  }
  return weights
}
