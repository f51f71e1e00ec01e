/// The firm named above the auditor's report or on the cover, where the signature may be a mere picture.
struct Letterhead: Sendable, Equatable {
  let firm: FirmName
  /// From the address after the name.
  let place: PlaceName?

  /// All that name a firm of auditors, in order: alone in a line, before its own address, or after `by` or
  /// `service auditor`.
  static func all(in source: Source) -> [Letterhead] {
    let text = source.prose
    let start = source.voices.start ?? text.words.count
    return text.lines.prefix(mostLines).prefix { $0.words.lowerBound < start && $0.page <= lastPage }
      .filter { $0.words.count <= longestLine }.flatMap { line in
        text.cells(of: line).compactMap { read($0, line, in: text, before: start) }
      }
      .filter { !text.namesOrganisation($0.firm) }
  }

  /// Covers, contents, a letter and the head of the report.
  private static let lastPage = 8
  private static let mostLines = 500
  private static let longestLine = 40

  private static func read(_ cell: Range<Int>, _ line: Line, in text: ReportText, before end: Int)
    -> Letterhead?
  {
    if let labelled = labelled(cell, in: text) { return Letterhead(firm: labelled, place: nil) }
    guard let firm = FirmName(in: text, cell), firm.strength == .auditor else { return nil }
    let rest = firm.words.upperBound..<cell.upperBound
    guard rest.isEmpty || beginsAddress(text.words[rest.lowerBound]) || describes(rest, in: text) else {
      return nil
    }
    return Letterhead(
      firm: firm, place: place(after: firm, cell, line, in: text, before: max(end, cell.upperBound)))
  }

  /// In the firm's own address, on the same line or on those under it, as far as nobody else is named.
  private static func place(
    after firm: FirmName, _ cell: Range<Int>, _ line: Line, in text: ReportText, before end: Int
  ) -> PlaceName? {
    let address = firm.words.upperBound..<min(firm.words.upperBound + longestAddress, end)
    let under = text.lines[(text.words[cell.lowerBound].line + 1)...].prefix(4).prefix {
      $0.words.lowerBound < end
    }
    .prefix { !namesAddressee($0, in: text) }
    let last = under.last?.words.upperBound ?? line.words.upperBound
    if let place = PlaceName.place(
      in: text, address.clamped(to: address.lowerBound..<max(last, cell.upperBound)))
    {
      return place
    }
    return under.lazy.compactMap { PlaceName(whole: $0.words, in: text) }.first
  }

  private static func namesAddressee(_ line: Line, in text: ReportText) -> Bool {
    guard let first = text.words[line.words].first else { return false }
    return addressees.contains(first.key) || FirmName(in: text, line.words)?.strength == .company
      || line.words.count > 14
  }

  private static let longestAddress = 22
  private static let addressees: Set<String> = ["to", "dear", "attention", "attn", "board", "scope", "we"]

  private static func beginsAddress(_ word: Word) -> Bool {
    word.key.first?.isNumber == true || word.key == "one"
  }

  private static func describes(_ range: Range<Int>, in text: ReportText) -> Bool {
    range.allSatisfy { FirmWords.descriptions.contains(text.words[$0].key) || text.words[$0].key.isEmpty }
  }

  // MARK: - Labels

  /// `Service auditor: …` takes any company, `prepared by …` only one of the trade.
  private static func labelled(_ cell: Range<Int>, in text: ReportText) -> FirmName? {
    for label in labels {
      guard let place = place(of: label.phrase, in: cell, of: text),
        place == cell.lowerBound || label.standsAnywhere,
        !text.words[cell.lowerBound..<place].contains(where: { former.contains($0.key) })
      else { continue }
      let end = place + label.phrase.keys.count
      let value = end < cell.upperBound ? end..<cell.upperBound : nextLine(cell, in: text)
      let isSet = end == cell.upperBound || text.words[end - 1].endsLabel
      guard let value, label.standsAnywhere || isSet, let firm = FirmName(in: text, value),
        firm.strength == .auditor || !label.standsAnywhere
      else { continue }
      return firm
    }
    return nil
  }

  private static func place(of phrase: Phrase, in cell: Range<Int>, of text: ReportText) -> Int? {
    cell.first { start in
      start + phrase.keys.count <= cell.upperBound
        && phrase.keys.indices.allSatisfy { text.words[start + $0].key == phrase.keys[$0] }
    }
  }

  private static func nextLine(_ cell: Range<Int>, in text: ReportText) -> Range<Int>? {
    let next = text.words[cell.lowerBound].line + 1
    return text.lines.indices.contains(next) ? text.lines[next].words : nil
  }

  private static let former: Set<String> = ["former", "predecessor", "previous", "prior", "subservice"]

  private static let labels: [(phrase: Phrase, standsAnywhere: Bool)] = [
    ("independent service auditor", false), ("service auditor", false), ("independent auditor", false),
    ("independent practitioner", false), ("independent accountant", false),
    ("independent accountants", false),
    ("auditor", false), ("practitioner", false), ("audit firm", false), ("examining firm", false),
    ("cpa firm", false),
    ("prepared by", true), ("issued by", true), ("provided by", true), ("examined by", true),
    ("audited by", true),
    ("performed by", true), ("conducted by", true), ("report by", true), ("report of", true),
    ("report from", true),
  ]
}
