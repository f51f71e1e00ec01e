/// A duty that a report leaves to the customer (CUEC), which needs an owner among ourselves.
package struct CustomerControl: Sendable, Equatable, Codable {
  package var text: String
  package var owner: String?

  package init(text: String, owner: String? = nil) {
    self.text = text
    self.owner = owner
  }

  package var isOwned: Bool { owner?.isBlank == false }
}
