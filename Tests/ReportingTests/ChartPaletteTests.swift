import Testing

@testable import Reporting

@Suite struct ChartPaletteTests {
  /// Pages that charts are seen on: those of browsers, of code hosts and of editors.
  private static let lightPages = ["#ffffff", "#f6f8fa", "#fafafa"]
  private static let darkPages = ["#000000", "#0d1117", "#1e1e1e", "#22272e"]

  private func luminance(_ color: String) throws -> Double {
    let number = try #require(Int(color.dropFirst(), radix: 16))
    let parts = [number >> 16, number >> 8 & 255, number & 255].map { part in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : power((share + 0.055) / 1.055)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// x to the power of 2.4, as the 12th power of the fifth root.
  private func power(_ x: Double) -> Double {
    var root = max(x, 0.01)
    for _ in 0..<200 { root -= (root * root * root * root * root - x) / (5 * root * root * root * root) }
    return (0..<12).reduce(1) { product, _ in product * root }
  }

  /// WCAG 2.2, "contrast ratio": 1 for no difference, 21 for black on white.
  private func contrast(_ one: String, _ other: String) throws -> Double {
    let (a, b) = (try luminance(one), try luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  @Test func theFormulaIsRight() throws {
    #expect(abs(try contrast("#ffffff", "#000000") - 21) < 1e-9)
    #expect(abs(try contrast("#767676", "#ffffff") - 4.54) < 0.005)
    #expect(abs(try contrast("#1f2328", "#1f2328") - 1) < 1e-12)
  }

  @Test func wordsAndShapesStandOut() throws {
    for (palette, pages) in [(ChartPalette.light, Self.lightPages), (.dark, Self.darkPages)] {
      for page in pages {
        for words in [palette.ink, palette.faint] {
          #expect(try contrast(words, page) >= 4.5, "\(words) \(page)")
        }
        for shape in [palette.first, palette.second, palette.third, palette.fourth] {
          #expect(try contrast(shape, page) >= 3, "\(shape) \(page)")
        }
      }
    }
  }

  @Test func bothSchemesAreInTheStyleSheet() {
    for color in [ChartPalette.light.first, ChartPalette.dark.first] {
      #expect(ChartPalette.styleSheet.contains(color))
    }
    #expect(
      ChartPalette.styleSheet.filter { $0 == "{" }.count == ChartPalette.styleSheet.filter { $0 == "}" }.count
    )
  }

  @Test func everyFillHasAnOutlineOrAPatternOfItsOwn() {
    let drawn = ChartFill.allCases.map { $0.rectangle(in: "x", x: 0, y: 0, width: 20, height: 10).written() }
    #expect(Set(drawn).count == ChartFill.allCases.count)
    #expect(ChartFill.rank(0) == .solid && ChartFill.rank(4) == .dashed && ChartFill.rank(40) == .dashed)
  }
}
