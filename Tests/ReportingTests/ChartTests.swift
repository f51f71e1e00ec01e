import Diligence
import Foundation
import FoundationXML
import Robustness
import Testing

@testable import Reporting

@Suite struct ChartTests {
  private static let several = (1...11).map { number in
    Samples.judged(Samples.fullAssessment(), named: "Vendor \(number) of a rather long name, B.V. & Sons")
  }

  private static func robustness(_ count: Int) -> Robustness {
    let vendors = (1...count).map { VendorID("v\($0)") }
    let shares = (0..<count).map { vendor in
      (0..<count).map { rank in vendor == rank ? 0.6 : 0.4 / Double(max(1, count - 1)) }
    }
    return Robustness(
      seed: 1, draws: 10_000, vendors: vendors,
      families: WeightFamily.allCases.map {
        .init(
          family: $0, acceptability: shares, pairwise: nil,
          centralWeights: Array(repeating: nil, count: count))
      })
  }

  private static func ranks(_ count: Int) -> Chart? {
    Chart.ranks(
      of: robustness(count), vendors: (1...count).map { (id: VendorID("v\($0)"), name: "Vendor \($0)") })
  }

  private static let all: [Chart] =
    [
      Chart.criteria(of: Samples.full), Chart.criteria(of: Samples.empty),
      Chart.criteria(of: [Samples.full, Samples.rival]), Chart.criteria(of: several),
    ] + [2, 3, 4, 5, 12].compactMap(ranks)

  @Test func everyChartIsAWholePicture() throws {
    #expect(Self.all.count == 9)
    for chart in Self.all {
      let picture = try #require(Picture(chart.svg), "\(chart.name)")
      let root = try #require(picture.elements.first)
      #expect(root.name == "svg" && root.attributes["role"] == "img")
      let ids = Set(picture.elements.compactMap { $0.attributes["id"] })
      for id in (root.attributes["aria-labelledby"] ?? "").split(separator: " ") {
        #expect(ids.contains(String(id)))
      }
      #expect(picture.text(of: "title")?.isEmpty == false)
      #expect(picture.text(of: "desc") == chart.alternative)
      #expect(picture.text(of: "style")?.contains("prefers-color-scheme:dark") == true)
    }
  }

  @Test func nothingIsRunOrFetched() throws {
    for chart in Self.all {
      let picture = try #require(Picture(chart.svg))
      let names = Set(picture.elements.map(\.name))
      let allowed: Set = [
        "svg", "title", "desc", "style", "defs", "pattern", "path", "circle", "rect", "text",
      ]
      #expect(names.isSubset(of: allowed))
      let values = picture.elements.flatMap { $0.attributes.filter { $0.key != "xmlns" }.values }
      #expect(!values.contains { $0.contains("http") || $0.contains("javascript") })
      #expect(values.filter { $0.hasPrefix("url(") }.allSatisfy { $0.hasPrefix("url(#\(chart.name)-") })
      #expect(picture.text(of: "style")?.contains("url(") == false)
    }
  }

  @Test func everythingLiesInsideAndNoWordsOverlap() throws {
    for chart in Self.all {
      let picture = try #require(Picture(chart.svg))
      let sides = (picture.elements.first?.attributes["viewBox"] ?? "").split(separator: " ").compactMap {
        Double($0)
      }
      try #require(sides.count == 4)
      let page = Box(left: sides[0], top: sides[1], right: sides[2], bottom: sides[3])
      let labels = picture.labels
      for box in labels + picture.rectangles { #expect(page.contains(box), "\(chart.name) \(box)") }
      for (place, label) in labels.enumerated() {
        for other in labels[(place + 1)...] {
          #expect(!label.overlaps(other), "\(chart.name) \(label) \(other)")
        }
        for bar in picture.rectangles { #expect(!label.overlaps(bar), "\(chart.name) \(label) \(bar)") }
      }
    }
  }

  @Test func theSameVendorsGiveTheSameBytes() {
    #expect(Chart.criteria(of: Samples.full).svg == Chart.criteria(of: Samples.full).svg)
    #expect(Self.ranks(5)?.svg == Self.ranks(5)?.svg)
  }

  @Test func hostileNamesAreNothingButText() throws {
    let names = [
      "</text><script>alert(1)</script>", "\" onload=\"x", "a]]>b&amp;<!-- ", "\u{0}\u{1}\u{1B}[2J\u{7}",
      "\u{202E}evil\u{2066}", "line\nbreak\u{2028}two", "\u{FFFE}\u{FFFF}", "漢字 👩‍👩‍👧‍👦 é",
    ]
    for name in names {
      let judged = Samples.judged(Samples.fullAssessment(), named: name)
      for chart in [Chart.criteria(of: judged), Chart.criteria(of: [judged, Samples.rival])] {
        let picture = try #require(Picture(chart.svg), "\(name)")
        #expect(!picture.elements.contains { $0.name == "script" || $0.attributes["onload"] != nil })
        #expect(
          !chart.svg.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
        #expect(!chart.svg.unicodeScalars.contains { "\u{202E}\u{2066}\u{1B}".unicodeScalars.contains($0) })
      }
    }
  }

  @Test func barsAreAsLongAsTheirShares() throws {
    let picture = try #require(Picture(Chart.criteria(of: Samples.full).svg))
    let score = try #require(Samples.full.scorecard.criteria.first { $0.split.earned > 0 })
    let width = BarChart.barsWidth * score.split.earned / score.split.points
    #expect(picture.rectangles.contains { abs($0.right - $0.left + 1 - width) < 0.02 })
  }

  @Test func aChartOfOneVendorOrOfNoDrawsIsNone() {
    #expect(Self.ranks(1) == nil)
    let nothing = Robustness(seed: 1, draws: 0, vendors: [], families: [])
    #expect(Chart.ranks(of: nothing, vendors: [(id: "a", name: "A"), (id: "b", name: "B")]) == nil)
  }

  @Test func manyVendorsAreCutAndSaidSo() {
    #expect(Chart.criteria(of: Self.several).svg.contains("the first 8 of 11 vendors"))
    #expect(Self.ranks(12)?.svg.contains("the first 8 of 12 vendors") == true)
  }

  @Test(arguments: [
    ("report.md", "report-criteria.svg"), ("Q3_report.v2.md", "Q3_report.v2-criteria.svg"),
    ("report", "report-criteria.svg"), ("My report (1).md", "my-report-1-criteria.svg"),
    (".md", "chart-criteria.svg"), ("漢字.md", "chart-criteria.svg"), ("a\"b<c.md", "a-b-c-criteria.svg"),
  ]) func filesAreNamedAfterTheDocument(_ document: String, _ expected: String) {
    #expect(ChartLink.fileName(of: Chart.criteria(of: Samples.full), beside: document) == expected)
  }
}

/// Where something is drawn, in user units.
private struct Box: CustomStringConvertible {
  var left, top, right, bottom: Double
  var description: String { "(\(left), \(top), \(right), \(bottom))" }

  func contains(_ other: Box) -> Bool {
    left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom
  }

  func overlaps(_ other: Box) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}

/// A picture as a reader's XML parser sees it; nil where it is no XML.
private final class Picture: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
    var text = ""
  }

  private(set) var elements: [Element] = []
  private var open: [Int] = []

  init?(_ svg: String) {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    if !parser.parse() { return nil }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let last = open.last { elements[last].text += text }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  func text(of name: String) -> String? { elements.first { $0.name == name }?.text }

  /// The words, with room for letters above and below the line.
  var labels: [Box] {
    elements.filter { $0.name == "text" }.compactMap { element in
      guard let x = number("x", element), let y = number("y", element) else { return nil }
      let style = element.attributes["class"] ?? ""
      let size = style == "t" ? 16.0 : style.hasSuffix("s") ? 12 : 13
      let width = element.text.drawnWidth(size: size)
      let left = element.attributes["text-anchor"] == "middle" ? x - width / 2 : x
      return Box(left: left, top: y - size * 0.8, right: left + width, bottom: y + size * 0.2)
    }
  }

  var rectangles: [Box] {
    elements.filter { $0.name == "rect" }.compactMap { element in
      guard let x = number("x", element), let y = number("y", element),
        let width = number("width", element), let height = number("height", element)
      else { return nil }
      return Box(left: x, top: y, right: x + width, bottom: y + height)
    }
  }

  private func number(_ name: String, _ element: Element) -> Double? {
    element.attributes[name].flatMap { Double($0) }
  }
}
