/// The words with which auditors state the result of a test, found in one cell or paragraph.
struct ResultWording {
  let words: [Word]
  /// The keys of the words, once, because they are compared many times.
  let keys: [String]
  /// Every sentence that states a result by how it begins, in order.
  private(set) var openers: [Opener] = []

  init(_ words: [Word]) {
    self.words = words
    keys = words.map(\.key)
    for start in words.indices where beginsSentence(start) || beginsCell(start) {
      if let opener = opener(at: start), start >= openers.last?.end ?? 0 { openers.append(opener) }
    }
  }

  /// A sentence that begins as a result does.
  struct Opener: Equatable {
    let result: TestResult.Outcome
    /// Its first word, and the first one after the set phrase.
    let start: Int
    let end: Int
  }

  static func isNoun(_ key: String) -> Bool {
    // Few keys begin with these letters, and comparing whole beginnings takes longer.
    guard let first = key.utf8.first, first == 0x64 || first == 0x65 else { return false }
    return key.hasPrefix("exception") && !key.hasPrefix("exceptional") || key.hasPrefix("deviation")
  }

  private static let verbs: Set<String> = [
    "noted", "identified", "found", "observed", "detected", "disclosed", "reported", "encountered",
    "occurred",
  ]
  private static let counts: Set<String> = ["an", "a", "this", "following"]
  private static let adjectives: Set<String> = [
    "relevant", "such", "material", "significant", "testing", "reportable", "control", "other", "further",
    "additional", "test",
  ]
  /// With these a sentence speaks of what a phrase means, or of what is done with exceptions, and of no test.
  private static let explaining: Set<String> = [
    "means", "mean", "indicates", "indicate", "denotes", "signifies", "refers", "defined", "appears",
    "legend",
  ]
  private static let general: Set<String> = [
    "are", "must", "should", "shall", "is", "be", "may", "require", "requires",
  ]

  private func beginsSentence(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = words[index - 1]
    return before.endsSentence || before.key.isEmpty
  }

  /// Where columns ran together, a capital in the middle of a sentence shows where a cell begins.
  private func beginsCell(_ index: Int) -> Bool {
    guard words[index].text.utf8.first?.isCapital == true, !words[index - 1].isCapitalised else {
      return false
    }
    return keys[index] == "no" || Self.isNoun(keys[index])
  }

  private func opener(at start: Int) -> Opener? {
    guard words[start].text.first != "\"", words[start].text.first != "'" else { return nil }
    if keys[start] == "no" || keys[start] == "none" { return clean(at: start) }
    if Self.isNoun(keys[start]) {
      let follows = start > 0 && words[start - 1].endsLabel
      return words[start].isCapitalised || follows ? exception(at: start, noun: start) : nil
    }
    let noun = start + 1
    if noun < keys.count, Self.isNoun(keys[noun]),
      Number.value(words[start]) != nil || Self.counts.contains(keys[start]),
      let verb = verb(after: noun)
    {
      return plain(start, verb + 1)
        ? Opener(result: outcome(from: verb + 1), start: start, end: verb + 1) : nil
    }
    return disclosed(at: start)
  }

  /// `No relevant exceptions noted.`
  private func clean(at start: Int) -> Opener? {
    var noun = start + 1
    while noun < keys.count, noun - start <= 2, Self.adjectives.contains(keys[noun]) { noun += 1 }
    guard noun < keys.count, Self.isNoun(keys[noun]) || ["issues", "findings", "errors"].contains(keys[noun])
    else {
      return nil
    }
    guard let verb = verb(after: noun) ?? (words[noun].endsSentence || noun == keys.count - 1 ? noun : nil)
    else {
      return nil
    }
    return plain(start, verb + 1)
      ? Opener(result: outcome(from: verb + 1, clean: true), start: start, end: verb + 1) : nil
  }

  /// `Exception noted.`, `Exceptions noted: `, `Deviation 2: `
  private func exception(at start: Int, noun: Int) -> Opener? {
    var end = noun + 1
    if let verb = verb(after: noun) {
      end = verb + 1
      guard words[verb].endsSentence || end == keys.count || plain(start, end) && !isGeneral(from: end) else {
        return nil
      }
    } else {
      if !words[noun].endsSentence, end < keys.count,
        Number.value(words[end]) != nil || ["no", "#"].contains(keys[end])
      {
        end += ["no"].contains(keys[end]) ? 2 : 1
      }
      let last = min(end, keys.count) - 1
      let isDash = end < keys.count && words[end].key.isEmpty && words[end].text != "|"
      guard words[last].endsLabel || words[last].text.hasSuffix(".") || isDash, end <= keys.count
      else { return nil }
      guard words[last].endsLabel || isDash || last > noun || keys.count <= 2 else { return nil }
      if isDash { end += 1 }
    }
    return Opener(result: isNothing(from: end) ? .clean : .exception, start: start, end: end)
  }

  /// `Testing disclosed that …`, `Our tests identified an exception …`
  private func disclosed(at start: Int) -> Opener? {
    guard
      ["the", "our", "testing", "tests", "test", "based", "it", "we", "noted", "auditor"].contains(
        keys[start])
    else {
      return nil
    }
    let sentence = sentence(from: start)
    guard
      let verb = sentence.prefix(14).first(where: {
        ["disclosed", "revealed", "identified", "noted", "found"].contains(keys[$0])
      })
    else { return nil }
    let rest = verb + 1..<sentence.upperBound
    if let noun = rest.first(where: { Self.isNoun(keys[$0]) }), plain(start, noun), noun - verb <= 4 {
      let isClean = keys[verb + 1...noun].contains("no") || keys[sentence.lowerBound..<verb].contains("not")
      return Opener(result: isClean ? .clean : .exception, start: start, end: noun + 1)
    }
    guard
      start == verb || keys[start..<verb].contains(where: { $0.hasPrefix("test") }) || keys[start] == "we"
        || keys[start] == "it",
      isLapse(rest),
      keys[rest].first == "that" || keys[start..<verb].contains(where: { $0.hasPrefix("test") })
    else { return nil }
    return Opener(result: .exception, start: start, end: verb + 1)
  }

  func sentence(from start: Int) -> Range<Int> {
    var end = start
    while end < words.count - 1, end - start < 80, !words[end].endsSentence { end += 1 }
    return start..<end + 1
  }

  /// The verb that belongs to the noun at `noun`: `noted`, `were identified`.
  func verb(after noun: Int) -> Int? {
    guard !words[noun].endsSentence else { return nil }
    var index = noun + 1
    while index < keys.count, index - noun <= 3, ["was", "were", "has", "have", "been"].contains(keys[index])
    { index += 1 }
    return index < keys.count && Self.verbs.contains(keys[index]) ? index : nil
  }

  private func outcome(from end: Int, clean: Bool = false) -> TestResult.Outcome {
    guard clean else { return .exception }
    let rest = sentence(from: max(end - 1, 0)).dropFirst()
    let limits = rest.contains {
      keys[$0] == "except" || keys[$0] == "other" && $0 + 1 < keys.count && keys[$0 + 1] == "than"
    }
    return limits ? .exception : .clean
  }

  /// Whether the sentence is no explanation of the phrase.
  func plain(_ start: Int, _ end: Int) -> Bool {
    let sentence = sentence(from: start)
    return !sentence.contains { Self.explaining.contains(keys[$0]) }
  }

  /// Whether the rest of the sentence tells of what always happens, as in `exceptions noted are tracked`.
  private func isGeneral(from end: Int) -> Bool {
    guard end < keys.count else { return false }
    return sentence(from: end).contains { Self.general.contains(keys[$0]) }
  }

  private func isNothing(from end: Int) -> Bool {
    guard end < keys.count else { return false }
    guard
      words[end].endsSentence || end == keys.count - 1 || ["no", "not"].contains(keys[end])
        || Self.verbs.contains(keys[end + 1])
    else { return false }
    return ["none", "no", "zero", "0", "nil", "n/a", "not"].contains(keys[end])
  }

  func has(_ phrase: [String]) -> Bool { Self.contains(phrase, in: keys) }

  static func contains(_ phrase: [String], in keys: [String]) -> Bool {
    guard let first = phrase.first, keys.count >= phrase.count else { return false }
    return (0...keys.count - phrase.count).contains {
      keys[$0] == first && keys[$0..<$0 + phrase.count].elementsEqual(phrase)
    }
  }
}
