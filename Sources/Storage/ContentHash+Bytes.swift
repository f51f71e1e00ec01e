import Crypto
package import Diligence

extension ContentHash {
  /// The SHA-256 of `source`: the name under which a questionnaire's file is kept.
  package init(of source: [UInt8]) {
    self.init(bytes: SHA256.hash(data: source))
  }

  /// The SHA-256 of what `source` hands over block by block, so that a large file is never held whole.
  package init<Trouble: Error>(
    ofBlocks source: (_ take: (UnsafeRawBufferPointer) -> Void) throws(Trouble) -> Void
  ) throws(Trouble) {
    var hasher = SHA256()
    try source { hasher.update(bufferPointer: $0) }
    self.init(bytes: hasher.finalize())
  }
}
