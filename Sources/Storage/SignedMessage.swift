package import Diligence

/// The exact bytes that are signed. They are frozen: every signature on a document sent out depends on them.
///
/// A head, as every export carries it (51 bytes):
///
///     offset  length  what
///     0       11      "duly-head-1" in ASCII
///     11      8       the number of events, the most significant byte first
///     19      32      the hash of the last event; zero bytes where there is none
///
/// A document, which is a head and the text that stands above the signature (83 bytes):
///
///     offset  length  what
///     0       11      "duly-text-1" in ASCII
///     11      40      number of events and hash, as above
///     51      32      SHA-256 of the document's bytes in UTF-8, from its first to the last before the signature's own
///                     digits: the head's line and the names and key in front of the signature are among them
///
/// Both are signed with Ed25519 (RFC 8032, without context or prehashing).
package enum SignedMessage {
  package static func head(_ head: LedgerHead) -> [UInt8] {
    Array("duly-head-1".utf8) + bytes(of: head)
  }

  package static func document(_ head: LedgerHead, text: ContentHash) -> [UInt8] {
    Array("duly-text-1".utf8) + bytes(of: head) + text.bytes
  }

  private static func bytes(of head: LedgerHead) -> [UInt8] {
    withUnsafeBytes(of: UInt64(bitPattern: Int64(head.events)).bigEndian, Array.init) + head.hash.bytes
  }
}
