import DataFiles
import Diligence
import DiligenceSupport
import Exchange
import Testing
import TrialSupport

@Suite struct YAMLTests {
  @Test(arguments: [
    ("word", "approve", "approve"), ("sentence", "Example Code B.V. (old)", "Example Code B.V. (old)"),
    ("yes", "yes", "\"yes\""), ("No", "No", "\"No\""), ("true", "TRUE", "\"TRUE\""),
    ("null", "null", "\"null\""),
    ("nothing", "", "\"\""), ("tilde", "~", "\"~\""), ("number", "1.10", "\"1.10\""),
    ("date", "2026-11-21", "\"2026-11-21\""),
    ("list sign", "- a", "\"- a\""), ("colon", "a: b", "\"a: b\""), ("comment", "a #b", "\"a #b\""),
    ("alias", "*x", "\"*x\""), ("anchor", "&x", "\"&x\""), ("tag", "!x", "\"!x\""),
    ("end space", "a ", "\"a \""),
    ("quotes", "say \"hi\" \\", #""say \"hi\" \\""#), ("emoji", "👩‍💻", "\"👩‍💻\""),
    ("turned", "a\u{202E}b", #""a\u202eb""#),
    ("flag", "🏴\u{E0067}\u{E007F}", #""🏴\U000e0067\U000e007f""#), ("tab", "a\tb", #""a\tb""#),
  ])
  func quotesWhatYAMLWouldReadOtherwise(_ name: String, _ text: String, _ expected: String) {
    #expect(JSON.text(text).yaml == expected + "\n")
  }

  @Test func writesBlocksAndShortGroups() {
    let long = String(repeating: "word ", count: 20) + "end"
    let value: JSON = [
      "schema": "duly.test/1", "on": .day(Day(year: 2026, month: 11, day: 21) ?? Day(dayNumber: 0)),
      "short": ["a": .integer(1), "b": "no"], "words": ["x", "z"], "none": [:],
      "long": ["note": .text(long), "lines": "one\n\n  two\n"],
      "rows": [["id": "a", "parts": [["text": "p"], ["text": "q\nr"]]], ["id": "b"]],
    ]
    #expect(
      value.yaml == """
        schema: duly.test/1
        on: 2026-11-21
        short: {a: 1, b: "no"}
        words: [x, z]
        none: {}
        long:
          note: >-
            \(String(repeating: "word ", count: 17))word
            word word end
          lines: |
            one

              two
        rows:
          - id: a
            parts:
              - {text: p}
              - text: |-
                  q
                  r
          - {id: b}

        """)
  }

  /// Whatever a text holds, what reads YAML gets it back unchanged.
  @Test(arguments: 0..<400) func textComesBack(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let parts = [
      " ", "  ", " \u{301}", "twelve words of no meaning that fill a line and then some more, ", "\n", "\n\n",
      "\t", "\r", "\r\n", "a", "yes", ":", ": ", " #", "- ", "? ", "|", ">", "\"",
      "'", "\\", "{", "}",
      "[", "]", ",", "&a", "*a", "!t", "%", "@", "`", "~", "null", "0x1F", "é", "日本", "👩‍💻", "\u{2028}",
      "\u{2029}",
      "\u{202E}", "\u{200B}", "\u{E0067}", "...", "---", "...\n", "---\n", "<<",
    ]
    let text = (0..<generator.pick(0...8)).map { _ in generator.pick(parts) }.joined()
    let value: JSON = [
      "key": .text(text), "list": [.text(text), ["deep": [.text(text), []]]],
      (text.isEmpty ? "k" : text): "v",
    ]
    for document in [value.yaml, value.pretty] {
      let root = try DataFile.parse(Array(document.utf8))
      #expect(texts(root) == [text, text, text, "v"], "\(document)")
      #expect(keys(root).contains(text.isEmpty ? "k" : text), "\(document)")
    }
  }

  private func texts(_ node: Node) -> [String] {
    switch node.content {
    case .text(let text, _): [text]
    case .list(let nodes): nodes.flatMap(texts)
    case .map(let entries): entries.flatMap { texts($0.value) }
    }
  }

  private func keys(_ node: Node) -> [String] {
    guard case .map(let entries) = node.content else { return [] }
    return entries.map(\.key)
  }
}
