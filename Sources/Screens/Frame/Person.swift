import Diligence

/// Who sits at the screens, and which sitting this is: their changes are theirs to take back, now and later.
package struct Person: Sendable, Equatable {
  /// As it is recorded with every change.
  package let name: String
  /// Unlike that of any other sitting, so that steps of two never have one name.
  package let session: String

  package init(name: String, session: String) {
    self.name = name
    self.session = session
  }

  /// The name of the sitting's step with this number.
  func step(_ number: Int) -> StepID { StepID("\(session)-\(number)") }
}
