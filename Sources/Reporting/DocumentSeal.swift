package import Diligence

/// The last two lines of a Markdown document: where the record stood, and what signs everything above the signature.
///
///     events 412, head 7de5…
///     about example-code-agent; key 3d40…; signature 92a0…
package struct DocumentSeal: Sendable, Equatable {
  package let head: LedgerHead
  /// What the document is about; one, or the several that are compared.
  package let assessments: [AssessmentID]
  /// The 32 bytes of the public key that the signature is checked by.
  package let key: [UInt8]

  package init(head: LedgerHead, assessments: [AssessmentID], key: [UInt8]) {
    self.head = head
    self.assessments = assessments
    self.key = key
  }

  /// All of a document up to the digits of its signature, which are what is missing at its end.
  ///
  /// The head's line stays where it is last already, as with the templates that come with duly.
  package func above(_ text: String) -> String {
    let body = text.hasSuffix("\n") ? text : text + "\n"
    let line = head.identification + "\n"
    let isThere = body == line || body.hasSuffix("\n" + line)
    return body + (isThere ? "" : "\n" + line) + marks
  }

  private var marks: String {
    let names = assessments.map(\.text).filter(\.isPlain).joined(separator: ", ")
    return "\(Self.about)\(names)\(Self.keyMark)\(Hexadecimal.text(of: key))\(Self.signatureMark)"
  }

  static let about = "about "
  static let keyMark = "; key "
  static let signatureMark = "; signature "
}

extension String {
  /// Whether it is an id as duly makes them, in which no sign means anything in Markdown.
  var isPlain: Bool {
    !isEmpty && allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "/" }
  }
}
