/// A place in a text that names official criteria: one, or a list or range of them that share their letters.
struct CriterionMention: Sendable, Equatable {
  /// In the order in which they are named, a range drawn out.
  var criteria: [OfficialCriterion]
  var words: Range<Int>
}

extension ReportText {
  /// Every mention of official criteria, in order: `CC6.1`, `CC 6.1`, `CC6.1, 6.2 and 6.3`, `CC6.1–CC6.3`,
  /// `common criteria 6.1`, `availability criterion 1.2`.
  func criterionMentions(in range: Range<Int>? = nil) -> [CriterionMention] {
    let range = (range ?? words.indices).clamped(to: words.indices)
    var scan = CriterionScan()
    for index in range {
      let word = words[index]
      if scan.isIdle, !CriterionToken.mayBegin(at: word) { continue }
      for token in CriterionToken.tokens(of: word) {
        if case .number(let group, let number) = token, scan.isIdle {
          scan.name(series(before: index, in: range), group, number, at: index)
        } else {
          scan.take(token, at: index)
        }
      }
    }
    scan.end()
    return scan.mentions
  }

  /// The letters that the words before a bare number stand for, as in `common criteria 6.1`.
  private func series(before index: Int, in range: Range<Int>) -> OfficialCriterion.Series? {
    guard index - 2 >= range.lowerBound, ["criteria", "criterion"].contains(words[index - 1].key) else {
      return nil
    }
    switch words[index - 2].key {
    case "common": return .common
    case "availability": return .availability
    case "confidentiality": return .confidentiality
    case "integrity": return .processingIntegrity
    case "privacy": return .privacy
    default: return nil
    }
  }
}

/// Puts tokens together to mentions.
private struct CriterionScan {
  private(set) var mentions: [CriterionMention] = []
  private var open: CriterionMention?
  private var link = Link.none
  private var letters: OfficialCriterion.Series?

  private enum Link { case none, list, range }

  var isIdle: Bool { open == nil && letters == nil }

  mutating func take(_ token: CriterionToken, at index: Int) {
    switch token {
    case .letters(let series): letters = series
    case .criterion(let criterion): add(criterion, at: index)
    case .number(let group, let number): name(letters ?? linkedSeries, group, number, at: index)
    case .list where open != nil && letters == nil: link = .list
    case .range where open != nil && letters == nil: link = .range
    case .list, .range, .other: end()
    }
  }

  /// A bare number, which belongs to the letters before it.
  mutating func name(_ series: OfficialCriterion.Series?, _ group: Int, _ number: Int, at index: Int) {
    guard let series, let criterion = OfficialCriterion(series, group, number) else { return end() }
    add(criterion, at: index)
  }

  mutating func end() {
    if let open { mentions.append(open) }
    open = nil
    link = .none
    letters = nil
  }

  private var linkedSeries: OfficialCriterion.Series? { link == .none ? nil : open?.criteria.last?.series }

  private mutating func add(_ criterion: OfficialCriterion, at index: Int) {
    guard var mention = open, let last = mention.criteria.last, last.series == criterion.series, link != .none
    else {
      end()
      open = CriterionMention(criteria: [criterion], words: index..<index + 1)
      return
    }
    let drawnOut = link == .range ? last.through(criterion)?.dropFirst() : nil
    mention.criteria += drawnOut.map(Array.init) ?? [criterion]
    mention.words = mention.words.lowerBound..<index + 1
    open = mention
    link = .none
    letters = nil
  }
}
