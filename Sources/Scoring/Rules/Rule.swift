/// A rule about assurance reports (domain.md, §4.2), by the id that reports and screens show.
package enum Rule: String, Sendable, CaseIterable {
  case type = "R01"
  case currency = "R02"
  case bridge = "R03"
  case continuity = "R04"
  case length = "R05"
  case designOnly = "R06"
  case opinionOnly = "R07"
  case exceptionsApart = "R08"
  case opinion = "R09"
  case scope = "R10"
  case product = "R11"
  case auditor = "R12"
  case dates = "R13"
  case subservice = "R14"
  case customerControls = "R15"
  case exception = "R16"
  case withdrawal = "R17"
  case integrity = "R18"
  case quality = "R19"
  case restrictedUse = "R20"
  case blanks = "R21"

  /// `R01` to `R21`.
  package var id: String { rawValue }

  /// What it asks for or states, in plain words.
  package var title: String {
    switch self {
    case .type: "A Type II tests controls over a period, a Type I looks at their design on one day"
    case .currency: "A report ages from the end of its period, not from its own date"
    case .bridge: "A bridge letter softens ageing; it never makes a report current and earns nothing alone"
    case .continuity: "Yearly periods follow each other without a long gap"
    case .length: "A period is long enough to show that controls work"
    case .designOnly: "A Type I is accepted for a short time, while the period of its Type II runs"
    case .opinionOnly: "A SOC 3 shows scope and opinion, but no tests and no exceptions"
    case .exceptionsApart: "Exceptions and the opinion are two facts"
    case .opinion: "A modified opinion takes the auditor's credit away"
    case .scope: "What belongs to a category outside the scope gets no auditor's credit"
    case .product: "The described system holds the product bought"
    case .auditor: "The auditing firm is in a register, and its peer review passed"
    case .dates: "The dates of a report follow each other as they can"
    case .subservice: "Of whoever the auditor left out, we hold the own report"
    case .customerControls: "Each duty that a report leaves to us has an owner"
    case .exception: "An exception weighs by its item, its share, its history and its repair"
    case .withdrawal: "A later report keeps the categories of the earlier one"
    case .integrity: "A report does not contradict itself"
    case .quality: "A report shows the marks of real work"
    case .restrictedUse: "A report of restricted use is not passed on"
    case .blanks: "What nobody established counts for nothing good"
    }
  }

  /// Where the rule comes from; an outcome decided by a part of it that comes from elsewhere says so itself.
  package var kind: RuleKind {
    switch self {
    case .type, .opinionOnly, .scope, .subservice, .customerControls, .restrictedUse: .official
    case .currency, .bridge, .length, .exceptionsApart, .auditor, .integrity, .quality: .convention
    case .continuity, .designOnly, .opinion, .product, .dates, .exception, .withdrawal, .blanks: .policy
    }
  }
}

extension Rule: CustomStringConvertible {
  package var description: String { id }
}

/// Where a rule comes from, which tells how far it may be argued with.
package enum RuleKind: String, Sendable, CaseIterable {
  case official, convention, policy

  /// As a reader of a scored report sees it.
  package var label: String {
    switch self {
    case .official: "official text"
    case .convention: "market convention"
    case .policy: "our policy"
    }
  }
}
