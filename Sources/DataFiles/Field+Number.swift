extension Field {
  /// A number written without quotes, within the range where one is given.
  package func number(in range: ClosedRange<Double>? = nil) -> Double? {
    let expected = range.map { "a number from \(Self.short($0.lowerBound)) to \(Self.short($0.upperBound))" }
    return number(expecting: expected ?? "a number", range) { Self.isNumber($0) ? Double($0) : nil }
  }

  /// A whole number written without quotes, within the range where one is given.
  package func integer(in range: ClosedRange<Int>? = nil) -> Int? {
    let expected = range.map { "a whole number from \($0.lowerBound) to \($0.upperBound)" }
    return number(expecting: expected ?? "a whole number", range) { Int($0) }
  }

  /// A number greater than 0 and up to a million, such as a weight: sums of such numbers stay numbers.
  package func positiveNumber() -> Double? {
    let most = 1_000_000.0
    guard let number = number() else { return nil }
    if number > 0, number <= most { return number }
    let limit = number > 0 ? " and up to \(Self.short(most))" : ""
    report("\(quoted(name)): expected a number greater than 0\(limit), found \(quoted(Self.short(number)))")
    return nil
  }

  private func number<Number: Comparable>(
    expecting expected: String, _ range: ClosedRange<Number>?, _ convert: (String) -> Number?
  ) -> Number? {
    guard let written = written(expecting: expected) else { return nil }
    if !written.isQuoted, let number = convert(written.text), range?.contains(number) ?? true {
      return number
    }
    reportKind(
      .text(written.text, isQuoted: written.isQuoted), expecting: expected,
      fix: written.isQuoted ? "leave out the quotes" : Self.decimalPoint(written.text))
    return nil
  }

  /// Digits with an optional sign, point and exponent, and finite; `Double` also takes `nan` and `0x1p3`.
  private static func isNumber(_ text: String) -> Bool {
    text.utf8.contains { (0x30...0x39).contains($0) }
      && text.utf8.allSatisfy { "+-.0123456789eE".utf8.contains($0) }
      && Double(text)?.isFinite == true
  }

  private static func decimalPoint(_ text: String) -> String? {
    let pointed = text.replacing(",", with: ".")
    return pointed != text && isNumber(pointed) ? "write it as \(pointed)" : nil
  }

  private static func short(_ bound: Double) -> String {
    Int(exactly: bound).map(String.init) ?? String(bound)
  }
}
