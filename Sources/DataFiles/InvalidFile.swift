/// A file that could not be taken as it is, with every problem found in it.
package struct InvalidFile: Error, Hashable, Sendable {
  /// From top to bottom, each once; never empty.
  package let problems: [Problem]

  package init(_ problems: [Problem]) {
    precondition(!problems.isEmpty, "a file without problems is not invalid")
    self.problems = Set(problems).sorted()
  }
}

extension InvalidFile: CustomStringConvertible {
  private static let mostShown = 100

  /// One line per problem; past a hundred only how many more there are.
  package var description: String {
    var lines = problems.prefix(Self.mostShown).map(\.description)
    let left = problems.count - lines.count
    if left > 0 { lines.append("and \(left) more") }
    return lines.joined(separator: "\n")
  }
}
