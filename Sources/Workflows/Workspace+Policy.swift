internal import Diligence

extension Workspace {
  /// What a person asks of the policy numbers of an assessment.
  package struct PolicyRequest: Sendable, Equatable {
    /// `current_months=18` and the like, which come last.
    package var settings: [String]
    /// The path of a policy file, whose departures come before them.
    package var file: String?
    /// Whether to begin with the standard instead of with what is recorded; a file begins with it always.
    package var resets: Bool

    package init(settings: [String] = [], file: String? = nil, resets: Bool = false) {
      self.settings = settings
      self.file = file
      self.resets = resets
    }

    var isEmpty: Bool { settings.isEmpty && file == nil && !resets }
  }

  /// Sets the policy numbers of an assessment and scores it; an empty request only scores.
  ///
  /// Throws ``BadInput`` with every problem, and then nothing is set.
  package func setPolicy(
    _ request: PolicyRequest, of vendor: String, _ choice: AssessmentChoice
  ) throws -> Scored {
    var dossier = try dossier(named: vendor)
    let assessment = try assessment(choice, in: dossier)
    if !request.isEmpty {
      let new = try policy(request, over: assessment.policy)
      if new != assessment.policy { try record([.policyChanged(assessment.id, new)], in: &dossier) }
    }
    return try scored(dossier.assessment(assessment.id) ?? assessment, of: dossier)
  }

  private func policy(
    _ request: PolicyRequest, over recorded: [PolicyNumber: Double]
  ) throws -> [PolicyNumber: Double] {
    var numbers = request.resets ? [:] : recorded
    if let file = request.file { numbers = try Library.policy(inFile: file) }
    var problems: [String] = []
    for setting in request.settings {
      do {
        let (number, value) = try Self.setting(setting)
        numbers[number] = value == number.usual ? nil : value
      } catch let bad as BadInput {
        problems += bad.problems
      }
    }
    problems += PolicyConflict.all(among: numbers).map {
      "\($0.message). Lower '\($0.less.rawValue)' or raise '\($0.more.rawValue)'."
    }
    guard problems.isEmpty else { throw BadInput(problems) }
    return numbers
  }

  private static func setting(_ text: String) throws -> (PolicyNumber, Double) {
    let sides = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard sides.count == 2 else {
      throw BadInput("`\(text)` is not a policy number. Write NAME=NUMBER, such as current_months=18.")
    }
    guard let number = PolicyNumber(rawValue: sides[0]) else {
      let known = PolicyNumber.allCases.map(\.rawValue)
      throw BadInput("There is no policy number `\(sides[0])`.\(suggestion(for: sides[0], in: known))")
    }
    guard let value = Double(sides[1]), number.allows(value) else {
      throw BadInput("`\(text)`: expected \(number.form), found `\(sides[1])`.")
    }
    return (number, value)
  }
}
