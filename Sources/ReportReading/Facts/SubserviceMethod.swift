internal import Diligence

/// Whether the controls of subservice organisations are left out of the report or are part of it.
enum SubserviceMethod {
  static func read(_ source: Source) -> Reading {
    let text = source.prose
    let carveOut = (places(of: carveOuts, in: source) + exclusions(in: source))
      .sorted { $0.lowerBound < $1.lowerBound }.prefix(shown).map { passage(.carveOut, $0, in: text) }
    let inclusive = places(of: inclusives, in: source).map { passage(.inclusive, $0, in: text) }
    return Reading([.subserviceMethod: ProposedFact(carveOut + inclusive)])
  }

  /// How many places of each method are enough for a person.
  private static let shown = 2

  private static func places(of phrases: [Phrase], in source: Source) -> [Range<Int>] {
    let text = source.prose
    let places = text.places(ofAny: phrases, limit: 60).lazy.filter { place in
      !source.isTested(place) && !text.lines[text.words[place.lowerBound].line].isContents
        && !isDenied(place, in: text) && !isAlternative(place, in: text)
    }
    return Array(places.prefix(shown))
  }

  private static let carveOuts: [Phrase] = [
    "carve-out method", "carve out method", "carved out", "carved-out", "carves out", "carve-out",
    "carve out",
  ]
  private static let inclusives: [Phrase] = ["inclusive method", "inclusive basis", "method inclusive"]

  // MARK: - Never called by its name

  /// `did not extend to the controls of A`, where A is no user and not the organisation itself.
  private static func exclusions(in source: Source) -> [Range<Int>] {
    let text = source.prose
    let places = text.places(ofAny: exclusions, limit: 40).lazy.filter { place in
      !source.isTested(place) && isAboutSubservice(place, in: text)
    }
    return Array(places.prefix(shown))
  }

  private static func isAboutSubservice(_ place: Range<Int>, in text: ReportText) -> Bool {
    let statement = text.statement(around: place.lowerBound)
    var index = place.upperBound
    while index < statement.upperBound, articles.contains(text.words[index].key) { index += 1 }
    guard index < statement.upperBound else { return false }
    if companies.contains(text.words[index].key), index > place.upperBound { return true }
    guard let name = CompanyName(at: index, before: statement.upperBound, in: text) else { return false }
    return !text.namesOrganisation(name.text)
  }

  private static let companies: Set<String> = [
    "subservice", "sub-service", "organizations", "organisations", "companies", "providers", "parties",
  ]
  private static let articles: Set<String> = ["the", "its", "these", "those", "any", "our", "such", ""]
  private static let exclusions: [Phrase] = [
    "extend to controls of", "extend to the controls of", "extend to controls at",
    "extend to the controls at",
    "excludes the controls of", "excludes controls of", "exclude the controls of", "exclude controls of",
    "not include the controls of", "not include controls of", "not include any controls of",
    "not include any of the controls of", "not include the controls at", "not include any of the controls at",
    "excludes the controls at", "excludes controls at", "not include the services provided by",
    "not extend to the services provided by", "not cover the controls of", "not contain the controls of",
    "extend to controls implemented by", "extend to the controls implemented by",
    "not include control activities of",
  ]

  // MARK: - What it does not say

  /// `The inclusive method was not used`.
  private static func isDenied(_ place: Range<Int>, in text: ReportText) -> Bool {
    let after = text.words[place.upperBound...].prefix(4).map(\.key)
    return after.contains("not") && text.statement(around: place.lowerBound).upperBound > place.upperBound
  }

  /// `either the carve-out or the inclusive method`, which explains both and uses none.
  private static func isAlternative(_ place: Range<Int>, in text: ReportText) -> Bool {
    let keys = text.words[text.statement(around: place.lowerBound)].map(\.key)
    let namesBoth = keys.contains("inclusive") && keys.contains { $0.hasPrefix("carv") }
    return namesBoth && (keys.contains("or") || keys.contains("either") || keys.contains("two"))
  }

  private static func passage(
    _ method: SubserviceOrganisation.Method, _ place: Range<Int>, in text: ReportText
  ) -> FactPassage {
    let start = max(text.statement(around: place.lowerBound).lowerBound, place.lowerBound - 12)
    return FactPassage(
      .method(method), page: text.page(at: place.lowerBound), quote: text.quote(start..<place.upperBound + 6))
  }
}
