import Crypto
package import Diligence

extension ContentHash {
  /// The SHA-256 of `source`: the name under which a questionnaire's file is kept.
  package init(of source: [UInt8]) {
    self.init(bytes: SHA256.hash(data: source))
  }
}
