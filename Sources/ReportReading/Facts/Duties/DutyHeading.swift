/// A line that heads a list of what others than the service organisation have to do.
enum DutyHeading: Sendable, Equatable {
  /// Controls that the criteria rest on (CUECs).
  case customerControls
  /// What customers have to do besides.
  case responsibilities
  /// Controls at a subservice organisation (CSOCs).
  case providers

  private static let longest = 14

  /// Nil where the line is no heading: a sentence, a line of contents, or about something else.
  init?(_ line: Line, in text: ReportText) {
    guard !line.isContents else { return nil }
    self.init(text.words[line.words])
  }

  /// Nil where the words, of which the first may number them, head no such list.
  init?(_ line: ArraySlice<Word>) {
    guard line.count <= Self.longest else { return nil }
    let words = Self.title(line)
    guard let first = words.first, let last = words.last, first.isCapitalised, !Self.isPageNumber(last),
      last.text.utf8.last != .dot, last.text.utf8.last != .comma, words.contains(where: Self.mayBeAbout)
    else { return nil }
    let keys = Set(words.dropFirst(0).flatMap { $0.key.split(separator: "-").map(String.init) })
    guard keys.isDisjoint(with: Self.verbs) else { return nil }
    let isAboutUsers = !keys.isDisjoint(with: Self.users)
    if !isAboutUsers, !keys.isDisjoint(with: Self.subservice), !keys.isDisjoint(with: Self.controls) {
      self = .providers
    } else if keys.contains("complementary"), !keys.isDisjoint(with: Self.controls),
      isAboutUsers || keys.isDisjoint(with: Self.subservice)
    {
      self = .customerControls
    } else if isAboutUsers, !keys.isDisjoint(with: Self.controls), keys.isSubset(of: Self.vocabulary) {
      self = .customerControls
    } else if isAboutUsers, !keys.isDisjoint(with: Self.duties), keys.isSubset(of: Self.vocabulary) {
      self = .responsibilities
    } else {
      return nil
    }
  }

  /// Most lines say nothing of controls or duties of others, which one look at each word tells.
  private static func mayBeAbout(_ word: Word) -> Bool {
    users.contains(word.key) || subservice.contains(word.key) || word.key == "complementary"
      || word.key.utf8.contains(.hyphen)
  }

  /// A heading without its number.
  static func title(_ words: ArraySlice<Word>) -> ArraySlice<Word> {
    var words = words
    while let first = words.first, words.count > 1, isNumbering(first) { words = words.dropFirst() }
    return words
  }

  /// `3.4`, `D.`, `IV`, `Section`, `-`
  static func isNumbering(_ word: Word) -> Bool {
    let key = word.key
    if key.isEmpty || key == "section" || ListMark(word) != nil { return true }
    if key.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }) { return true }
    return word.text.utf8.allSatisfy { "IVX.:)".utf8.contains($0) }
  }

  private static func isPageNumber(_ word: Word) -> Bool {
    word.key.utf8.allSatisfy { (0x30...0x39).contains($0) } && !word.key.isEmpty
  }

  private static let users: Set<String> = [
    "user", "users", "customer", "customers", "client", "clients", "subscriber", "subscribers", "tenant",
    "tenants", "cuec", "cuecs",
  ]
  private static let controls: Set<String> = ["control", "controls", "cuec", "cuecs", "csoc", "csocs"]
  private static let subservice: Set<String> = [
    "subservice", "subservicer", "csoc", "csocs", "vendor", "vendors", "subcontractor", "subcontractors",
    "provider",
    "providers",
  ]
  private static let duties: Set<String> = [
    "responsibility", "responsibilities", "considerations", "consideration", "obligations", "duties",
  ]
  private static let verbs: Set<String> = [
    "are", "is", "were", "was", "have", "has", "should", "must", "can", "will", "may", "describes",
    "described",
    "that", "which", "if", "assumes", "assume", "include", "includes", "rely", "need", "we", "our",
  ]
  private static let vocabulary: Set<String> = users.union(controls).union(duties).union([
    "complementary", "entity", "entities", "organization", "organizations", "organisation", "organisations",
    "and",
    "of", "at", "the", "for", "expected", "required", "recommended", "to", "be", "by", "implemented",
    "relevant",
    "related", "criteria", "continued", "list", "applicable", "in", "place", "other", "s", "trust",
    "services",
    "cont", "assumed", "additional", "",
  ])
}
