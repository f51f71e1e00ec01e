/// An event as the record holds it, byte by byte, for whoever checks the hashes and for nobody else.
///
/// Salt and payload are nil where its contents were erased; `body` still binds them.
package struct RecordedEvent: Sendable, Equatable {
  package let sequence: Int
  package let body: ContentHash
  package let hash: ContentHash
  package let contents: Contents?

  package struct Contents: Sendable, Equatable {
    /// 16 bytes.
    package let salt: [UInt8]
    /// The exact bytes that were hashed: JSON in UTF-8.
    package let payload: [UInt8]

    package init(salt: [UInt8], payload: [UInt8]) {
      self.salt = salt
      self.payload = payload
    }
  }

  package init(sequence: Int, body: ContentHash, hash: ContentHash, contents: Contents?) {
    self.sequence = sequence
    self.body = body
    self.hash = hash
    self.contents = contents
  }
}
