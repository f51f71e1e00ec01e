extension Field {
  /// The text, quoted or not; a number or a word without quotes is the text it looks like.
  package func text() -> String? {
    written(expecting: "text")?.text
  }

  /// What `convert` makes of the text; nil from it is reported as not being what was expected.
  ///
  /// - Parameter expected: the form for a person, as in "a date such as 2026-11-21".
  package func value<Value>(expecting expected: String, _ convert: (String) -> Value?) -> Value? {
    guard let written = written(expecting: expected) else { return nil }
    let value = convert(written.text)
    if value == nil {
      report("\(quoted(name)): expected \(expected), found \(quoted(written.text))")
    }
    return value
  }

  /// One of the given words, as written there; another word is reported with the nearest of them.
  package func word(in words: [String]) -> String? {
    guard let text = written(expecting: "one of " + Self.offer(words))?.text else { return nil }
    if words.contains(text) { return text }
    report("\(quoted(name)): \(quoted(text)) is not known", fix: Self.fix(for: text, among: words))
    return nil
  }

  /// The case whose raw value is written.
  package func word<Word>(_ type: Word.Type = Word.self) -> Word?
  where Word: RawRepresentable<String> & CaseIterable {
    word(in: type.allCases.map(\.rawValue)).flatMap(Word.init)
  }

  /// `true` or `yes`, `false` or `no`, with quotes or without.
  package func truth() -> Bool? {
    word(in: ["yes", "no", "true", "false"]).map { $0 == "yes" || $0 == "true" }
  }

  func written(expecting expected: String) -> (text: String, isQuoted: Bool)? {
    guard let content = content(expecting: expected) else { return nil }
    if case .text(let text, let isQuoted) = content { return (text, isQuoted) }
    reportKind(content, expecting: expected)
    return nil
  }
}

extension Field {
  /// What to write instead of an unknown word: the nearest one, or what there is to choose from.
  package static func fix(for word: String, among words: [String]) -> String? {
    if let near = nearest(word, in: words) { return "did you mean \(quoted(near))?" }
    return words.isEmpty ? nil : "known: \(offer(words))"
  }

  private static func offer(_ words: [String]) -> String {
    let mostOffered = 12
    let offered = words.prefix(mostOffered).joined(separator: ", ")
    return words.count > mostOffered ? offered + " …" : offered
  }
}
