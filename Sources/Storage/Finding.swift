/// One thing that verifying has to tell a person: a sentence, and what it is about for a program.
package struct Finding: Sendable, Equatable {
  /// A word that never changes, such as `event_altered`.
  package let kind: String
  /// The number of the event that it is about, or where it is about several the first of them.
  package let event: Int?
  package let sentence: String

  init(kind: String, event: Int? = nil, _ sentence: String) {
    self.kind = kind
    self.event = event
    self.sentence = sentence
  }
}
