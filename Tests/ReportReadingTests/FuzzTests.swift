import Diligence
import Foundation
import Testing
import TrialSupport

@testable import ReportReading

/// Reads random and mutated text: no crash, and nothing that points outside the document.
///
/// `DULY_FUZZ=200000` runs 2,000 rounds, each of a whole report; the suite runs few.
@Suite("Reading hostile text")
struct FuzzTests {
  private static let rounds = max(30, Effort.count("DULY_FUZZ", usually: 3000) / 100)

  @Test("Random words, signs and bytes")
  func random() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<Self.rounds {
      let pieces = (0..<random.pick(0..<400)).map { _ in random.pick(Self.pieces) }
      check(pieces.joined(), &random)
    }
  }

  @Test("Reports with pieces cut out, doubled, turned round and replaced")
  func mutated() throws {
    var random = SeededGenerator(seed: 2)
    let texts = try Fixture.all().map { $0.text.pages.map(\.prose).joined(separator: "\u{C}") }
    for _ in 0..<Self.rounds where !texts.isEmpty {
      var text = Array(random.pick(texts).utf8)
      for _ in 0..<1 + random.pick(0..<20) { Self.mutate(&text, &random) }
      check(String(decoding: text, as: UTF8.self), &random)
    }
  }

  @Test(
    "A great deal of one thing is read to its end",
    arguments: [
      "x", "(", "\"", "\u{C}", "\n", "- ", "Acme-\n", "Page 3\n", "In our opinion ", "e\u{301}",
      "1 April 2026 to ", "CC6.1 ",
    ])
  func repeated(piece: String) {
    var random = SeededGenerator(seed: 3)
    check(String(repeating: piece, count: 200_000 / piece.utf8.count / 4), &random)
  }

  private func check(_ text: String, _ random: inout SeededGenerator) {
    let other = random.pick(0..<3) == 0 ? String(text.reversed()) : text
    let extracted = ExtractedText(table: other, prose: text)
    let read = ReportReader.read(extracted)
    for fact in Self.facts {
      for passage in read[fact].passages {
        #expect(passage.page >= 1 && passage.page <= max(1, extracted.pages.count))
        #expect(passage.quote.split(separator: " ").filter { $0 != "…" }.count <= 25)
      }
    }
  }

  private static func mutate(_ text: inout [UInt8], _ random: inout SeededGenerator) {
    guard text.count > 2 else { return }
    let start = random.pick(0..<text.count)
    let end = min(text.count, start + 1 + random.pick(0..<200))
    switch random.pick(0..<5) {
    case 0: text.removeSubrange(start..<end)
    case 1: text.insert(contentsOf: text[start..<end], at: random.pick(0..<text.count))
    case 2: text.replaceSubrange(start..<end, with: text[start..<end].reversed())
    case 3: text.insert(contentsOf: Array(random.pick(pieces).utf8), at: start)
    default: text[start] = UInt8(random.pick(0..<256))
    }
  }

  private static let pieces = [
    "SOC 2 ", "Type II ", "type", "Report\n", "In our opinion, ", "We have examined ", "Acme, Inc.'s ",
    "description of ",
    "its ", "system ", "(\"System\") ", "(", ")", "\"", "'", "\u{2019}s ", "\u{C}", "\n", "\n\n", "   ",
    "January ", "31, ",
    "20261 ", "2026-02-30", "01/02/2026", " to ", " through ", " - ", "-\n", "as of ", "Section 1",
    "SECTION IV - ", "Tests of",
    " controls", "Management's Assertion\n", "To the Management of ", "Page 3 of ", "99999999999999999999",
    "CC6.1 ",
    "No exceptions noted.", "Exception noted. 2 of 25 ", "except for ", "....... 3\n", "CUEC-1 ", "\u{202E}",
    "\u{AD}\n",
    "\u{FB01}", "\u{1F600}", "\u{0}", "\u{FEFF}", "e\u{301}\u{301}", "bridge letter ",
    "ISO/IEC 27001 certificate valid until ",
    "penetration test was performed ", "DRAFT", "between ", "and ", "twelve months ended ", "the ", "\t|\t",
    "LLP\n",
  ]

  private static let facts: [ReportFact] = ReportFact.allCases
}
