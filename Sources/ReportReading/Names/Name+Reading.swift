internal import Diligence

extension Name {
  private static let longest = 12

  /// The name that begins at a word: words with a capital and small ones between them, to the end of its legal form, a possessive
  /// or whatever else cannot be part of a name.
  ///
  /// A company may have `of` inside, a system may not: in `the description of Pair of Acme Ltd` the system is `Pair`.
  static func starting(at start: Int, in text: ReportText, ofCompany: Bool) -> Name? {
    var start = start
    while start < text.words.count, articles.contains(text.words[start].key) { start += 1 }
    var end = start
    while end < text.words.count, end - start < longest {
      let word = text.words[end]
      guard end == start || !breaks(before: end, text, ofCompany: ofCompany) else { break }
      guard isPart(end, text, isFirst: end == start, ofCompany: ofCompany) else { break }
      end += 1
      if ends(after: word, at: end, text) { break }
    }
    while end > start, joints.contains(text.words[end - 1].key) { end -= 1 }
    return name(start..<end, text)
  }

  /// The name that ends with a word, as the owner in `Acme Labs, Inc.'s description`.
  static func ending(at last: Int, in text: ReportText) -> Name? {
    var start = last
    if LegalForm.isClear(text.words[last]) || isPossessiveForm(text.words[last]) { start -= 1 }
    while start > 0, last - start < longest {
      let before = text.words[start - 1]
      let isJoint =
        ["of", "&", "and"].contains(before.text) && start > 1 && text.words[start - 2].isCapitalised
        && !isStarter(text.words[start - 2])
        && !text.words[start - 2].endsClause && !isPossessive(text.words[start - 2])
      let isLegal = LegalForm.isClear(text.words[start])
      guard
        before.isCapitalised && !isStarter(before) || isJoint && before.text != "and" || before.text == "&"
      else { break }
      if before.endsSentence && !LegalForm.keys.contains(before.key) || before.text.hasSuffix(",") && !isLegal
      {
        break
      }
      if before.text.hasSuffix(")") || isPossessive(before) { break }
      start -= 1
    }
    return start >= 0 ? name(start..<last + 1, text) : nil
  }

  /// The words as a name; nil where they are none.
  static func name(_ words: Range<Int>, _ text: ReportText) -> Name? {
    guard !words.isEmpty,
      words.contains(where: { text.words[$0].isCapitalised && !generic.contains(bare(text.words[$0].key)) })
    else { return nil }
    var pieces = words.map { text.words[$0].text }
    pieces = pieces.map { $0.filter { $0 != "\"" } }
    if let first = pieces.first { pieces[0] = String(first.drop { "('[".contains($0) }) }
    pieces[pieces.count - 1] = trimmed(pieces[pieces.count - 1], text.words[words.upperBound - 1].key)
    let name = pieces.filter { !$0.isEmpty }.joined(separator: " ")
    return name.isEmpty ? nil : Name(text: name, words: words)
  }

  /// `Inc.'s` is `Inc.`, `Labs,` is `Labs`.
  private static func trimmed(_ word: String, _ key: String) -> String {
    var word = word
    while let last = word.last, ",;:)]*".contains(last) { word.removeLast() }
    for ending in ["'s", "'S", "'"] where word.hasSuffix(ending) {
      word.removeLast(ending.count)
      break
    }
    while let last = word.last, ",;:)]*".contains(last) { word.removeLast() }
    let stem = Word.key(of: word[...])
    let isAbbreviation =
      LegalForm.keys.contains(stem) && !["limited", "gmbh", "company", "corporation"].contains(stem)
    if word.hasSuffix("."), !isAbbreviation { word.removeLast() }
    return word
  }

  static func isPossessive(_ word: Word) -> Bool {
    let text = word.text.last == "," ? word.text.dropLast() : word.text[...]
    return text.hasSuffix("'s") || text.hasSuffix("'S") || text.hasSuffix("s'") && !text.hasPrefix("'")
  }

  private static func isPossessiveForm(_ word: Word) -> Bool {
    isPossessive(word) && LegalForm.keys.contains(bare(word.key))
  }

  /// A key without its possessive.
  static func bare(_ key: String) -> String {
    key.hasSuffix("'s") ? Word.key(of: key.dropLast(2)) : key
  }

  private static func isPart(_ index: Int, _ text: ReportText, isFirst: Bool, ofCompany: Bool) -> Bool {
    let word = text.words[index]
    if isFirst, isLabel(word) { return false }
    if isFirst {
      return (word.isCapitalised || word.text.utf8.first?.isDigit == true) && !isStarter(word)
        && word.key != "soc"
    }
    if word.text == "AS", index + 1 < text.words.count,
      ["of", "at", "on"].contains(text.words[index + 1].key)
    {
      return false
    }
    if LegalForm.isClear(word) { return true }
    if joints.contains(word.key) || word.text == "&" {
      guard index + 1 < text.words.count, text.words[index + 1].isCapitalised else { return false }
      return ofCompany || word.key != "of"
    }
    if stops.contains(word.key) { return false }
    return word.isCapitalised
      || word.text.utf8.first?.isDigit == true && word.text.utf8.allSatisfy { $0.isDigit }
  }

  /// Whether what stands before or at a word ends the name there.
  private static func breaks(before index: Int, _ text: ReportText, ofCompany: Bool) -> Bool {
    let (before, word) = (text.words[index - 1], text.words[index])
    if before.text.hasSuffix(",") { return !LegalForm.isClear(word) }
    if before.text.hasSuffix(")") || before.text.hasSuffix("\"") || "(\"".contains(word.text.first ?? " ") {
      return true
    }
    if before.endsSentence, !LegalForm.keys.contains(before.key), before.key.utf8.count > 1 { return true }
    if isPossessive(before) { return true }
    let startsLine = before.line != word.line
    if startsLine, text.lines[word.line].followsGap { return true }
    if startsLine, isLabel(word) || lineStarts.contains(word.key) || word.text.utf8.first?.isDigit == true {
      return true
    }
    return DateWords.months.contains(word.key) && index + 1 < text.words.count
      && text.words[index + 1].text.utf8.first?.isDigit == true
  }

  /// `A.` or `B)` before a heading.
  private static func isLabel(_ word: Word) -> Bool {
    word.key.utf8.count == 1 && word.text.utf8.count == 2 && !word.text.hasSuffix(",")
  }

  /// Whether the text runs on from the word before, with no gap between.
  static func runsOn(to index: Int, in text: ReportText) -> Bool {
    guard text.words.indices.contains(index) else { return false }
    guard index > 0, text.words[index].line != text.words[index - 1].line else { return true }
    return !text.line(at: index).followsGap
  }

  private static func ends(after word: Word, at next: Int, _ text: ReportText) -> Bool {
    guard LegalForm.isClear(word) else { return false }
    return next >= text.words.count || !LegalForm.isClear(text.words[next])
  }

  private static func isStarter(_ word: Word) -> Bool { starters.contains(word.key) }

  private static let articles: Set<String> = ["the", "a", "its", "their", "our"]
  private static let joints: Set<String> = ["and", "of", "for", "&", "de", "the"]
  /// Words that begin titles and sentences and no names.
  private static let starters: Set<String> = [
    "examined", "we", "report", "section", "in", "as", "on", "to", "by", "from", "relevant", "management",
    "this", "that",
    "these", "those", "such", "it", "our", "their", "its", "for", "with", "assertion", "description",
    "controls", "if",
    "whether", "and", "re", "directors", "board", "members", "stakeholders", "trustees", "shareholders",
    "a.", "the", "subject", "dear", "when", "where", "because", "although", "while", "but",
    "independent",
  ]
  private static let stops: Set<String> = [
    "relevant", "throughout", "during", "based", "is", "are", "was", "were", "titled", "as", "from", "to",
    "with",
    "over", "under", "on", "in", "by", "description", "overview", "assertion", "statement", "that", "which",
    "has", "have", "report",
    "soc", "type", "period",
  ]
  private static let lineStarts: Set<String> = [
    "security", "availability", "processing", "confidentiality", "privacy", "soc", "system", "type", "report",
    "for",
    "independent", "prepared", "january", "february", "march", "april", "may", "june", "july", "august",
    "september",
    "october", "november", "december", "throughout", "relevant", "table", "section", "scope", "and", "suite",
    "attn",
  ]
  /// Words that make no name by themselves.
  private static let generic: Set<String> = [
    "system", "systems", "service", "services", "organization", "organisation", "company", "the", "controls",
    "control",
    "description", "section", "management", "board", "directors", "report", "criteria", "trust", "security",
    "availability", "confidentiality", "privacy", "processing", "integrity", "auditor", "auditors",
    "independent",
    "its", "our", "type", "soc", "inc", "llc", "ltd", "corporation", "limited", "user", "entities", "entity",
    "suitability", "design", "operating", "effectiveness", "assertion", "opinion", "scope", "client",
    "customer",
    "principal", "commitments", "requirements", "statement", "subservice", "complementary", "services",
    "certificate",
    "name", "date", "page", "table", "contents", "aicpa", "tsp", "confidential", "proprietary", "state",
    "city",
    "cybersecurity", "risk", "program", "boundaries", "members", "stakeholders", "specified", "parties",
    "customers",
    "organization's", "organisation's", "company's",
  ]
}

/// The names of months as they are compared.
enum DateWords {
  static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december",
  ]
}
