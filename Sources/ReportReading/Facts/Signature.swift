/// What stands under the auditor's report: the firm, its place and the date, as far as the text has them.
struct Signature: Sendable, Equatable {
  let firm: FirmName?
  let place: PlaceName?

  /// The signature after the auditor's opinion, or after the auditor's other words where there is none; never
  /// management's own. Nil where none can be told.
  static func find(in source: Source) -> Signature? {
    let text = source.prose
    guard let zone = zone(in: source) else { return nil }
    let lines = text.lines[text.words[zone.lowerBound].line...text.words[zone.upperBound - 1].line]
    let runs = lines.split { !isShort($0, in: text) }
    var best: SignatureBlock?
    for run in runs {
      let block = SignatureBlock(lines: Array(run), text: text, dates: source.dates)
      if block.weight > best?.weight ?? 0 { best = block }
    }
    return best.map { Signature(firm: $0.firm, place: $0.place) }
  }

  /// From the end of the opinion to where management speaks or another part begins.
  private static func zone(in source: Source) -> Range<Int>? {
    let (text, voices) = (source.prose, source.voices)
    let opinion =
      OpinionStatement.statements(in: text, voices).last?.words ?? Disclaimer.place(in: text, voices)
    guard let start = opinion?.upperBound ?? voices.nextTurn(after: -1, of: .auditor),
      start < text.words.count
    else {
      return nil
    }
    let limit = min(start + longest, voices.nextTurn(after: start, of: .management) ?? .max, text.words.count)
    let part = text.lines[text.words[start].line...].first { line in
      line.words.lowerBound >= start && (line.words.lowerBound >= limit || beginsPart(line, in: text))
    }
    let end = min(part?.words.lowerBound ?? limit, limit)
    return start < end ? start..<end : nil
  }

  private static let longest = 2500

  private static func beginsPart(_ line: Line, in text: ReportText) -> Bool {
    let keys = text.words[line.words.prefix(12)].map(\.key)
    guard line.words.count <= 12, !text.words[line.words.upperBound - 1].text.hasSuffix("."),
      let first = keys.first
    else { return false }
    let isNumbered = ["section", "part", "attachment", "appendix", "exhibit", "chapter"].contains(first)
    return isNumbered && keys.count > 1 || keys.contains("assertion")
      || keys.starts(with: ["management's"])
        && keys.count <= 4 && keys.last != "responsibilities" && keys.last != "responsibility"
  }

  private static func isShort(_ line: Line, in text: ReportText) -> Bool {
    line.words.count <= 14 && text.cells(of: line).allSatisfy { $0.count <= 12 }
  }
}

/// Short lines that follow each other and may be a signature.
struct SignatureBlock {
  private(set) var firm: FirmName?
  private(set) var place: PlaceName?
  private var hasDate = false
  private var names: [FirmName] = []
  private var hasPerson = false

  /// How surely it is a signature; 0 where it is none.
  var weight: Int {
    switch (firm?.strength, place != nil, hasDate) {
    case (.auditor, true, true): 6
    case (.auditor, _, true), (.auditor, true, _): 5
    case (.some, true, true): 4
    case (.some, _, true), (.none, true, true): 3
    case (.auditor, false, false): 2
    default: 0
    }
  }

  init(lines: [Line], text: ReportText, dates: [DatePlace]) {
    for cell in lines.flatMap(text.cells) { take(cell, in: text, dates: dates.within(cell)) }
    let organisations = names.filter { !text.namesOrganisation($0) }
    firm = organisations.first { $0.strength == .auditor } ?? organisations.first { $0.strength == .company }
    if firm == nil, !hasPerson, names.count == 1, hasDate, place != nil { firm = organisations.first }
  }

  private mutating func take(_ whole: Range<Int>, in text: ReportText, dates: ArraySlice<DatePlace>) {
    let cell = Self.unlabelled(whole, in: text)
    guard !cell.isEmpty else { return }
    let keys = text.words[cell].map(\.key)
    if let date = dates.first, cell.count - date.words.count <= 10 { hasDate = true }
    if keys.contains(where: Self.persons.contains) { hasPerson = true }
    if keys.contains(where: Self.others.contains) || describesLastName(cell, keys, in: text) { return }
    let beforeDate = dates.first.map { cell.lowerBound..<max($0.words.lowerBound, cell.lowerBound) } ?? cell
    if let place = PlaceName(
      whole: beforeDate, in: text, beforeDate: endsWithComma(beforeDate, in: text, dates))
    {
      if self.place == nil { self.place = place }
      return
    }
    guard let name = FirmName(in: text, beforeDate) else { return }
    let rest = name.words.upperBound..<beforeDate.upperBound
    if place == nil, name.strength > .bare { place = PlaceName.place(in: text, rest) }
    if name.strength > .bare || rest.isEmpty { names.append(name) }
  }

  private func endsWithComma(_ range: Range<Int>, in text: ReportText, _ dates: ArraySlice<DatePlace>) -> Bool
  {
    guard !dates.isEmpty, let last = range.last else { return false }
    return text.words[last].text.hasSuffix(",")
  }

  /// A description right under a name tells that it is a firm's; a form right under it belongs to it.
  private mutating func describesLastName(_ cell: Range<Int>, _ keys: [String], in text: ReportText) -> Bool {
    guard let last = names.last, last.words.upperBound == cell.lowerBound else { return false }
    if keys.allSatisfy(FirmWords.afterForms.contains) {
      names[names.count - 1] = FirmName(in: text, last.words.lowerBound..<cell.upperBound) ?? last
      return true
    }
    guard keys.allSatisfy(FirmWords.descriptions.contains), keys.count > 1 else { return false }
    names[names.count - 1] = last.asAuditor()
    return true
  }

  /// Without `Place:` or `Date:` before it.
  private static func unlabelled(_ cell: Range<Int>, in text: ReportText) -> Range<Int> {
    guard let first = cell.first, text.words[first].endsLabel,
      labels.contains(text.words[first].key)
    else {
      return cell
    }
    return cell.dropFirst()
  }

  private static let labels: Set<String> = ["place", "city", "location", "date", "signed"]
  private static let persons: Set<String> = [
    "partner", "director", "officer", "president", "principal", "ceo", "cfo", "cto", "ciso", "coo", "founder",
    "shareholder", "manager", "engagement",
  ]
  /// Of lines that are neither a name nor a place: persons, networks, stamps of electronic signatures.
  private static let others = persons.union([
    "member", "members", "network", "affiliate", "affiliated", "docusigned", "docusign", "digitally",
    "envelope",
    "adobe", "verified",
  ])
}
