internal import Diligence

/// Who wrote a document that is no report: the body that certifies, the company that was asked to test.
enum Examiner {
  /// In the order of their places; none for any other kind of document.
  static func names(in source: Source) -> [FirmName] {
    let text = source.prose
    switch source.kind?.value {
    case .kind(.pentest):
      return text.places(ofAny: engagements, limit: 40)
        .compactMap { FirmName(in: text, $0.upperBound..<min($0.upperBound + 8, text.words.count)) }
        .filter { $0.strength > .bare && !text.namesOrganisation($0) }
    default: return []
    }
  }

  private static let engagements: [Phrase] = [
    "asked", "engaged", "commissioned", "contracted", "retained", "hired", "performed by", "conducted by",
    "carried out by", "executed by",
  ]

  /// Where a certificate is signed.
  static func place(in source: Source) -> PlaceName? {
    let text = source.prose
    guard case .kind(let kind) = source.kind?.value, kind.isISO else { return nil }
    return source.dates.lazy.compactMap { date -> PlaceName? in
      let line = text.lines[text.words[date.words.lowerBound].line]
      let before = line.words.lowerBound..<date.words.lowerBound
      return before.isEmpty ? nil : PlaceName(whole: before, in: text)
    }.first
  }
}
