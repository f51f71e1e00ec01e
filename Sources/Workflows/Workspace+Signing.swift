package import Diligence
internal import Reporting
internal import Storage

extension Workspace {
  /// `head` as an export carries it: signed where there is a key to sign with.
  package func signed(_ head: LedgerHead) throws -> SignedHead {
    guard let key = signatory?.keyForSigning() else { return SignedHead(head) }
    return SignedHead(head, signature: try ledger.signature(of: head, by: key))
  }

  /// Where the record stands, as an export carries it.
  package func signedHead() throws -> SignedHead { try signed(try head()) }

  /// A document with its seal: the line of its head, and below it a line that says what it is about and signs all above.
  ///
  /// It is put on after a template was filled in, so that every template's document has it and none can forge it.
  func sealed(_ text: String, _ head: LedgerHead, about assessments: [AssessmentID]) throws -> String {
    guard let key = signatory?.keyForSigning() else { return text }
    // Keeps the signed head, so that the record remembers that a document went out.
    _ = try ledger.signature(of: head, by: key)
    let seal = DocumentSeal(head: head, assessments: assessments, key: key.publicKey)
    let above = seal.above(text)
    let message = SignedMessage.document(head, text: ContentHash(of: Array(above.utf8)))
    return above + Hexadecimal.text(of: try key.signature(of: message).bytes) + "\n"
  }
}
