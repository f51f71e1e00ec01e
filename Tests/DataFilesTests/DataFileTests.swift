import DataFiles
import Testing

@Suite struct DataFileTests {
  static let shapes: [Row<String, String>] = [
    Row("a map", "b: 1\na: x y", "{b: 1, a: x y}"),
    Row("JSON", #"{"a":1,"b":[true,null,-1.5],"c":"\/"}"#, #"{a: 1, b: [true, null, -1.5], c: "/"}"#),
    Row("JSON indented by tabs", "{\n\t\"a\": [\n\t\t1\n\t]\n}", "{a: [1]}"),
    Row("bare yes, no and versions are text", "a: yes\nb: no\nc: 1.10", "{a: yes, b: no, c: 1.10}"),
    Row("null in its forms", "a: null\nb: ~\nc:\nd: ''", "{a: null, b: ~, c: , d: \"\"}"),
    Row("several lines", "a: |\n  x\n  y\nb: >-\n  x\n  y", "{a: \"x\ny\n\", b: \"x y\"}"),
    Row("a key that merges elsewhere is a key", "<<: {a: 1}", "{<<: {a: 1}}"),
    Row("one document with its marker", "---\na: 1\n...\n", "{a: 1}"),
    Row("a byte order mark", "\u{FEFF}a: 1", "{a: 1}"),
    Row("Windows line ends", "a: 1\r\nb: 2\r\n", "{a: 1, b: 2}"),
    Row("only text", "hello", "hello"),
  ]

  @Test(arguments: shapes) func parses(_ row: Row<String, String>) throws {
    #expect(try shape(row.input) == row.expected)
  }

  @Test func everyValueKnowsItsPlace() throws {
    let root = try DataFile.parse(Array("a: 😀\nlist:\n  - x\n  - {key: value}\n".utf8))
    guard case .map(let entries) = root.content, case .list(let nodes) = entries[1].value.content,
      case .map(let inner) = nodes[1].content
    else {
      Issue.record("not the expected shape")
      return
    }
    #expect(root.place == Place(line: 1, column: 1))
    #expect(entries[0].value.place == Place(line: 1, column: 4))
    #expect(entries[1].place == Place(line: 2, column: 1))
    #expect(nodes[0].place == Place(line: 3, column: 5))
    #expect(inner[0].place == Place(line: 4, column: 6))
    #expect(inner[0].value.place == Place(line: 4, column: 11))
  }

  @Test func readingGivesTheValueOrEveryProblem() {
    let good = read("a: 1\nb: 2") { $0.map { fields in [fields["a"].integer(), fields["b"].integer()] } }
    #expect(good.value == [1, 2])
    let bad = read("a: x\nb: y\nc: 3") {
      $0.map { fields in [fields["a"].integer(), fields["b"].integer()] }
    }
    #expect(
      bad.problems == [
        "1:4: 'a': expected a whole number, found 'x'",
        "2:4: 'b': expected a whole number, found 'y'",
        "3:1: the key 'c' is unknown; known: a, b",
      ])
  }

  @Test func anInterpretationThatGivesUpSilentlyIsStillAProblem() {
    #expect(read("a: 1") { _ in Int?.none }.problems == ["nothing could be read"])
  }
}
