extension Weighing {
  /// The most points that a swing can have; the most important one has them.
  package static let mostPoints = 100.0

  /// Reads an order as a person writes it: `G1 > G2 = G3 > G4`, every criterion once.
  package static func order(
    _ text: String, of criteria: [CriterionID]
  ) throws(WeighingSlip) -> [[CriterionID]] {
    var order: [[CriterionID]] = []
    for rank in text.split(separator: ">", omittingEmptySubsequences: false) {
      var tied: [CriterionID] = []
      for word in rank.split(separator: "=", omittingEmptySubsequences: false) {
        tied.append(try criterion(String(word).trimmed, of: criteria))
      }
      order.append(tied)
    }
    try checkComplete(order.flatMap { $0 }, of: criteria)
    return order
  }

  /// Reads points as a person writes them: `G1=100 G2=80`, every criterion once, more than 0 and at most 100.
  package static func points(
    _ text: String, of criteria: [CriterionID]
  ) throws(WeighingSlip) -> [CriterionID: Double] {
    var named: [CriterionID] = []
    var points: [CriterionID: Double] = [:]
    for part in text.split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard sides.count == 2, let number = amount(sides[1]) else { throw .noPoints(String(part)) }
      let id = try criterion(sides[0], of: criteria)
      named.append(id)
      points[id] = number
    }
    try checkComplete(named, of: criteria)
    return points
  }

  /// Points as they are typed: digits and a point, more than 0 and at most 100; nil for anything else.
  package static func amount(_ text: String) -> Double? {
    guard text.allSatisfy({ ($0.isASCII && $0.isNumber) || $0 == "." }), let number = Double(text),
      number > 0, number <= mostPoints
    else { return nil }
    return number
  }

  private static func criterion(
    _ text: String, of criteria: [CriterionID]
  ) throws(WeighingSlip) -> CriterionID {
    let id = criteria.first { $0.text.lowercased() == text.lowercased() }
    guard let id else { throw text.isEmpty ? .blank : .unknown(text, known: criteria) }
    return id
  }

  private static func checkComplete(
    _ named: [CriterionID], of criteria: [CriterionID]
  ) throws(WeighingSlip) {
    var seen: Set<CriterionID> = []
    for id in named where !seen.insert(id).inserted { throw .twice(id) }
    let missing = criteria.filter { !seen.contains($0) }
    if !missing.isEmpty { throw .missing(missing) }
  }
}

/// What is wrong with an order or with points as a person wrote them.
package enum WeighingSlip: Error, Sendable, Equatable {
  case blank
  case unknown(String, known: [CriterionID])
  case twice(CriterionID)
  case missing([CriterionID])
  case noPoints(String)

  /// What is wrong, and what to write.
  package var sentence: String {
    switch self {
    case .blank: "A criterion is missing beside a sign. Write it like this: G1 > G2 = G3 > G4."
    case .unknown(let text, let known): "There is no criterion `\(text)`. There are: \(Self.list(known))."
    case .twice(let id): "\(id) is named twice. Name every criterion once."
    case .missing(let ids):
      "\(Self.list(ids)) \(ids.count == 1 ? "is" : "are") missing. Name every criterion once."
    case .noPoints(let text):
      "`\(text)` gives no points. Write CRITERION=NUMBER with a number above 0 and up to 100, such as G1=80."
    }
  }

  private static func list(_ ids: [CriterionID]) -> String { ids.map(\.text).joined(separator: ", ") }
}
