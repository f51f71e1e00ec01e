internal import Diligence

/// A place that names a kind of SOC report.
struct KindMention: Sendable, Equatable {
  let kind: AssuranceReport.Kind
  let words: Range<Int>

  /// `SOC 2`, `SOC2`, `(SOC) 2`, `Organization Controls 3`, in order.
  static func mentions(in text: ReportText, _ range: Range<Int>? = nil) -> [KindMention] {
    let range = (range ?? text.words.indices).clamped(to: text.words.indices)
    var mentions: [KindMention] = []
    for (key, kind) in glued {
      for place in text.places(ofKey: key) where range.contains(place) {
        mentions.append(KindMention(kind: kind, words: place..<place + 1))
      }
    }
    for key in ["soc", "controls", "soc-"] {
      for place in text.places(ofKey: key) where range.contains(place) && place + 1 < range.upperBound {
        guard let kind = numbers[text.words[place + 1].key],
          key == "soc" || isOrganisationControls(text, place)
        else { continue }
        mentions.append(KindMention(kind: kind, words: place..<place + 2))
      }
    }
    return mentions.sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  private static func isOrganisationControls(_ text: ReportText, _ place: Int) -> Bool {
    guard place > 0 else { return false }
    return ["organization", "organizations", "organisation", "organisations"].contains(
      text.words[place - 1].key)
  }

  private static let numbers: [String: AssuranceReport.Kind] = [
    "1": .soc1, "2": .soc2, "3": .soc3, "i": .soc1, "2+": .soc2, "2/3": .soc2,
  ]

  private static let glued: [String: AssuranceReport.Kind] = [
    "soc1": .soc1, "soc2": .soc2, "soc3": .soc3, "soc-1": .soc1, "soc-2": .soc2, "soc-3": .soc3,
  ]
}
