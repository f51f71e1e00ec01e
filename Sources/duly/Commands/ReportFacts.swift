internal import ArgumentParser
internal import Diligence
internal import Exchange

/// The facts of an assurance report as options; they are checked like those of an answers file.
struct ReportFacts: ParsableArguments {
  @Option(help: "soc2, soc3, soc1, iso27001, iso42001, pentest, bridge_letter or other.") var kind: String?
  @Option(help: "Of a SOC 2: I or II.") var type: String?
  @Option(help: "First day of the period or of the certificate, YYYY-MM-DD.") var start: String?
  @Option(help: "Last day of the period or of the certificate.") var end: String?
  @Option(help: "The day a Type I report or a test letter speaks of.") var asOf: String?
  @Option(help: "The date of the report.") var reportDate: String?
  @Option(help: "The day of management's own assertion.") var assertionDate: String?
  @Option(help: "When the next report is due, as the vendor says.") var nextExpected: String?
  @Option(help: "The company that the report is about, as it names it.") var organisation: String?
  @Option(help: "What the described system is called.") var system: String?
  @Option(help: "The auditor as signed.") var auditor: String?
  @Option(help: "verified, not_checked or not_found.") var auditorStatus: String?
  @Option(help: "unmodified, qualified, adverse, disclaimer or not_established.") var opinion: String?
  @Option(help: "Official criteria that a qualified opinion names, such as CC6.1,CC7.2.")
  var qualifiedCriteria: String?
  @Option(help: "Categories in scope, such as security,availability.") var categories: String?
  @Option(help: "Whether the product bought lies in the described system: yes, no or unclear.")
  var productInScope: String?
  @Option(help: "The last day that a bridge letter speaks of.") var bridgedUntil: String?
  @Option(
    name: .customLong("test"),
    help: """
      What it says of an item: C01=clean@61, C07=exception,remediated,retested,sample=25,deviations=2@64 or \
      C11=no_occurrence@70.
      """)
  var tests: [String] = []
  @Option(
    name: .customLong("customer-control"),
    help: """
      A duty it leaves to us: "text | owner | open, in_progress or done | day by which it is due"; all but the text may be \
      left out. Replaces those recorded, but keeps what is known of one with the same text.
      """)
  var customerControls: [String] = []
  @Option(
    help: """
      The auditing firm's own review: KIND,RATING[,DATE], such as system,pass,2025-03-01. KIND is system or engagement, \
      RATING pass, pass_with_deficiencies, fail or not_yet_due, DATE when it was accepted, or when the firm enrolled.
      """)
  var peerReview: String?
  @Option(
    name: .customLong("subservice"),
    help: """
      A company that its controls rest on: "name | carve_out, inclusive or unclear | yes or no: whether we hold its \
      report". Replaces those recorded; `none` says that the report names none.
      """)
  var subserviceOrganisations: [String] = []
  @Option(
    help: ArgumentHelp(
      "What in the report speaks against it, separated by commas; `none` says that nothing does.",
      discussion: "Known: \(WarningSign.allCases.map(\.rawValue).joined(separator: ", "))."))
  var warningSigns: String?

  /// The facts as one entry of `reports:` in an answers file.
  func values(id: String) throws -> JSON {
    var members: [JSON.Member] = [JSON.Member("id", .text(id))]
    func add(_ name: String, _ value: String?) {
      if let value { members.append(JSON.Member(name, .text(value))) }
    }
    add("kind", kind)
    add("type", type)
    add("start", start)
    add("end", end)
    add("as_of", asOf)
    add("report_date", reportDate)
    add("assertion_date", assertionDate)
    add("next_expected", nextExpected)
    add("organisation", organisation)
    add("system", system)
    add("auditor", auditor)
    add("auditor_status", auditorStatus)
    add("opinion", opinion)
    add("product_in_scope", productInScope)
    add("bridged_until", bridgedUntil)
    if let qualifiedCriteria {
      members.append(JSON.Member("qualified_criteria", Self.list(qualifiedCriteria)))
    }
    if let categories { members.append(JSON.Member("categories", Self.list(categories))) }
    if !tests.isEmpty { members.append(JSON.Member("tests", .object(try tests.map(Self.test)))) }
    if !customerControls.isEmpty {
      members.append(JSON.Member("customer_controls", .list(customerControls.map(Self.control))))
    }
    return .object(members + scrutiny)
  }

  /// What was looked up about the firm and the report itself.
  private var scrutiny: [JSON.Member] {
    let companies = subserviceOrganisations == [Self.none] ? [] : subserviceOrganisations
    return [
      peerReview.map { JSON.Member("peer_review", Self.review($0)) },
      subserviceOrganisations.isEmpty
        ? nil : JSON.Member("subservice_organisations", .list(companies.map(Self.company))),
      warningSigns.map { JSON.Member("warning_signs", $0 == Self.none ? .list([]) : Self.list($0)) },
    ].compactMap { $0 }
  }

  private static let none = "none"

  private static func review(_ text: String) -> JSON {
    let parts = text.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false).map {
      String($0).trimmed
    }
    return .object(zip(["kind", "rating", "accepted"], parts).map { JSON.Member($0, .text($1)) })
  }

  private static func company(_ text: String) -> JSON {
    let parts = text.split(separator: "|", maxSplits: 2, omittingEmptySubsequences: false).map {
      String($0).trimmed
    }
    return .object(
      zip(["name", "method", "report_held"], parts).filter { !$1.isEmpty || $0 == "name" }
        .map { JSON.Member($0, .text($1)) })
  }

  private static func list(_ text: String) -> JSON {
    .list(text.split(separator: ",").map { .text(String($0).trimmed) })
  }

  /// `C07=exception,remediated,sample=25,deviations=2@64`.
  private static func test(_ text: String) throws -> JSON.Member {
    let sides = text.split(separator: "=", maxSplits: 1).map(String.init)
    let ends = sides.last.map { $0.split(separator: "@", maxSplits: 1).map(String.init) } ?? []
    guard sides.count == 2, ends.count == 2, let page = Int(ends[1]) else {
      throw ValidationError("`\(text)` is not a test. Write ITEM=RESULT@PAGE, such as C01=clean@61.")
    }
    let words = ends[0].split(separator: ",").map(String.init)
    guard let result = words.first else { throw ValidationError("`\(text)` names no result.") }
    let isRemediated = words.dropFirst().contains("remediated")
    let members = [
      JSON.Member("result", .text(result)), JSON.Member("page", .integer(page)),
      JSON.Member("remediated", result == "exception" ? .flag(isRemediated) : .null),
    ]
    let more = words.dropFirst().filter { $0 != "remediated" }
    return JSON.Member(sides[0], .object(try members + more.map { try detail($0, of: text) }))
  }

  /// `retested`, `sample=25` or `deviations=2`.
  private static func detail(_ word: String, of test: String) throws -> JSON.Member {
    if word == "retested" { return JSON.Member(word, .flag(true)) }
    let sides = word.split(separator: "=", maxSplits: 1).map(String.init)
    guard sides.count == 2, ["sample", "deviations"].contains(sides[0]), let number = Int(sides[1]) else {
      throw ValidationError(
        "`\(test)`: after the result may stand `remediated`, `retested`, `sample=25` and `deviations=2`.")
    }
    return JSON.Member(sides[0], .integer(number))
  }

  private static func control(_ text: String) -> JSON {
    let parts = text.split(separator: "|", maxSplits: 3, omittingEmptySubsequences: false).map {
      String($0).trimmed
    }
    return .object(
      zip(["text", "owner", "status", "due"], parts)
        .filter { !$1.isEmpty || $0 == "text" || $0 == "owner" }.map { JSON.Member($0, .text($1)) })
  }
}
