internal import Diligence
internal import Foundation
internal import Reporting

/// A document with the pictures that stand beside it, each in a file of its own.
package struct IllustratedDocument: Sendable {
  package let text: String
  package let pictures: [Picture]

  package struct Picture: Sendable {
    /// The name of its file, beside the document.
    package let file: String
    package let svg: String
  }

  init(_ text: String, _ links: [ChartLink]) {
    self.text = text
    pictures = links.map { Picture(file: $0.file, svg: $0.svg) }
  }

  /// A document without pictures.
  package init(_ text: String) { self.init(text, []) }
}

extension Workspace {
  /// The scored report with a chart of its criteria; `path` is where the report will stand.
  package func illustratedReport(
    of scored: Scored, template: String? = nil, at path: String
  ) throws -> IllustratedDocument {
    let links = Self.links([Chart.criteria(of: scored.judged)], at: path)
    return IllustratedDocument(try scoredReport(of: scored, template: template, charts: links), links)
  }

  /// The comparison with its charts; `path` is where it will stand.
  package func illustratedComparison(
    of compared: Compared, template: String? = nil, at path: String
  ) throws -> IllustratedDocument {
    let links = Self.links(compared.comparison.drawings, at: path)
    return IllustratedDocument(
      try comparisonReport(of: compared, template: template, charts: links), links)
  }

  private static func links(_ charts: [Chart], at path: String) -> [ChartLink] {
    let name = URL(filePath: path).lastPathComponent
    return charts.map { ChartLink($0, beside: name) }
  }
}
