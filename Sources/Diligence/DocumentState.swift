/// Whether the kept bytes of a document are still those that were attached.
package enum DocumentState: String, Sendable, CaseIterable, Codable {
  case kept, missing, changed
}
