import Diligence
import Reporting
import Testing

@Suite struct DocumentSealTests {
  private static let head = LedgerHead(
    events: 7, hash: ContentHash(bytes: [UInt8](repeating: 0xAB, count: 32)))
  private static let line = "events 7, head \(String(repeating: "ab", count: 32))\n"
  private static let key = [UInt8](repeating: 0xCD, count: 32)
  private static let seal = DocumentSeal(head: head, assessments: ["a-1", "b-2"], key: key)
  private static let marks = "about a-1, b-2; key \(String(repeating: "cd", count: 32)); signature "

  @Test(arguments: [
    ("Text.\n\n\(line)", "Text.\n\n\(line)"), (line, line), ("Text.", "Text.\n\n\(line)"),
    ("Text.\n", "Text.\n\n\(line)"), ("a\(line)", "a\(line)\n\(line)"),
    ("\(line)More.\n", "\(line)More.\n\n\(line)"),
  ])
  func theHeadIsTheLastLineAboveTheSignature(_ text: String, _ above: String) {
    #expect(Self.seal.above(text) == above + Self.marks)
  }
}
