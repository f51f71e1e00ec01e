extension String {
  /// Whether there is nothing but white space in it.
  package var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// Without white space at either end.
  package var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
