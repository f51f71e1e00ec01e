/// A file of the vendor's that is kept with an assessment, named by its bytes.
package struct AttachedDocument: Sendable, Equatable, Codable {
  package let hash: ContentHash
  /// In bytes.
  package let size: Int
  /// What the file was called, without its folder; the vendor's words, and text only.
  package let name: String

  package init(hash: ContentHash, size: Int, name: String) {
    self.hash = hash
    self.size = size
    self.name = name
  }

  private enum CodingKeys: String, CodingKey {
    case hash = "sha256"
    case size, name
  }
}

extension Change {
  /// The file that this attaches; nil where it detaches one, or is about something else.
  package var attachedDocument: AttachedDocument? {
    if case .documentAttached(_, _, let document) = self { document } else { nil }
  }
}
