package import Diligence

extension ReportFact {
  /// What a person typed for this fact, as a member of an entry of `reports:`; whether it can be is told by reading that entry.
  ///
  /// Lists are separated by commas, lists of names and statements by `|`; `none` is the empty list. An exception may begin with
  /// its criterion (`CC6.2: …`), and a page may end it and every statement (`…@41`).
  package func member(typed text: String, in report: AssuranceReport?) -> JSON.Member {
    switch self {
    case .qualifiedCriteria, .categories: JSON.Member(rawValue, list(text, ",") { .text($0) })
    case .subservice:
      JSON.Member(
        "subservice_organisations",
        list(text, "|") { name in organisation(name, report?.subserviceOrganisations) { $0.method.rawValue } }
      )
    case .subserviceMethod:
      JSON.Member(
        "subservice_organisations",
        .list(
          (report?.subserviceOrganisations ?? []).map { known in
            organisation(known.name, [known]) { _ in text.trimmed }
          }))
    case .exceptions: JSON.Member(rawValue, list(text, "|", exception))
    case .customerControls, .incidents, .significantChanges:
      JSON.Member(rawValue, list(text, "|") { .object(Self.statement($0)) })
    default: JSON.Member(rawValue, .text(text.trimmed))
    }
  }

  private func list(_ text: String, _ separator: Character, _ entry: (String) -> JSON) -> JSON {
    if text.trimmed == "none" { return .list([]) }
    return .list(
      text.split(separator: separator).map { String($0).trimmed }.filter { !$0.isEmpty }.map(entry))
  }

  private func organisation(
    _ name: String, _ known: [SubserviceOrganisation]?, method: (SubserviceOrganisation) -> String
  ) -> JSON {
    let same = known?.first { $0.name == name }
    return .known([
      ("name", .text(name)), ("method", .text(same.map(method))), ("report_held", .flag(same?.reportHeld)),
    ])
  }

  private func exception(_ text: String) -> JSON {
    let sides = text.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
    guard sides.count == 2, sides[0].isCriterion else { return .object(Self.statement(text)) }
    return .object([JSON.Member("criterion", .text(sides[0]))] + Self.statement(sides[1]))
  }

  /// The text, and the page behind an `@` at its end.
  private static func statement(_ text: String) -> [JSON.Member] {
    guard let mark = text.lastIndex(of: "@"), let page = Int(text[text.index(after: mark)...]) else {
      return [JSON.Member("text", .text(text))]
    }
    return [JSON.Member("text", .text(String(text[..<mark]).trimmed)), JSON.Member("page", .integer(page))]
  }
}

extension String {
  /// Whether it looks like an official criterion: letters, digits, a full stop, digits.
  fileprivate var isCriterion: Bool {
    let parts = drop { $0.isUppercase && $0.isASCII }.split(separator: ".", omittingEmptySubsequences: false)
    return first?.isUppercase == true && parts.count == 2
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
  }
}
