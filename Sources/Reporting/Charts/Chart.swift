internal import Diligence

/// A picture for a document, as a file beside it.
package struct Chart: Sendable, Equatable {
  /// What the file is called after the name of the document: `criteria` for `report-criteria.svg`.
  package let name: String
  /// What the picture shows, in words, for those who do not see it.
  let alternative: String
  package let svg: String

  init(_ chart: BarChart) {
    (name, alternative, svg) = (chart.name, chart.description, chart.svg)
  }
}

/// Pictures as a document shows them: where their files are.
package struct ChartLink: Sendable, Equatable {
  let chart: Chart
  /// Beside the document.
  package let file: String
  package var svg: String { chart.svg }

  /// `document` is the file name of the document; names that a link could not hold as they are give way to a slug.
  package init(_ chart: Chart, beside document: String) {
    self.chart = chart
    file = Self.fileName(of: chart, beside: document)
  }

  /// `report-criteria.svg` for the criteria beside `report.md`.
  package static func fileName(of chart: Chart, beside document: String) -> String {
    let name = document.hasSuffix(".md") ? String(document.dropLast(3)) : document
    let isPlain =
      !name.isEmpty
      && name.allSatisfy { character in
        character.isASCII && (character.isLetter || character.isNumber || "-_.".contains(character))
      }
    return "\(isPlain ? name : slug(of: name.filter(\.isASCII), fallback: "chart"))-\(chart.name).svg"
  }
}

extension ChartLink: TemplateSubject {
  static let fields: Fields<Self> = [
    .markdown("picture", "the picture, with what it shows in words") { link in
      "![\(link.chart.alternative.escapedForMarkdown)](\(link.file))"
    }
  ]
}

extension Comparison {
  /// The pictures of the comparison, in the order of its parts.
  package var drawings: [Chart] {
    let vendors = ranked.map { (id: $0.vendor.id, name: $0.vendor.name) }
    let ranks = robustness.flatMap { Chart.ranks(of: $0.robustness, vendors: vendors) }
    return [.criteria(of: ranked)] + [ranks].compactMap { $0 }
  }
}
