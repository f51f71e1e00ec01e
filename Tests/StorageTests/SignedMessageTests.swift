import Diligence
import Testing

@testable import Storage

/// The bytes that are signed and what comes of them are frozen: a change here would disown every document sent out.
@Suite struct SignedMessageTests {
  private static let secret = Array(UInt8(0)...31)
  private static let hash = ContentHash(of: Array("abc".utf8))
  private static let head = LedgerHead(events: 258, hash: hash)

  @Test func aHeadIsItsMarkItsLengthAndItsHash() {
    let message = SignedMessage.head(Self.head)
    #expect(message.count == 51)
    #expect(
      Hexadecimal.text(of: message)
        == "64756c792d686561642d31" + "0000000000000102" + Self.hash.hex)
  }

  @Test func aDocumentAddsTheHashOfItsText() {
    let text = ContentHash(of: Array("text".utf8))
    let message = SignedMessage.document(Self.head, text: text)
    #expect(message.count == 83)
    #expect(
      Hexadecimal.text(of: message)
        == "64756c792d746578742d31" + "0000000000000102" + Self.hash.hex + text.hex)
  }

  /// RFC 8032, section 7.1, test 2: what any other program makes of the same key and message.
  @Test func signaturesAreThoseOfEveryOtherProgram() throws {
    let secret = try #require(
      Hexadecimal.bytes(of: "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"))
    let key = try #require(SigningKey(secret: secret))
    #expect(
      Hexadecimal.text(of: key.publicKey)
        == "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
    let known = try #require(
      Hexadecimal.bytes(
        of: "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
          + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"))
    #expect(Signature(key: key.publicKey, bytes: known).vouches(for: [0x72]))
    #expect(!Signature(key: key.publicKey, bytes: known).vouches(for: [0x73]))
    #if !canImport(Darwin)
      #expect(try key.signature(of: [0x72]).bytes == known, "the same bytes give the same signature")
    #endif
  }

  @Test func theVectorsOfAHeadAndOfADocument() throws {
    let key = try #require(SigningKey(secret: Self.secret))
    #expect(
      Hexadecimal.text(of: key.publicKey)
        == "03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8")
    let (head, text) = (
      SignedMessage.head(Self.head),
      SignedMessage.document(Self.head, text: ContentHash(of: Array("text".utf8)))
    )
    let known = (
      try #require(Hexadecimal.bytes(of: Self.ofHead)), try #require(Hexadecimal.bytes(of: Self.ofText))
    )
    #expect(Signature(key: key.publicKey, bytes: known.0).vouches(for: head))
    #expect(Signature(key: key.publicKey, bytes: known.1).vouches(for: text))
    #expect(!Signature(key: key.publicKey, bytes: known.0).vouches(for: text))
  }

  private static let ofHead =
    "c1f96ada7f0cfc25eeace2d8fe383965e545ed9ab9a174bd06afc7dfbc4a745e"
    + "d343f56175ab7e32dc62a44a138fe518451a220bc53f7c7da504b1abac15a90e"
  private static let ofText =
    "9ff4161f0de5461ec13b71754e6bd7b8080c23b88d94b22d60385a2711968485"
    + "85e09474652f32cb53685fab66503208889314d8010bf004f10ccc7c1aa3cb0c"

  @Test(arguments: [0, 31, 33, 64]) func aKeyOfAnotherLengthIsNone(_ length: Int) {
    #expect(SigningKey(secret: [UInt8](repeating: 1, count: length)) == nil)
    let signature = Signature(key: [UInt8](repeating: 1, count: length), bytes: [])
    #expect(!signature.vouches(for: []))
  }
}
