/// The colours of charts on light and on dark pages. Nothing is painted behind a chart, so each colour stands out from
/// whatever such a page has: words at least 4.5 to 1, shapes at least 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11).
struct ChartPalette: Sendable, Equatable {
  /// Words.
  let ink: String
  /// Words of less weight, and the lines of the scale.
  let faint: String
  /// What is proven, and the first rank.
  let first: String
  let second: String
  let third: String
  let fourth: String

  static let light = ChartPalette(
    ink: "#1f2328", faint: "#59636e", first: "#0b5cad", second: "#a8480c", third: "#1f7a45",
    fourth: "#7a3fa8")
  static let dark = ChartPalette(
    ink: "#f0f3f6", faint: "#a6b0bb", first: "#6cb2ff", second: "#f59b5b", third: "#5fd38a",
    fourth: "#cf9bff")

  /// Rules for the classes that charts use.
  private var rules: String {
    [
      "text{fill:\(ink)}", ".f{fill:\(faint)}", ".g{stroke:\(faint)}",
      ".a{fill:\(first)}", ".b{fill:\(second)}", ".c{fill:\(third)}", ".d{fill:\(fourth)}",
      ".la{stroke:\(first)}", ".lb{stroke:\(second)}", ".lc{stroke:\(third)}", ".ld{stroke:\(fourth)}",
    ].joined()
  }

  /// The style sheet of a chart: what a page is like is for the reader's system to say.
  static let styleSheet =
    "text{font:13px system-ui,-apple-system,Segoe UI,Roboto,Noto Sans,Arial,sans-serif}"
    + ".h{font-weight:600}.t{font-size:16px;font-weight:600}.s{font-size:12px}"
    + light.rules + "@media (prefers-color-scheme:dark){\(dark.rules)}"
}
