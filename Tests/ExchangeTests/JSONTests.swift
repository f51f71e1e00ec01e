import Exchange
import Testing

@Suite struct JSONTests {
  @Test(
    arguments: [
      (71.2142857142857, "71.214285714"), (71.214286, "71.214286"), (13, "13.000000"), (0, "0.000000"),
      (100, "100.000000"), (0.1 + 0.2, "0.300000"), (8.0 / 15, "0.533333333"), (-0.5, "-0.500000"),
      (-1e-12, "0.000000"), (1e-9, "0.000000001"), (1e12, "1000000000000.000000"),
    ] as [(Double, String)])
  func measures(_ number: Double, _ expected: String) {
    #expect(JSON.measure(number).compact == expected)
  }

  @Test(
    arguments: [
      (13, "13"), (0.5, "0.5"), (0.1, "0.1"), (1e-7, "0.0000001"), (1.5e-10, "0.00000000015"),
      (1e21, "1" + String(repeating: "0", count: 21)),
      (1.25e17, "125" + String(repeating: "0", count: 15)), (-2.5, "-2.5"), (123456.789, "123456.789"),
      (0, "0"),
    ] as [(Double, String)])
  func numbersAsGiven(_ number: Double, _ expected: String) {
    #expect(JSON.exact(number).compact == expected)
    #expect(Double(expected) == number)
  }

  @Test(arguments: [
    ("plain", #""plain""#), ("a \"b\" \\", #""a \"b\" \\""#), ("a\nb\tc\r", #""a\nb\tc\r""#),
    ("\u{1B}[31m", #""\u001b[31m""#), ("\u{2028}\u{2029}", #""\u2028\u2029""#),
    ("\u{202E}abc", #""\u202eabc""#), ("\u{9B}", #""\u009b""#), ("👩‍💻 Größe 日本", #""👩‍💻 Größe 日本""#),
    ("\u{E0067}", #""\udb40\udc67""#),
  ])
  func texts(_ text: String, _ expected: String) {
    #expect(JSON.text(text).compact == expected)
  }

  @Test func keepsTheOrderOfMembers() {
    let value: JSON = ["b": .integer(1), "a": nil, "c": [.flag(true), "x"], "d": [:], "e": []]
    #expect(value.compact == #"{"b": 1, "a": null, "c": [true, "x"], "d": {}, "e": []}"#)
  }

  @Test func breaksLinesThatAreTooLong() {
    let row: JSON = ["id": "C04", "text": .text(String(repeating: "x", count: 60))]
    let value: JSON = ["schema": "duly.test/1", "rows": .list([row, row]), "none": []]
    #expect(
      value.pretty == """
        {
          "schema": "duly.test/1",
          "rows": [
            {"id": "C04", "text": "\(String(repeating: "x", count: 60))"},
            {"id": "C04", "text": "\(String(repeating: "x", count: 60))"}
          ],
          "none": []
        }

        """)
  }
}
