internal import Diligence

extension AssuranceReport {
  /// What the report says, without what is as it would be if nothing had been said.
  func block(_ questionnaire: Questionnaire) -> JSON {
    .known(statedBlocks(questionnaire) + toldBlocks)
  }

  private func statedBlocks(_ questionnaire: Questionnaire) -> [(String, JSON)] {
    [
      ("id", .id(id)), ("kind", .text(kind.rawValue)), ("type", .text(type?.rawValue)),
      ("start", .day(start)),
      ("end", .day(end)), ("as_of", .day(asOf)), ("report_date", .day(reportDate)),
      ("assertion_date", .day(assertionDate)), ("next_expected", .day(nextExpected)),
      ("organisation", .text(organisation)), ("system", .text(system)),
      ("auditor", .text(auditor)), ("auditor_status", .text(auditorStatus.rawValue)),
      ("opinion", .text(opinion.rawValue)), ("qualified_criteria", .words(qualifiedCriteria)),
      ("categories", categoriesBlock), ("product_in_scope", .text(productInScope.rawValue)),
      ("bridged_until", .day(bridgedUntil)), ("tests", testsBlock(questionnaire).orNull),
      ("customer_controls", JSON.list(customerControls.map(\.block)).orNull),
      ("peer_review", peerReview?.block ?? .null),
      ("subservice_organisations", subserviceOrganisations.map { .list($0.map(\.block)) } ?? .null),
      ("warning_signs", warningSignsBlock),
    ]
  }

  /// An empty list says that nothing speaks against the report; no list, that nobody looked.
  private var warningSignsBlock: JSON {
    warningSigns.map { seen in
      .list(WarningSign.allCases.filter(seen.contains).map { .text($0.rawValue) })
    } ?? .null
  }

  /// An empty list says that nothing is in scope; no list, that the scope is not known.
  private var categoriesBlock: JSON {
    categories.map { known in
      .list(TrustCategory.allCases.filter(known.contains).map { .text($0.rawValue) })
    } ?? .null
  }

  private func testsBlock(_ questionnaire: Questionnaire) -> JSON {
    .known(
      ordered(tests.keys, by: questionnaire.items.map(\.id)).map { ($0.text, tests[$0]?.block ?? .null) })
  }
}

extension ReportTest {
  fileprivate var block: JSON {
    .known([
      ("result", .text(result.rawValue)), ("remediated", .flag(remediated)), ("page", .integer(page)),
      ("sample", .integer(sample)), ("deviations", .integer(deviations)), ("retested", .flag(retested)),
    ])
  }
}

extension CustomerControl {
  fileprivate var block: JSON {
    .known([
      ("text", .text(text)), ("owner", .text(owner)), ("criterion", .text(criterion)),
      ("page", .integer(page)), ("status", .text(status?.rawValue)), ("due", .day(due)),
    ])
  }
}

extension PeerReview {
  fileprivate var block: JSON {
    .known([
      ("kind", .text(kind.rawValue)), ("rating", .text(rating.rawValue)), ("accepted", .day(accepted)),
    ])
  }
}

extension SubserviceOrganisation {
  fileprivate var block: JSON {
    .known([
      ("name", .text(name)), ("method", .text(method.rawValue)), ("report_held", .flag(reportHeld)),
    ])
  }
}
