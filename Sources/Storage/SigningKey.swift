import Crypto
package import Diligence

/// A person's Ed25519 key, with which what they export is signed.
package struct SigningKey: Sendable {
  private let key: Curve25519.Signing.PrivateKey

  /// A new one that nobody can guess.
  init() {
    key = Curve25519.Signing.PrivateKey()
  }

  /// Takes the 32 bytes of the secret; nil for any other number of them.
  init?(secret: [UInt8]) {
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: secret) else { return nil }
    self.key = key
  }

  var secret: [UInt8] { Array(key.rawRepresentation) }

  /// The 32 bytes by which others check the signatures.
  package var publicKey: [UInt8] { Array(key.publicKey.rawRepresentation) }

  /// Signs a ``SignedMessage``.
  package func signature(of message: [UInt8]) throws -> Signature {
    Signature(key: publicKey, bytes: Array(try key.signature(for: message)))
  }
}

extension Signature {
  /// Whether the holder of the key signed exactly these bytes.
  package func vouches(for message: [UInt8]) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: key) else { return false }
    return key.isValidSignature(bytes, for: message)
  }
}
