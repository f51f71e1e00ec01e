/// An Ed25519 signature, with the public key that it is checked by.
package struct Signature: Sendable, Equatable {
  /// 32 bytes.
  package let key: [UInt8]
  /// 64 bytes.
  package let bytes: [UInt8]

  package init(key: [UInt8], bytes: [UInt8]) {
    self.key = key
    self.bytes = bytes
  }
}

/// Where the record stood, with the signature of whoever exported it: each copy sent out is a witness.
package struct SignedHead: Sendable, Equatable {
  package let head: LedgerHead
  /// Nil where there was no key to sign with.
  package let signature: Signature?

  package init(_ head: LedgerHead, signature: Signature? = nil) {
    self.head = head
    self.signature = signature
  }
}
