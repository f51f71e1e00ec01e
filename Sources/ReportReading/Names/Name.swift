/// A name that a text gives to a company or a system, as it stands there.
struct Name: Sendable, Equatable {
  /// Without quotes, a possessive `'s` or punctuation that is not part of it.
  let text: String
  let words: Range<Int>

  /// The words that tell it from others: in lower case, without the legal form, `the` and a last `system`.
  var core: [String] {
    var keys = text.split(separator: " ").map(Word.key).filter { !$0.isEmpty }
    if keys.first == "the" { keys.removeFirst() }
    while keys.count > 1, let last = keys.last, LegalForm.keys.contains(last) { keys.removeLast() }
    if keys.count > 1, keys.last == "system" { keys.removeLast() }
    return keys
  }

  var hasLegalForm: Bool {
    text.split(separator: " ").dropFirst().contains { LegalForm.keys.contains(Word.key(of: $0)) }
  }

  var isMixedCase: Bool { text.contains { $0.isLowercase } }

  /// Whether both may name the same: one has all words of the other in a row, from its start or to its end.
  func isAkin(to other: Name) -> Bool {
    let (long, short) = core.count >= other.core.count ? (core, other.core) : (other.core, core)
    return !short.isEmpty && (long.starts(with: short) || long.suffix(short.count).elementsEqual(short))
  }

  /// Which of two forms of one name a form would ask for.
  func isFuller(than other: Name) -> Bool {
    (hasLegalForm ? 1 : 0, core.count, isMixedCase ? 1 : 0)
      > (other.hasLegalForm ? 1 : 0, other.core.count, other.isMixedCase ? 1 : 0)
  }
}

/// The words at the end of a company's name that say what it is in law.
enum LegalForm {
  static let keys: Set<String> = [
    "inc", "incorporated", "corp", "corporation", "co", "company", "llc", "l.l.c", "ltd", "limited", "plc",
    "llp",
    "l.l.p", "lp", "l.p", "pbc", "pty", "pte", "pvt", "private", "gmbh", "ag", "kg", "se", "ug", "bv", "b.v",
    "nv",
    "n.v", "sa", "s.a", "sas", "s.a.s", "sarl", "s.a.r.l", "srl", "s.r.l", "spa", "s.p.a", "ab", "as", "a/s",
    "aps",
    "oy", "oyj", "kk", "k.k", "ulc", "s.l", "sl", "p.c", "pc", "pllc", "bhd", "sdn", "kft", "z.o.o", "s.r.o",
    "d.o.o",
    "dac", "unlimited", "foundation",
  ]

  /// Those that mark a name wherever they stand; others, such as `as` or `company`, are words as well.
  static func isClear(_ word: Word) -> Bool {
    let key = Name.bare(word.key)
    return keys.contains(key)
      && !["as", "se", "private", "company", "foundation", "unlimited", "sa", "ag", "ab"].contains(word.key)
      || ["AG", "AB", "AS", "SE", "SA", "A/S", "Company", "Private"].contains(word.text)
  }

  /// Forms of auditing firms, which no reporting company has.
  static let firms: Set<String> = [
    "llp", "l.l.p", "cpas", "cpa", "pllc", "p.c", "p.l.l.c", "auditors", "assurance", "accountants",
  ]
}
