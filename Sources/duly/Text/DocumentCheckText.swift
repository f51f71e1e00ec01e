internal import Diligence
internal import Workflows

/// What holding a document against the record came to, for a person at the command line.
struct DocumentCheckText {
  private let document: CheckedDocument

  init(_ document: CheckedDocument) {
    self.document = document
  }

  /// So many of the newest changes are listed; `duly history` has all of them.
  private static let mostShown = 20

  var text: String {
    let listed = document.changes.suffix(Self.mostShown)
    let left = document.changes.count - listed.count
    return
      (document.sentences + (left > 0 ? ["  … \(left) earlier ones: see duly history."] : [])
      + listed.map { "  " + HistoryText.line(for: .event($0)) }).joined(separator: "\n")
  }
}

/// What a sound record says beside its head.
enum VerifiedText {
  static func signatures(_ verified: Verified) -> String {
    let heads = verified.signedHeads == 1 ? "1 head was" : "\(verified.signedHeads) heads were"
    let keys = verified.keys == 1 ? "one key" : "\(verified.keys) keys"
    return
      "\(heads) signed here with \(keys), and the record goes through "
      + (verified.signedHeads == 1 ? "it." : "all of them.")
  }
}
