internal import DataFiles
internal import Diligence

/// What an answers file does with a value that exists: what it does not name stays, null clears, the rest
/// replaces.
extension Field {
  func merge<Value>(into value: inout Value?, _ read: (Field) -> Value?) {
    switch change(read) {
    case .kept: break
    case .cleared: value = nil
    case .changed(let new): value = new
    }
  }

  /// For a value that is always there: null brings back what it is to begin with.
  func merge<Value>(into value: inout Value, from beginning: Value, _ read: (Field) -> Value?) {
    switch change(read) {
    case .kept: break
    case .cleared: value = beginning
    case .changed(let new): value = new
    }
  }

  /// For what a record cannot be without: a new record has to name it, and null is a problem.
  func require<Value>(into value: inout Value?, _ read: (Field) -> Value?) {
    if !isAbsent || value == nil { value = read(self) ?? value }
  }
}

extension Field {
  /// Text of at most 1 MB, which may be blank.
  func words() -> String? {
    guard let text = text() else { return nil }
    guard text.utf8.count <= Answer.noteLimit else {
      report("\(quoted(name)) holds \(text.utf8.count) bytes, and at most 1 MB is kept", fix: "shorten it")
      return nil
    }
    return text
  }

  /// Text with something in it.
  func filledWords() -> String? {
    guard let text = words() else { return nil }
    if text.isBlank { report("\(quoted(name)) is blank", fix: "say it in words") }
    return text.isBlank ? nil : text
  }

  /// A name by which duly files a vendor, product or report.
  func nameText() -> String? {
    guard let text = text() else { return nil }
    guard let problem = problem(withName: text) else { return text }
    report("\(quoted(name)): \(problem)", fix: "use up to 200 letters, digits and spaces")
    return nil
  }

  /// A day that the calendar has.
  func day() -> Day? {
    let form = "a date such as 2026-11-21"
    guard let text = value(expecting: form, { $0 }) else { return nil }
    if let day = Day(text) { return day }
    let looksRight = text.count == 10 && text.split(separator: "-").map(\.count) == [4, 2, 2]
    report(
      looksRight
        ? "\(quoted(name)): the calendar has no \(quoted(text))"
        : "\(quoted(name)): expected \(form), found \(quoted(text))")
    return nil
  }

  /// One of `words`; `true` and `false` are the `yes` and `no` that they look like.
  func option(in words: [String]) -> String? {
    if case .text(let text, isQuoted: false) = node?.content,
      let plain = ["true": "yes", "false": "no", "yes": "yes", "no": "no"][text.lowercased()],
      words.contains(plain)
    {
      return plain
    }
    return word(in: words)
  }

  /// The case that one of `yes`, `no` and further words names.
  func option<Word>(_ type: Word.Type = Word.self) -> Word?
  where Word: RawRepresentable<String> & CaseIterable {
    option(in: type.allCases.map(\.rawValue)).flatMap(Word.init)
  }

  func page() -> Int? {
    integer(in: 1...100_000)
  }
}
