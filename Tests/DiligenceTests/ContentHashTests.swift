import Diligence
import DiligenceSupport
import Testing
import TrialSupport

@Suite struct ContentHashTests {
  @Test func comesBackFromItsBytes() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<200 {
      let bytes = (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let hash = ContentHash(bytes: bytes)
      #expect(hash.bytes == bytes)
      #expect(ContentHash(hex: hash.hex) == hash)
      #expect(ContentHash(hex: hash.hex.uppercased()) == hash)
    }
  }

  @Test func writesLowerCaseDigits() {
    let hash = ContentHash(bytes: (0..<32).map { UInt8($0 * 8) })
    #expect(hash.hex == "0008101820283038404850586068707880889098a0a8b0b8c0c8d0d8e0e8f0f8")
    #expect(hash.short == "000810182028")
    #expect("\(hash)" == hash.hex)
  }

  @Test(arguments: [
    "", "abc", String(repeating: "a", count: 63), String(repeating: "a", count: 65),
    String(repeating: "g", count: 64),
    String(repeating: "a", count: 63) + " ", String(repeating: "é", count: 32),
  ])
  func refusesWhatIsNoHash(text: String) {
    #expect(ContentHash(hex: text) == nil)
  }
}
