import Testing

@testable import Reporting

@Suite struct SVGElementTests {
  @Test func elementsAreWrittenWithTheirParts() {
    let element = SVGElement(
      "g", ["class": "a \"b\""], [SVGElement("path", ["d": "M0 0"]), SVGElement("text", text: "1 < 2 & 3")])
    #expect(
      element.written() == """
        <g class="a &quot;b&quot;">
          <path d="M0 0"/>
          <text>1 &lt; 2 &amp; 3</text>
        </g>

        """)
  }

  @Test(arguments: [
    (0.0, "0"), (12, "12"), (0.5, "0.5"), (0.05, "0.05"), (1.234, "1.23"), (1.235, "1.24"), (99.999, "100"),
    (10.1, "10.1"),
  ]) func lengthsHaveTwoDecimals(_ value: Double, _ text: String) {
    #expect(length(value) == text)
  }

  @Test func textIsCutWhereItDoesNotFit() {
    #expect("short".cut(to: 200, size: 13) == "short")
    let long = String(repeating: "W", count: 40)
    #expect(long.cut(to: 100, size: 13).hasSuffix("…"))
    #expect(long.cut(to: 100, size: 13).drawnWidth(size: 13) <= 100)
    #expect("漢字漢字漢字".cut(to: 30, size: 13).count < 4)
  }
}
