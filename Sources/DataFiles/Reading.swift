/// One reading of one file: gathers every problem on the way, so that the first does not hide the others.
package final class Reading {
  package let file: String?
  package private(set) var problems: [Problem] = []
  /// Whether one problem made all others pointless.
  package private(set) var isSettled = false

  package init(file: String?) {
    self.file = file
  }

  /// Notes a problem and lets the reading go on.
  package func report(_ message: String, fix: String? = nil, at place: Place?) {
    if isSettled { return }
    problems.append(Problem(file: file, place: place, message: message, fix: fix))
  }

  /// Notes the problem that explains all others, before it and after it.
  func settle(_ message: String, fix: String? = nil, at place: Place?) {
    problems = []
    report(message, fix: fix, at: place)
    isSettled = true
  }

  /// The value read, if nothing was wrong on the way.
  func result<Value>(_ value: Value?) throws(InvalidFile) -> Value {
    guard problems.isEmpty, let value else {
      throw InvalidFile(problems.isEmpty ? [Problem(file: file, message: "nothing could be read")] : problems)
    }
    return value
  }
}
