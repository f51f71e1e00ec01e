import DataFiles
import Testing

@Suite struct FieldsTests {
  @Test func keysNeverAskedForAreUnknown() {
    let result = read("titel: x\nid: y\ncolour: z\nlater: 1") { root in
      root.map { fields in
        fields.allow("later")
        return [fields["id"].text(), fields["title"].present?.text()]
      }
    }
    #expect(
      result.problems == [
        "1:1: the key 'titel' is unknown; did you mean 'title'?",
        "3:1: the key 'colour' is unknown; known: later, id, title",
      ])
  }

  @Test func textIsNoMap() {
    #expect(
      read("a") { $0.map { _ in 1 } }.problems == [
        "1:1: 'the file': expected a map, found 'a'; write it as 'key: value' lines, indented"
      ])
  }

  @Test func entriesKeepTheirOrderAndCheckTheirKeys() {
    let good = read("b: 1\na: 2") {
      $0.entries(of: "item")?.map { "\($0.key.text() ?? "") \($0.value.name)" }
    }
    #expect(good.value == ["b b", "a a"])
    let bad = read("Q04: 1\nQ4: 2") { root in
      root.entries(of: "item")?.compactMap { $0.key.word(in: ["Q04", "Q05"]) }
    }
    #expect(bad.problems == ["2:1: 'item': 'Q4' is not known; did you mean 'Q04'?"])
  }

  @Test func aKeyThatLooksLikeNullIsStillAKey() {
    #expect(read("null: 1") { $0.entries(of: "item")?.compactMap { $0.key.text() } }.value == ["null"])
  }

  static let schemas: [Row<String, [String]>] = [
    Row("the one", "schema: duly.answers/1", []),
    Row("absent", "{}", ["1:1: 'schema' is missing; add it: duly.answers/1"]),
    Row(
      "newer", "schema: duly.answers/2",
      [
        "1:9: 'duly.answers/2' needs a newer duly, this one reads duly.answers/1; update duly"
      ]),
    Row(
      "of something else", "schema: duly.score/1",
      ["1:9: 'schema': expected duly.answers/1, found 'duly.score/1'"]),
    Row(
      "no version", "schema: duly.answers", ["1:9: 'schema': expected duly.answers/1, found 'duly.answers'"]),
    Row(
      "older than any", "schema: duly.answers/0",
      ["1:9: 'schema': expected duly.answers/1, found 'duly.answers/0'"]),
  ]

  @Test(arguments: schemas) func checksTheSchema(_ row: Row<String, [String]>) {
    let result = read(row.input) { root in root.map { $0.schema("duly.answers", version: 1) } }
    #expect(result.problems == row.expected)
  }
}
