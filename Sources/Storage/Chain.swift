import Crypto
import Foundation

/// The arithmetic that makes the record tamper-evident. It is frozen: every head ever printed on a document
/// depends on it.
enum Chain {
  /// What an event's payload is bound to: SHA-256(salt ‖ payload).
  ///
  /// The salt keeps an erased payload from being guessed out of its hash.
  static func body(salt: some DataProtocol, payload: some DataProtocol) -> SHA256Digest {
    var hasher = SHA256()
    hasher.update(data: salt)
    hasher.update(data: payload)
    return hasher.finalize()
  }

  /// The hash that vouches for an event and all before it: SHA-256("duly1" ‖ sequence ‖ previous ‖ body).
  ///
  /// The sequence stands as 8 bytes, the most significant first; before the first event `previous` is 32 zero
  /// bytes.
  static func link(sequence: Int, previous: some Sequence<UInt8>, body: some Sequence<UInt8>) -> SHA256Digest
  {
    var preimage = Array("duly1".utf8)
    preimage.reserveCapacity(77)
    withUnsafeBytes(of: UInt64(bitPattern: Int64(sequence)).bigEndian) { preimage.append(contentsOf: $0) }
    preimage.append(contentsOf: previous)
    preimage.append(contentsOf: body)
    return SHA256.hash(data: preimage)
  }
}
