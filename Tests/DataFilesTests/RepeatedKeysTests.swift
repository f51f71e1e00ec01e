import DataFiles
import Testing

@Suite struct RepeatedKeysTests {
  static let rows: [Row<String, [String]>] = [
    Row(
      "once more", "a: 1\na: 2", ["2:1: the key 'a' stands here again; keep this one or the one in line 1"]),
    Row(
      "three times, quoted or not", "a: 1\n\"a\": 2\n'a': 3",
      [
        "2:1: the key 'a' stands here again; keep this one or the one in line 1",
        "3:1: the key 'a' stands here again; keep this one or the one in line 1",
      ]),
    Row(
      "in several maps", "x: {b: 1, c: 2, b: 3}\ny:\n  d: 1\n  d: 2",
      [
        "1:17: the key 'b' stands here again; keep this one or the one in line 1",
        "4:3: the key 'd' stands here again; keep this one or the one in line 3",
      ]),
    Row(
      "composed and decomposed accents", "\u{E9}: 1\ne\u{301}: 2",
      ["2:1: the key 'e\u{301}' stands here again; keep this one or the one in line 1"]),
    Row(
      "asterisks", "'*': 1\n'*': 2",
      ["2:1: the key '*' stands here again; keep this one or the one in line 1"]),
    Row(
      "an empty key, which cannot be renamed", "'': 1\n'': 2",
      ["1:1: the key '' stands more than once; keep one of them"]),
    Row(
      "before a syntax error", "x: {a: 1, a: 2}\ny: @",
      [
        "1:5: the key 'a' stands more than once; keep one of them",
        "2:4: no text can start with '@'; put it in quotes",
      ]),
  ]

  @Test(arguments: rows) func names(_ row: Row<String, [String]>) {
    #expect(problems(row.input) == row.expected)
  }

  @Test func differentKeysAreNotRepeated() throws {
    #expect(try shape("a: 1\nA: 2\n'1': 3\n'01': 4\nx: {a: 1}") == "{a: 1, A: 2, 1: 3, 01: 4, x: {a: 1}}")
  }

  @Test func aLongFileOfRepeatedKeysEndsAfterSomeOfThem() {
    let found = problems(String(repeating: "a: 1\n", count: 200_000))
    #expect((1...5).contains(found.count))
    #expect(found.first == "1:1: the key 'a' stands more than once; keep one of them")
  }
}
