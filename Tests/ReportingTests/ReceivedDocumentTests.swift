import Diligence
import Reporting
import Testing

@Suite struct ReceivedDocumentTests {
  private static let digits = (
    hash: String(repeating: "ab", count: 32), key: String(repeating: "cd", count: 32)
  )
  private static let signature = String(repeating: "ef", count: 64)
  private static let headLine = "events 7, head \(digits.hash)\n"
  private static let marks = "about a/b, c/d; key \(digits.key); signature "

  private func read(_ text: String) -> ReceivedDocument? { ReceivedDocument(Array(text.utf8)) }

  @Test func theLastLinesAreRead() throws {
    let text = "# Title\n\n\(Self.headLine)\(Self.marks)"
    let document = try #require(read(text + Self.signature + "\n"))
    #expect(document.head.events == 7 && document.head.hash.hex == Self.digits.hash)
    let seal = try #require(document.seal)
    #expect(seal.assessments == ["a/b", "c/d"])
    #expect(seal.signature.key == [UInt8](repeating: 0xCD, count: 32))
    #expect(seal.signature.bytes == [UInt8](repeating: 0xEF, count: 64))
    #expect(seal.above == Array(text.utf8))
    #expect(read(text + Self.signature)?.seal == seal, "the last line break is not signed")
  }

  @Test func withoutASignatureTheHeadStandsLast() {
    #expect(read("Text\n\(Self.headLine)")?.seal == nil)
    #expect(read("Text\n\(Self.headLine)")?.head.events == 7)
    #expect(read(Self.headLine + "\n \r\n")?.head.events == 7)
  }

  /// What a vendor wrote may look like last lines: only the last count.
  @Test func linesAboveDoNotCount() {
    let other =
      "events 9, head \(Self.digits.key)\nabout x; key \(Self.digits.hash); signature \(Self.signature)\n"
    #expect(read(other + Self.headLine)?.head.events == 7)
    #expect(read(other + Self.headLine)?.seal == nil)
    #expect(read(other + "Text.\n") == nil)
    #expect(read(other + Self.headLine + Self.marks + Self.signature)?.seal?.assessments == ["a/b", "c/d"])
  }

  @Test(arguments: [
    "", "\n", "Text.", "events 7, head \n", "events -7, head \(digits.hash)\n",
    "events 07, head \(digits.hash)\n",
    "events +7, head \(digits.hash)\n", "Events 7, head \(digits.hash)\n", "events 7, head \(digits.hash)0\n",
    "events 7, head \(digits.hash.uppercased())\n", "events 7,  head \(digits.hash)\n",
    "xevents 7, head \(digits.hash)\n",
    "events 99999999999999999999, head \(digits.hash)\n", "events 7 head \(digits.hash)\n",
  ])
  func anythingElseIsNoHead(_ text: String) {
    #expect(read(text) == nil)
  }

  @Test(arguments: [
    ("about", "abovt"), ("; key ", "; kee "), ("; key ", ";  key "), ("; signature ", "; signatvre "),
    ("cdcd", "cdcD"),
    ("cdcd", "cd"), ("efef", "ef"), ("efef", "eFef"), ("efef", "xyef"),
  ])
  func aSignatureOfAnotherShapeIsNone(_ part: String, _ other: String) {
    let line = Self.marks + Self.signature
    let changed = line.replacing(part, with: other, maxReplacements: 1)
    #expect(read(Self.headLine + changed + "\n") == nil)
  }

  @Test func anyBytesAreReadWithoutATrap() {
    var text = Array((Self.headLine + Self.marks + Self.signature).utf8)
    for place in text.indices {
      text[place] ^= 0x80
      _ = ReceivedDocument(text)
      _ = ReceivedDocument(Array(text.prefix(place)))
      text[place] ^= 0x80
    }
    #expect(ReceivedDocument([UInt8](repeating: 0x0A, count: 1 << 20)) == nil)
  }
}
