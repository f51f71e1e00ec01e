/// The name of a firm in a run of words, and how surely it is one that examines others.
struct FirmName: Sendable, Equatable {
  /// As it is written, without what describes it.
  let text: String
  let words: Range<Int>
  let strength: Strength

  enum Strength: Sendable, Comparable {
    /// A few capitalised words.
    case bare
    /// Its legal form is that of any company.
    case company
    /// Its form or name is that of accountants and auditors.
    case auditor
  }

  /// Reads the name at the beginning of a range; nil where something else stands there.
  ///
  /// The name ends with the last legal form, otherwise with the last word of the trade; what follows is left.
  init?(in text: ReportText, _ range: Range<Int>) {
    let start = range.first { !Self.leads(text.words[$0]) } ?? range.upperBound
    let run = Self.run(in: text, start..<range.upperBound)
    guard !run.isEmpty, run.count <= Self.longest, !run.contains(where: { Self.isOther(text.words[$0]) }),
      Self.isOwnName(text.words[run].map(\.key))
    else { return nil }
    let end = Self.end(of: run, in: text)
    words = run.lowerBound..<end.place
    strength = end.strength
    self.text = Self.cleaned(text.text(words))
    guard self.text.contains(where: \.isLetter) else { return nil }
  }

  private static let longest = 12

  /// The same name, of which something else has told that it is an auditor's.
  func asAuditor() -> FirmName { FirmName(text: text, words: words, strength: .auditor) }

  private init(text: String, words: Range<Int>, strength: Strength) {
    self.text = text
    self.words = words
    self.strength = strength
  }

  /// `/s/`, `Signed by` and the like before a signature.
  private static func leads(_ word: Word) -> Bool {
    word.key.isEmpty || FirmWords.beforeSignatures.contains(word.key) || word.text.lowercased() == "/s/"
  }

  /// Whether the words belong to one firm, and not to a kind of firms or of work.
  private static func isOwnName(_ keys: [String]) -> Bool {
    var common = [FirmWords.descriptions, FirmWords.forms, FirmWords.joints]
    if !keys.contains(where: FirmWords.forms.contains) { common += [FirmWords.trade, FirmWords.branches] }
    return keys.contains { key in !common.contains { $0.contains(key) } }
  }

  private static func isOther(_ word: Word) -> Bool {
    FirmWords.others.contains(word.key)
      || word.text.utf8.contains { [0x5B, 0x5D, 0x3C, 0x3E, 0x40].contains($0) }
  }

  /// The capitalised words from the beginning on, with what joins them.
  private static func run(in text: ReportText, _ range: Range<Int>) -> Range<Int> {
    var end = range.lowerBound
    for index in range {
      let word = text.words[index]
      let isNumber = word.key.first?.isNumber == true
      if isNumber && index > range.lowerBound { break }
      guard isNumber || word.isCapitalised || word.text == "&" || FirmWords.joints.contains(word.key) else {
        break
      }
      end = index + 1
      if word.endsSentence && !isAbbreviated(word) { break }
    }
    while end > range.lowerBound, FirmWords.joints.contains(text.words[end - 1].key) { end -= 1 }
    return range.lowerBound..<end
  }

  /// `Inc.`, `Co.`, initials and what has more full stops than the last one.
  private static func isAbbreviated(_ word: Word) -> Bool {
    FirmWords.forms.contains(word.key) || ["co", "st", "bros"].contains(word.key) || word.key.utf8.count == 1
      || word.key.utf8.contains(0x2E)
  }

  private static func end(of run: Range<Int>, in text: ReportText) -> (place: Int, strength: Strength) {
    let keys = text.words[run].map(\.key)
    let isKnown = FirmWords.known.contains { keys.starts(with: $0.keys) }
    let trade = keys.lastIndex { FirmWords.trade.contains($0) }
    if let form = keys.lastIndex(where: { FirmWords.forms.contains($0) }) {
      let rest = keys[(form + 1)...].prefix { FirmWords.afterForms.contains($0) || $0.isEmpty || $0 == "co" }
      let last = rest.last == "" ? form : form + rest.count
      let isAuditor = isKnown || trade != nil || keys.contains { FirmWords.partnerships.contains($0) }
      return (run.lowerBound + last + 1, isAuditor ? .auditor : .company)
    }
    if isKnown || trade != nil { return (run.upperBound, .auditor) }
    let isCompany = keys.last == "co" || keys.last == "company"
    return (run.upperBound, isCompany ? .company : .bare)
  }

  private static func cleaned(_ name: String) -> String {
    var name = name[...]
    while let last = name.last,
      last == "," || last == ";" || last == ":" || last == "|" || last == "-" || last == " "
    {
      name = name.dropLast()
    }
    return String(name)
  }
}

extension FirmName {
  /// Whether both names are of one firm, one perhaps shorter or abbreviated.
  func isSame(as other: FirmName) -> Bool {
    let (mine, others) = (Self.core(of: text), Self.core(of: other.text))
    return mine.starts(with: others) || others.starts(with: mine)
  }

  /// The words of a name without its form.
  private static func core(of name: String) -> [String] {
    let keys = name.split(separator: " ").map(Word.key).filter {
      !$0.isEmpty && !FirmWords.forms.contains($0)
    }
    return FirmWords.shortNames[keys.joined(separator: " ")].map { $0.keys } ?? keys
  }
}
