extension [String] {
  /// `A`, `A and B`, `A, B and C`; `or` may stand for `and`.
  package func listed(_ word: String = "and") -> String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(word) " + last
  }
}
