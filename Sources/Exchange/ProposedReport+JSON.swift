package import Diligence

extension ProposedReport {
  /// What was read of a document as `duly.reading/1`: every fact by its name, those that were not found too.
  package func json(sha256: ContentHash) -> JSON {
    [
      "schema": "duly.reading/1",
      "sha256": .text(sha256.hex),
      "pages": .integer(pages),
      "facts": .object(ReportFact.allCases.map { JSON.Member($0.rawValue, self[$0].json) }),
      "findings": .list(findings.map(\.json)),
    ]
  }
}

extension ProposedFact {
  /// Where the document contradicts itself, `others` holds each other place that says something else.
  var json: JSON {
    let first = passages.first
    var members = [
      JSON.Member("value", first?.value.json ?? .null), JSON.Member("status", .text(status.rawValue)),
      JSON.Member("page", .integer(first?.page)),
      JSON.Member("quote", .text(first.map { Quote.short($0.quote) })),
    ]
    if status == .conflict {
      members.append(JSON.Member("others", .list(passages.filter { $0.value != first?.value }.map(\.json))))
    }
    return .object(members)
  }
}

extension FactPassage {
  fileprivate var json: JSON {
    ["value": value.json, "page": .integer(page), "quote": .text(Quote.short(quote))]
  }
}

extension ReadingFinding {
  fileprivate var json: JSON {
    ["rule": .text(rule), "text": .text(text), "page": .integer(page)]
  }
}

extension FactValue {
  var json: JSON {
    switch self {
    case .kind(let kind): .text(kind.rawValue)
    case .notAReport: "not_a_report"
    case .type(let type): .text(type.rawValue)
    case .day(let day): .day(day)
    case .text(let text): .text(text)
    case .opinion(let opinion): .text(opinion.rawValue)
    case .categories(let categories):
      .list(TrustCategory.allCases.filter(categories.contains).map { .text($0.rawValue) })
    case .names(let names): .list(names.map { .text($0) })
    case .method(let method): .text(method.rawValue)
    case .exceptions(let exceptions): .list(exceptions.map(\.json))
    case .controls(let controls): .list(controls.map { ["text": .text($0.text), "page": .integer($0.page)] })
    case .statements(let statements):
      .list(statements.map { ["text": .text($0.text), "page": .integer($0.page)] })
    }
  }
}

extension ReportException {
  fileprivate var json: JSON {
    [
      "criterion": .text(criterion), "control": .text(control), "text": .text(text), "page": .integer(page),
      "sample": .integer(sample), "deviations": .integer(deviations), "response": .text(response),
    ]
  }
}
