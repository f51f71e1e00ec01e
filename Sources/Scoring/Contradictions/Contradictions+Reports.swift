import Diligence

extension Contradictions {
  /// Answers that the newest usable reports speak against, and tests that lie outside a report's own scope.
  var ofReports: [Contradiction] { exceptions + qualifications + notExamined + testsOutOfScope }

  private var newestSOC2: ReportUse? { record.newest { $0.kind == .soc2 } }

  /// A whole yes to an item on which the newest report that tests it has an exception open.
  private var exceptions: [Contradiction] {
    claims.compactMap { item, option in
      guard option.value == 1, item.isTestable,
        let use = record.newest({ $0.startLevel != nil && $0.tests[item.id]?.page != nil }),
        let test = use.report.tests[item.id], test.isOpenException, let page = test.page
      else { return nil }
      return Contradiction(
        "\(quoted(item, option)), but \(use.id), page \(page), notes an exception on it that is not remediated.",
        about: [item.id], report: use.id)
    }
  }

  /// A whole yes to an item on whose official criteria the newest usable SOC 2 is qualified.
  private var qualifications: [Contradiction] {
    guard let use = newestSOC2, use.report.opinion == .qualified else { return [] }
    return claims.compactMap { item, option in
      let shared = item.officialCriteria.filter(use.report.qualifiedCriteria.contains)
      guard option.value == 1, item.isTestable, !shared.isEmpty else { return nil }
      return Contradiction(
        "\(quoted(item, option)), but the opinion of \(use.id) is qualified on \(shared.joined(separator: ", ")).",
        about: [item.id], report: use.id)
    }
  }

  /// Categories in which something is claimed although the newest usable SOC 2 leaves them out, and no other
  /// has them in.
  private var notExamined: [Contradiction] {
    guard let use = newestSOC2, let scope = use.report.categories, !scope.isEmpty else { return [] }
    let scopes = record.usable.filter { $0.report.kind == .soc2 }.map(\.report.categories)
    return TrustCategory.allCases.compactMap { category in
      let claimed = claims.filter { $0.item.isTestable && $0.item.category == category }.map(\.item.id)
      let isExamined = scopes.contains { $0.map { $0.contains(category) } ?? true }
      guard !claimed.isEmpty, !isExamined else { return nil }
      let names = claimed.map(\.text).joined(separator: ", ")
      let known = TrustCategory.allCases.filter(scope.contains).map(\.title).joined(separator: ", ")
      return Contradiction(
        "\(category.title) is claimed (\(names)), but not examined: \(use.id) has only \(known) in its scope.",
        about: claimed, report: use.id)
    }
  }

  /// Tests recorded from a report that, by its own scope, did not look at the item's category.
  private var testsOutOfScope: [Contradiction] {
    record.usable.filter(\.report.kind.isSOC).flatMap { use in
      questionnaire.items.compactMap { item in
        guard item.isTestable, let category = item.category, let page = use.report.tests[item.id]?.page,
          let scope = use.report.categories, !scope.contains(category)
        else { return nil }
        return Contradiction(
          "\(use.id) is recorded to test \(item.id) on page \(page), but \(category.title) is not in its scope.",
          about: [item.id], report: use.id)
      }
    }
  }
}
