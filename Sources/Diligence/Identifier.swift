/// The name by which one kind of thing is referred to, typed so that an item's id cannot stand where a vendor's is wanted.
///
/// Ids are compared exactly, letter case included, and sorted as text (`Q02` before `Q10`).
package struct Identifier<Subject>: Hashable, Comparable, Sendable {
  /// The id as it is written in files and on screens.
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.text < right.text
  }
}

extension Identifier: CustomStringConvertible {
  package var description: String { text }
}

extension Identifier: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    self.init(text)
  }
}

extension Identifier: Codable {
  package init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

/// Lets a dictionary keyed by ids be written as a JSON object instead of a list of pairs.
extension Identifier: CodingKeyRepresentable {
  package var codingKey: any CodingKey { IdentifierKey(stringValue: text) }

  package init(codingKey: some CodingKey) {
    self.init(codingKey.stringValue)
  }
}

private struct IdentifierKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) {
    self.stringValue = stringValue
  }

  init?(intValue: Int) {
    nil
  }
}

package typealias VendorID = Identifier<Vendor>
package typealias AssessmentID = Identifier<Assessment>
package typealias QuestionnaireID = Identifier<Questionnaire>
package typealias SectionID = Identifier<Section>
package typealias CriterionID = Identifier<Criterion>
package typealias ItemID = Identifier<Item>
package typealias OptionID = Identifier<AnswerOption>
package typealias EvidenceID = Identifier<EvidencePiece>
package typealias GateID = Identifier<Gate>
package typealias ReportID = Identifier<AssuranceReport>
