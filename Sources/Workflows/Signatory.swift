internal import Storage

/// In whose name documents are signed: a person's key, made on first use.
package final class Signatory {
  private let file: SigningKeyFile
  private let onTrouble: (String) -> Void
  private var key: SigningKey??

  /// `keyFile` is an absolute path. Where no key can be read or made there, documents stay unsigned, and `onTrouble` is told
  /// why once.
  package init(keyFile: String, onTrouble: @escaping (String) -> Void) {
    file = SigningKeyFile(path: keyFile)
    self.onTrouble = onTrouble
  }

  /// The key; nil where there is none to be had.
  func keyForSigning() -> SigningKey? {
    if let key { return key }
    let found: SigningKey?
    do throws(SigningKeyTrouble) {
      found = try file.key()
    } catch {
      onTrouble("Not signed. \(error.message)")
      found = nil
    }
    key = .some(found)
    return found
  }

  /// What the person's own signatures are checked by; nil where nothing was signed yet or the key cannot be read.
  func publicKey() -> [UInt8]? {
    try? file.existingKey()?.publicKey
  }
}
