import Diligence
import Foundation

/// What a careful reader finds of one fact.
enum FactLabel: Equatable {
  case value(FactValue)
  /// Names in any order.
  case names([String])
  /// Empty where tests stand in the text and all are clean, and for a Type I.
  case exceptions([LabelledException])
  /// How many, of what is too long to be repeated in a label.
  case count(Int)
  /// Both methods are used, each for others; so the text states no one method.
  case both
  /// The text contradicts itself.
  case conflict
}

/// An exception as far as a label tells it.
struct LabelledException: Equatable {
  /// Nil where it stands under no official criterion.
  let criterion: String?
  let deviations: Int?
  let sample: Int?
}

/// Why a text is no label of its fact.
struct LabelProblem: Error {
  let text: String

  init(_ text: String) {
    self.text = text
  }
}

extension FactLabel {
  init(_ fact: ReportFact, _ text: String) throws(LabelProblem) {
    let label: FactLabel? =
      switch fact {
      case .kind: text == "not_a_report" ? .value(.notAReport) : Self.word(text, FactValue.kind)
      case .type: Self.word(text, FactValue.type)
      case .opinion: text == "not_established" ? nil : Self.word(text, FactValue.opinion)
      case .subserviceMethod:
        text == "both" ? .both : text == "unclear" ? nil : Self.word(text, FactValue.method)
      case .organisation, .system, .auditor, .auditorCity: .value(.text(text))
      case .start, .end, .asOf, .reportDate, .assertionDate, .bridgedUntil:
        Day(text).map { .value(.day($0)) }
      case .categories: Self.categories(text)
      case .qualifiedCriteria: .names(Self.list(text, ","))
      case .subservice: .names(Self.list(text, "|"))
      case .exceptions: Self.exceptions(text)
      case .customerControls, .incidents, .significantChanges:
        text == "none" ? .count(0) : Int(text).flatMap { $0 < 0 ? nil : .count($0) }
      }
    guard let label else { throw LabelProblem("\(fact.rawValue) cannot be \"\(text)\"") }
    self = label
  }

  private static func word<Word: RawRepresentable<String>>(_ text: String, _ wrap: (Word) -> FactValue)
    -> FactLabel?
  {
    Word(rawValue: text).map { .value(wrap($0)) }
  }

  private static func list(_ text: String, _ separator: Character) -> [String] {
    text == "none" ? [] : text.split(separator: separator).map { $0.trimmingCharacters(in: .whitespaces) }
  }

  private static func categories(_ text: String) -> FactLabel? {
    let words = list(text, ",")
    let categories = Set(words.compactMap(TrustCategory.init))
    return categories.count == words.count ? .value(.categories(categories)) : nil
  }

  private static func exceptions(_ text: String) -> FactLabel? {
    let words = list(text, "|")
    let exceptions = words.compactMap(LabelledException.init)
    return exceptions.count == words.count ? .exceptions(exceptions) : nil
  }
}

extension FactLabel {
  /// In a line for a person.
  var words: String {
    switch self {
    case .value(let value): value.words
    case .names(let names): names.isEmpty ? "none" : names.joined(separator: ", ")
    case .exceptions(let exceptions):
      exceptions.isEmpty ? "none" : exceptions.map(\.words).joined(separator: ", ")
    case .count(let count): "\(count)"
    case .both: "both methods"
    case .conflict: "conflict"
    }
  }
}

extension LabelledException {
  var words: String { (criterion ?? "-") + (sample.map { " \(deviations ?? 0)/\($0)" } ?? "") }

  init(_ exception: ReportException) {
    self.init(
      criterion: exception.criterion, deviations: exception.deviations, sample: exception.sample)
  }

  /// Reads `CC6.2 2/25`, `CC6.2`, or `- 2/25` where no official criterion is named.
  init?(_ text: String) {
    let parts = text.split(separator: " ")
    guard let first = parts.first, parts.count <= 2 else { return nil }
    let counts = parts.dropFirst().first.map { $0.split(separator: "/").map { Int($0) } } ?? [nil, nil]
    guard counts.count == 2, parts.count == 1 || !counts.contains(nil) else { return nil }
    self.init(criterion: first == "-" ? nil : String(first), deviations: counts[0], sample: counts[1])
  }
}
