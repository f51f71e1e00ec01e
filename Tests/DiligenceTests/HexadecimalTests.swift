import Diligence
import Testing

@Suite struct HexadecimalTests {
  @Test func digitsAndBytesGoBothWays() {
    let bytes = (0...255).map { UInt8($0) }
    let text = Hexadecimal.text(of: bytes)
    #expect(text.hasPrefix("000102") && text.hasSuffix("fdfeff"))
    #expect(Hexadecimal.bytes(of: text) == bytes)
    #expect(Hexadecimal.bytes(of: "") == [])
  }

  @Test(arguments: ["0", "0g", "AB", " 00", "0x", "00é", "：："])
  func anythingElseIsRefused(_ text: String) {
    #expect(Hexadecimal.bytes(of: text) == nil)
  }
}
