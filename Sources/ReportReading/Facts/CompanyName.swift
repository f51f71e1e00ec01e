/// The name of a company in a sentence, with the abbreviation that stands in brackets after it.
struct CompanyName: Sendable, Equatable {
  /// As it is given; a definition such as `("AWS")` is none of it.
  let text: String
  let words: Range<Int>
  /// The word after the name and after what stands in brackets behind it.
  let next: Int
  /// What the brackets make it stand for.
  let alias: String?

  /// Reads a name that begins with the word at `start`; nil where none does.
  init?(at start: Int, before limit: Int, in text: ReportText) {
    guard start < limit, Self.begins(text.words[start]) else { return nil }
    var end = start
    while end < limit, end - start < Self.longest, Self.belongs(end, after: start, in: text) {
      end += 1
      if Self.ends(at: end - 1, before: limit, in: text) { break }
    }
    while end > start, Self.joints.contains(text.words[end - 1].key) { end -= 1 }
    guard end > start else { return nil }
    let bracket = Self.bracket(at: end, before: limit, in: text)
    words = start..<(bracket.isName ? bracket.end : end)
    next = bracket.end
    alias = bracket.alias
    self.text = Self.cleaned(text.text(words))
  }

  private static let longest = 9

  private static func begins(_ word: Word) -> Bool {
    guard let first = word.text.first, !stops.contains(word.key), !word.key.isEmpty,
      !FirmWords.forms.contains(word.key)
    else { return false }
    if first.isNumber {
      return word.key.contains { $0.isLetter } && !word.key.contains { $0 == "." || $0 == "-" }
    }
    return first.isUppercase && OfficialCriterion(id: word.text) == nil
  }

  private static func belongs(_ index: Int, after start: Int, in text: ReportText) -> Bool {
    let word = text.words[index]
    if index == start { return true }
    if joints.contains(word.key) || word.text == "&" { return true }
    guard let first = word.text.first, first.isUppercase || first.isNumber else { return false }
    return !endsNames.contains(word.key)
  }

  /// Whether the name is over after a word: at a comma, unless its legal form follows, and at the end of a
  /// sentence.
  private static func ends(at index: Int, before limit: Int, in text: ReportText) -> Bool {
    let word = text.words[index]
    switch word.text.utf8.last {
    case 0x2C: return index + 1 >= limit || !FirmWords.forms.contains(text.words[index + 1].key)
    case 0x3B, 0x3A, 0x29: return true
    case 0x2E where text.endsStatement(at: index): return true
    default: break
    }
    guard FirmWords.forms.contains(word.key), word.key != "private", index + 1 < limit else { return false }
    return !FirmWords.forms.contains(text.words[index + 1].key)
  }

  /// What stands in brackets behind a name: `(AWS)` belongs to it, `("AWS")` and `(hosting)` do not.
  private static func bracket(
    at start: Int, before limit: Int, in text: ReportText
  ) -> (end: Int, isName: Bool, alias: String?) {
    guard start < limit, text.words[start].text.hasPrefix("("),
      let close = (start..<min(start + 12, limit)).first(where: { text.words[$0].text.contains(")") })
    else { return (start, false, nil) }
    let quoted = (start...close).last { text.words[$0].text.contains("\"") }
    if let quoted { return (close + 1, false, text.words[quoted].key) }
    let word = text.words[start].text.filter(\.isLetter)
    let isShort = close == start && word.count >= 2 && word == word.uppercased()
    return (close + 1, isShort, isShort ? text.words[start].key : nil)
  }

  private static func cleaned(_ name: String) -> String {
    var name = name[...]
    while let last = name.last, last == "," || last == ";" || last == ":" || last == "." {
      if last == ".", let word = name.split(separator: " ").last, keepsDot.contains(Word.key(of: word)) {
        break
      }
      name = name.dropLast()
    }
    return String(name)
  }

  private static let keepsDot: Set<String> = [
    "inc", "ltd", "corp", "co", "l.l.c", "l.p", "s.a", "n.v", "b.v", "p.c", "s.r.l", "k.k",
  ]
  private static let joints: Set<String> = ["of", "&", "de", "and/or", ""]
  private static let endsNames: Set<String> = [
    "controls", "subservice", "sub-service", "csoc", "csocs", "section", "carve-out", "inclusive", "is",
    "are", "the",
  ]
  private static let stops: Set<String> = [
    "the", "this", "these", "those", "our", "its", "their", "it", "they", "such", "each", "any", "certain",
    "user",
    "users", "complementary", "control", "controls", "section", "company", "company's", "subservice",
    "sub-service",
    "management", "in", "on", "as", "by", "for", "where", "when", "if", "all", "both", "other",
    "additionally", "however",
    "we", "a", "an", "no", "not", "none", "n/a", "and", "or", "service", "services", "organization",
    "organisation",
    "organizations", "organisations", "vendor", "vendors", "provider", "providers", "carve-out", "inclusive",
    "trust",
    "criteria", "criterion", "soc", "see", "table", "page", "type", "customers", "customer", "method", "name",
    "system",
    "description", "csoc", "csocs", "cuec", "cuecs", "applicable", "function", "purpose", "third-party",
    "third",
    "that", "which", "are", "is", "to", "at", "with", "from", "during", "since", "under", "using", "within",
    "into", "per", "via", "through", "while", "of", "expected", "types", "proprietary",
    "confidential", "how", "what", "because", "although",
    "only",
  ]
}

extension CompanyName {
  /// Whether both names are of one company: the same but for its legal form, longer, or abbreviated.
  func isSame(as other: CompanyName) -> Bool {
    let (mine, others) = (core, other.core)
    if mine == others { return true }
    let (short, long) = mine.count < others.count ? (mine, others) : (others, mine)
    if short.count > 1, long.starts(with: short) { return true }
    guard short.count == 1, let word = short.first else { return false }
    let aliases = [alias, other.alias].compactMap(\.self)
    return aliases.contains(word) || long.count > 1 && word == String(long.compactMap(\.first))
  }

  /// Whether it is nothing but initials.
  var isAbbreviation: Bool { core.count == 1 && text.allSatisfy { !$0.isLetter || $0.isUppercase } }

  private var core: [String] {
    text.split(separator: " ").filter { !$0.hasPrefix("(") }.map(Word.key)
      .filter { !$0.isEmpty && !FirmWords.forms.contains($0) }
  }

  /// All names of a list that begins at `start`: `A, B, Inc. and C`, also `A for hosting and B for mail`.
  static func list(at start: Int, before limit: Int, in text: ReportText) -> [CompanyName] {
    var names: [CompanyName] = []
    var place: Int? = start
    while let start = place, let name = CompanyName(at: start, before: limit, in: text) {
      names.append(name)
      place = following(name, before: limit, in: text)
    }
    return names
  }

  private static func following(_ name: CompanyName, before limit: Int, in text: ReportText) -> Int? {
    guard name.next < limit else { return nil }
    if links.contains(text.words[name.next].key) { return name.next + 1 }
    let last = text.words[name.next - 1].text
    if last.hasSuffix(",") || last.hasSuffix(";"), CompanyName(at: name.next, before: limit, in: text) != nil
    {
      return name.next
    }
    return further(name.next, before: limit, in: text)
  }

  /// Over what one company does to the next, which does something too.
  private static func further(_ start: Int, before limit: Int, in text: ReportText) -> Int? {
    guard deeds.contains(text.words[start].key) else { return nil }
    for index in start..<min(start + 25, limit - 1) {
      guard
        links.contains(text.words[index].key) || text.words[index].text.hasSuffix(",")
          || text.words[index].text.hasSuffix(";"),
        let name = CompanyName(at: index + 1, before: limit, in: text), name.next < limit,
        deeds.contains(text.words[name.next].key) || name.next > name.words.upperBound
      else { continue }
      return index + 1
    }
    return nil
  }

  private static let links: Set<String> = ["and", "or", "&", "und"]
  private static let deeds: Set<String> = ["for", "to", "as", "which", "that", "provides", "hosts", "-"]
}
