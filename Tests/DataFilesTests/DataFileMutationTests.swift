import DataFiles
import Testing
import TrialSupport

/// Thousands of damaged files: each is read or refused with a place inside it, and none stops the program.
@Suite struct DataFileMutationTests {
  private static let sample = """
    schema: duly.answers/1
    vendor: {name: "Example \\ud83d\\ude00", product: 'It''s', contract: {value: "EUR 42", term_months: 2}}
    answers:
      Q04: {answer: yes, note: "a * b", evidence: {DOC: {status: accepted}}}
      C01:
        answer: partial
        note: |
          several
          lines
    reports:
      - {id: soc2-2026, categories: [security, availability], bridged_until: null}
      - id: other   # a remark
    "a": &anchor !tag [*anchor]
    """
  private static let pieces: [[UInt8]] =
    [
      "*", "&", "!", "\"", "'", "[", "]", "{", "}", ":", ": ", "- ", "? ", "\n", "\r", "\t", " ", "#", "|",
      ">", "%", "@",
      "\\", "\\ud83d", "\\ufdd0", "a: ", "---\n", "...", "\u{FEFF}", "\u{2028}", "😀", "null",
      "<<", "\u{0}",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xEF, 0xB7, 0x90]]

  @Test(arguments: 0..<8) func damagedFilesAreReadOrRefused(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      var bytes = Array(Self.sample.utf8)
      for _ in 0..<Int.random(in: 1...6, using: &random) { Self.damage(&bytes, &random) }
      let lines = 1 + bytes.count { $0 == 0x0A || $0 == 0x0D }
      do throws(InvalidFile) {
        _ = try DataFile.parse(bytes)
      } catch {
        for place in error.problems.compactMap(\.place) {
          #expect((1...lines).contains(place.line) && place.column >= 1, "seed \(seed): \(error)")
        }
      }
    }
  }

  private static func damage(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let end = min(bytes.count, place + Int.random(in: 0...12, using: &random))
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes.removeSubrange(place..<end)
    case 1: bytes.removeSubrange(end...)
    case 2: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
    default: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: place)
    }
  }
}
