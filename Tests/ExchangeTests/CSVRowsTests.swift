import Testing

@testable import Exchange

@Suite struct CSVRowsTests {
  private func rows(_ text: String) throws -> [[String]] {
    var rows = CSVRows(Array(text.utf8))
    var read: [[String]] = []
    while let row = try rows.next() { read.append(row.cells.map { String(decoding: $0, as: UTF8.self) }) }
    return read
  }

  @Test(
    arguments: [
      ("", []), ("a,b\r\n", [["a", "b"]]), ("a,b\nc,d", [["a", "b"], ["c", "d"]]), (",\r\n", [["", ""]]),
      ("\"a,\"\"b\"\"\r\nc\",d\r\n", [["a,\"b\"\r\nc", "d"]]), ("\u{FEFF}a\r\n", [["a"]]),
      ("\"\",\"\"\r\n", [["", ""]]), ("a \"b\" c\r\n", [["a \"b\" c"]]),
    ] as [(String, [[String]])])
  func readsWhatTheRulesAllow(_ text: String, _ wanted: [[String]]) throws {
    #expect(try rows(text) == wanted)
  }

  @Test(arguments: [("a\r\n\"b\nc", 2), ("\"a\"b\r\n", 1), ("a\rb\r\n", 1), ("a\r\n\"b\" ,c", 2)])
  func whatDoesNotFollowTheRulesIsToldWithItsLine(_ text: String, _ line: Int) {
    let problem = #expect(throws: UnreadableLine.self) { try rows(text) }
    #expect(problem?.line == line)
  }
}
