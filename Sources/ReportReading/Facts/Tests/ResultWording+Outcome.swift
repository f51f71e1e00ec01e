extension ResultWording {
  /// What the whole says of a control, where a column or a label tells that it is a result.
  var outcome: TestResult.Outcome {
    if openers.contains(where: { $0.result == .exception }) || containsException { return .exception }
    if saysNoOccurrence { return .noOccurrence }
    if openers.contains(where: { $0.result == .clean }) || saysClean { return .clean }
    if let first = keys.first, ["n/a", "not"].contains(first), keys.count <= 12,
      keys.contains("applicable") || first == "n/a"
    {
      return .notTested
    }
    if let first = keys.first, Self.testVerbs.contains(first) { return .notTested }
    if isLapse(keys.indices) || saysFailed || isPartOfSample { return .exception }
    return .unclear
  }

  private static let testVerbs: Set<String> = [
    "inspected", "inquired", "observed", "selected", "obtained", "reviewed", "verified", "determined",
    "reperformed",
    "re-performed", "examined", "corroborated",
  ]

  /// Whether an exception is told of anywhere, and not denied.
  private var containsException: Bool {
    keys.indices.contains { index in
      guard Self.isNoun(keys[index]), !isDenied(index), plain(index, index) else { return false }
      let next = index + 1 < keys.count ? keys[index + 1] : ""
      guard
        !["handling", "report", "reports", "process", "register", "log", "request", "requests"].contains(next)
      else {
        return false
      }
      let before = index > 0 ? keys[index - 1] : ""
      return !["policy", "without"].contains(before)
        && (verb(after: index) != nil || Number.value(before) != nil
          || ["an", "one", "see", "to", "the"].contains(before) && !openers.contains { $0.result == .clean })
    }
  }

  private func isDenied(_ index: Int) -> Bool {
    let start = max(0, index - 4)
    for place in (start..<index).reversed() {
      if words[place].endsSentence { return false }
      if ["no", "not", "any", "without", "zero", "none", "0"].contains(keys[place]) { return true }
    }
    return false
  }

  private var saysClean: Bool {
    if keys.indices.contains(where: { Self.isNoun(keys[$0]) && isDenied($0) }) { return true }
    guard let first = keys.first else { return false }
    if ["none", "pass", "passed", "satisfactory", "nil", "effective"].contains(first), keys.count <= 4 {
      return true
    }
    return !keys.contains("not")
      && (has(["operating", "effectively"]) || has(["operated", "effectively"]) || has(["operated", "as"])
        || has(["operates", "effectively"]) || has(["tested", "without"]))
  }

  /// Whether something is told of some cases of a sample only.
  private var isPartOfSample: Bool {
    SampleCount(in: words).map { $0.deviations > 0 && $0.deviations < $0.sample } ?? false
  }

  private var saysFailed: Bool {
    if let first = keys.first, ["fail", "failed", "ineffective"].contains(first) { return true }
    return keys.contains("not") && (has(["operating", "effectively"]) || has(["operate", "effectively"]))
  }

  /// Whether the control had no occasion to operate in the period.
  var saysNoOccurrence: Bool {
    if Self.noOccurrence.contains(where: has) { return true }
    return keys.indices.contains { index in
      guard keys[index] == "no" else { return false }
      let sentence = sentence(from: index).prefix(14)
      guard !sentence.prefix(5).contains(where: { Self.isNoun(keys[$0]) || keys[$0] == "evidence" }) else {
        return false
      }
      guard let verb = sentence.first(where: { Self.happened.contains(keys[$0]) }) else { return false }
      let rest = verb..<min(verb + 30, keys.count)
      return rest.contains {
        ["period", "therefore", "accordingly", "thus", "hence", "year"].contains(keys[$0])
      }
        || keys[index..<verb].contains("period")
    }
  }

  /// Whether it says outright that for want of an occasion nothing was tested.
  var saysUntested: Bool {
    keys.contains { $0 == "no" || $0 == "not" } && Self.untested.contains(where: has)
  }

  private static let untested: [[String]] = [
    ["no", "testing", "was", "performed"], ["no", "testing", "performed"],
    ["no", "tests", "were", "performed"],
    ["no", "test", "was", "performed"], ["did", "not", "operate", "during"],
    ["did", "not", "occur", "during"],
    ["not", "be", "tested"], ["no", "occurrences", "of"],
  ]
  private static let happened: Set<String> = [
    "occurred", "happened", "arose", "reported", "identified", "declared", "terminated", "place", "existed",
    "experienced", "recorded", "invoked", "hired", "onboarded", "raised", "received", "during", "in",
  ]
  private static let noOccurrence: [[String]] = [
    ["did", "not", "occur"], ["did", "not", "operate"], ["no", "occurrence"], ["no", "occurrences"],
    ["non-occurrence"], ["no", "testing", "was", "performed"], ["no", "testing", "performed"],
    ["no", "test", "was", "performed"], ["no", "tests", "were", "performed"], ["not", "be", "tested"],
    ["unable", "to", "test"], ["could", "not", "test"], ["no", "population"], ["non-occurring"],
    ["not", "required", "to", "operate"], ["no", "instances", "of", "the"],
    ["did", "not", "have", "occasion"],
    ["no", "further", "testing"], ["there", "were", "no", "cases"],
  ]

  /// A sample with something wrong in it, or something not done.
  func isLapse(_ range: Range<Int>) -> Bool {
    let inside = Array(keys[range])
    let lapses: [[String]] = [
      ["was", "not"], ["were", "not"], ["did", "not"], ["not", "performed"], ["no", "evidence"],
      ["had", "not"],
      ["not", "been"], ["not", "completed"], ["not", "documented"], ["not", "retained"],
      ["not", "available"],
      ["could", "not", "provide"], ["not", "provided"], ["not", "approved"],
    ]
    let words: Set = [
      "failed", "lacked", "missing", "untimely", "late", "incomplete", "delayed", "overdue", "without",
    ]
    return inside.contains(where: words.contains) || lapses.contains { Self.contains($0, in: inside) }
  }
}
