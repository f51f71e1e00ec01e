import Diligence
import Scoring

/// The weights thought out question by question: which swing from worst to best matters most, which next, then the order
/// alone or points for each, then why.
struct PlainSwing: PlainScreen {
  let about: Subject
  private let criteria: [Criterion]
  private var stage = Stage.order
  private var order: [[CriterionID]] = []
  /// One for each rank asked so far; the first has the most.
  private var points: [Double] = []
  private var method = Weighing.Method.centroid
  private var rationale: String?

  private enum Stage { case order, method, points, reason, record }

  /// Nil where the assessment is not open.
  init?(_ subject: Subject, _ desk: Desk) {
    guard let sheet = desk.sheet(subject) else { return nil }
    about = subject
    criteria = sheet.questionnaire.criteria
  }

  let title = "The weights by order and points"
  let listening = PlainListening.field
  var subject: Subject? { about }
  var isBegun: Bool { !order.isEmpty }

  private var open: [Criterion] {
    let placed = Set(order.joined())
    return criteria.filter { !placed.contains($0.id) }
  }

  private var weighing: Weighing {
    var points: [CriterionID: Double] = [:]
    for (rank, number) in zip(order, self.points) {
      for id in rank { points[id] = number }
    }
    return method == .points
      ? Weighing(method: .points, order: Weighing.order(by: points), points: points, rationale: rationale)
      : Weighing(method: .centroid, order: order.map { $0.sorted() }, rationale: rationale)
  }

  func opening(_ desk: Desk) -> [String] {
    switch stage {
    case .order:
      return [
        "Think of a vendor that is at its worst on every criterion. The first question each time is which",
        "criterion you would want to see at its best before any other.",
      ]
        + open.map { "\($0.id) \($0.title)." }
    case .record: return ["The weights would be, \(weighing.words):"] + weightLines
    case .method, .points, .reason: return []
    }
  }

  private var weightLines: [String] {
    let weights = weighing.weights ?? [:]
    return criteria.map { "\($0.id) \($0.title): \(rounded(weights[$0.id] ?? 0)) %." }
  }

  func prompt(_ desk: Desk) -> [String] {
    switch stage {
    case .order:
      let next = order.isEmpty ? "most" : "next"
      let left = open.map(\.id.text).joined(separator: " ")
      return ["Which matters \(next) of \(left)? Several with = are tied, b back, q leaves, ? help:"]
    case .method:
      return [
        "\(Weighing(method: .centroid, order: order).orderWords). 1 the order alone weighs, 2 points for each, b back:"
      ]
    case .points:
      let names = named(order[points.count])
      return [
        "The first has 100. How many points has \(names), above 0 and up to \(numberText(points.last ?? 100))? b back:"
      ]
    case .reason: return ["Why do you weigh like this? An empty line leaves it out, b back:"]
    case .record: return ["r records these weights, b back, q leaves them aside:"]
    }
  }

  func help(_ desk: Desk) -> [String] {
    switch stage {
    case .order:
      [
        "Enter the id of a criterion, such as G4, or of several that matter alike, such as G4 = G7.",
        "b takes the last one back.",
      ]
    case .method:
      [
        "1: the rank-order centroid, the mean of all weights that keep the order; nothing more is asked.",
        "2: you say for each criterion what its step from worst to best is worth beside 100 for the first.",
      ]
    case .points: ["A number above 0 and not above the one before; the same number makes them equal."]
    case .reason: ["A line that is kept with the weights and stands in the scored report."]
    case .record: ["r records weights, order, points and reason as one step; u then takes it back."]
    }
  }

  private func named(_ rank: [CriterionID]) -> String {
    rank.map { id in "\(id) \(criteria.first { $0.id == id }?.title ?? "")" }.joined(separator: " = ")
  }
}

extension PlainSwing {
  mutating func take(_ input: String, _ desk: inout Desk) -> PlainReply {
    if input == "b" { return stepBack() }
    switch stage {
    case .order: return place(input)
    case .method: return choose(input)
    case .points: return give(input)
    case .reason:
      rationale = input.isEmpty ? nil : input
      stage = .record
      return .again
    case .record: return record(input, &desk)
    }
  }

  private mutating func stepBack() -> PlainReply {
    switch stage {
    case .order where order.isEmpty: return .leave
    case .order: order.removeLast()
    case .method:
      // The last one is placed by itself, so two go back.
      order.removeLast(min(order.count, order.last?.count == 1 && order.count > 1 ? 2 : 1))
      stage = .order
    case .points where points.count > 1: points.removeLast()
    case .points: stage = .method
    case .reason where method == .points && order.count > 1:
      points.removeLast()
      stage = .points
    case .reason: stage = .method
    case .record: stage = .reason
    }
    return .stay
  }

  private mutating func place(_ input: String) -> PlainReply {
    if input.isEmpty { return .stay }
    var rank: [CriterionID] = []
    for word in input.split(whereSeparator: { $0 == "=" || $0 == "," || $0.isWhitespace }) {
      guard let criterion = open.first(where: { $0.id.text.lowercased() == word.lowercased() }) else {
        let isPlaced = criteria.contains { $0.id.text.lowercased() == word.lowercased() }
        return .say(
          isPlaced ? "\(word) has its place already." : "`\(word)` is no criterion. Write an id such as G1.")
      }
      if !rank.contains(criterion.id) { rank.append(criterion.id) }
    }
    if rank.isEmpty { return .say("Write the id of a criterion, such as \(open.first?.id.text ?? "G1").") }
    order.append(rank)
    if open.count == 1 { order.append(open.map(\.id)) }
    if open.isEmpty { stage = .method }
    return .stay
  }

  private mutating func choose(_ input: String) -> PlainReply {
    switch input {
    case "1":
      (method, stage) = (.centroid, .reason)
    case "2":
      (method, points) = (.points, [Weighing.mostPoints])
      stage = order.count > 1 ? .points : .reason
    default: return .say("1 or 2; ? says what they are.")
    }
    return .stay
  }

  private mutating func give(_ input: String) -> PlainReply {
    guard let number = Weighing.amount(input), number <= points.last ?? Weighing.mostPoints else {
      return .say("A number above 0 and up to \(numberText(points.last ?? 100)), for it stands below.")
    }
    points.append(number)
    if points.count == order.count { stage = .reason }
    return .stay
  }

  private mutating func record(_ input: String, _ desk: inout Desk) -> PlainReply {
    guard input.lowercased() == "r" else { return .say("r records them; q leaves them aside.") }
    guard let sheet = desk.sheet(about), let weights = weighing.weights else { return .leave }
    let changes = sheet.assessment.weighed(sheet.questionnaire.departures(in: weights), weighing)
    desk.record(changes, of: about, saying: "The weights are \(weighing.words).")
    order = []
    return desk.toast == nil ? .say("These weights are recorded already.", then: .leave) : .leave
  }
}
