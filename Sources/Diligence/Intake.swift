/// What is bought, for whom, for which use and for which decision date: known before the interview starts.
package struct Intake: Sendable, Equatable {
  package var product: String?
  /// The business owner on the buyer's side.
  package var owner: String?
  package var contract: Contract
  package var use: Use
  /// The day at which everything is judged; given by a person, never read from the clock.
  package var decisionDate: Day
  /// Who asks the questions on the buyer's side.
  package var interviewers: [String]

  /// No interview is led by more people.
  package static let mostInterviewers = 5

  package init(
    product: String? = nil, owner: String? = nil, contract: Contract = Contract(), use: Use = Use(),
    decisionDate: Day, interviewers: [String] = []
  ) {
    self.product = product
    self.owner = owner
    self.contract = contract
    self.use = use
    self.decisionDate = decisionDate
    self.interviewers = interviewers
  }
}

extension Intake: Codable {
  private enum CodingKeys: String, CodingKey {
    case product, owner, contract, use, interviewers
    case decisionDate = "decision_date"
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    product = try values.decodeIfPresent(String.self, forKey: .product)
    owner = try values.decodeIfPresent(String.self, forKey: .owner)
    contract = try values.decode(Contract.self, forKey: .contract)
    use = try values.decode(Use.self, forKey: .use)
    decisionDate = try values.decode(Day.self, forKey: .decisionDate)
    interviewers = try values.decodeIfPresent([String].self, forKey: .interviewers) ?? []
  }

  /// Leaves the interviewers out where there are none, as events did before there could be any.
  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encodeIfPresent(product, forKey: .product)
    try values.encodeIfPresent(owner, forKey: .owner)
    try values.encode(contract, forKey: .contract)
    try values.encode(use, forKey: .use)
    try values.encode(decisionDate, forKey: .decisionDate)
    if !interviewers.isEmpty { try values.encode(interviewers, forKey: .interviewers) }
  }
}

/// What the contract is worth and how long it runs.
package struct Contract: Sendable, Equatable, Codable {
  /// As written by the buyer, currency included.
  package var value: String?
  package var termMonths: Int?

  /// The terms that can be recorded, in months.
  package static let terms = 0...1200

  package init(value: String? = nil, termMonths: Int? = nil) {
    self.value = value
    self.termMonths = termMonths
  }

  private enum CodingKeys: String, CodingKey {
    case value
    case termMonths = "term_months"
  }
}

/// How the product will be used; it decides the inherent tier. Nil means not known yet.
package struct Use: Sendable, Equatable, Codable {
  package var data: DataClass?
  package var autonomy: Autonomy?
  package var reach: Reach?
  package var personalData: PersonalData

  package init(
    data: DataClass? = nil, autonomy: Autonomy? = nil, reach: Reach? = nil,
    personalData: PersonalData = .unknown
  ) {
    self.data = data
    self.autonomy = autonomy
    self.reach = reach
    self.personalData = personalData
  }

  private enum CodingKeys: String, CodingKey {
    case data, autonomy, reach
    case personalData = "personal_data"
  }

  /// The most sensitive data the product will see, least first.
  package enum DataClass: String, Sendable, CaseIterable, Codable {
    case `public`, `internal`, confidential, regulated

    package var label: String { self == .regulated ? "regulated or personal content" : rawValue }
  }

  /// What the agent may do by itself, least first.
  package enum Autonomy: String, Sendable, CaseIterable, Codable {
    case suggests
    case opensPullRequest = "opens_pull_request"
    case mergesOrDeploys = "merges_or_deploys"

    package var label: String {
      switch self {
      case .suggests: "suggests"
      case .opensPullRequest: "opens a pull request"
      case .mergesOrDeploys: "merges or deploys"
      }
    }
  }

  /// How far its work reaches, least first.
  package enum Reach: String, Sendable, CaseIterable, Codable {
    case oneRepository = "one_repository"
    case organisation, production

    package var label: String { self == .oneRepository ? "one repository" : rawValue }
  }

  package enum PersonalData: String, Sendable, CaseIterable, Codable {
    case yes, no, unknown
  }
}
