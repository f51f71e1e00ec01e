package import Diligence
package import Scoring

/// An assessment with its vendor, its questionnaire and the score it got: what every document is made from.
package struct JudgedAssessment: Sendable, Equatable {
  package let vendor: Vendor
  package let assessment: Assessment
  package let questionnaire: Questionnaire
  package let scorecard: Scorecard
  /// Who last changed what, and when.
  package let marks: [Change.Subject: Mark]
  /// What was erased about the vendor, the oldest first.
  package let erasures: [RecordedErasure]

  package init(
    vendor: Vendor, assessment: Assessment, questionnaire: Questionnaire, scorecard: Scorecard,
    marks: [Change.Subject: Mark] = [:], erasures: [RecordedErasure] = []
  ) {
    self.vendor = vendor
    self.assessment = assessment
    self.questionnaire = questionnaire
    self.scorecard = scorecard
    self.marks = marks
    self.erasures = erasures
  }

  /// `Example Agent by Example Code`, or the vendor alone while no product is named.
  var title: String {
    assessment.intake.product.map { "\($0) by \(vendor.name)" } ?? vendor.name
  }

  var product: String { assessment.intake.product ?? Phrase.notRecorded }
  var gatesInTheWay: [GateResult] { scorecard.gates.filter(\.isInTheWay) }

  /// An item and what it scored; nil for what the questionnaire does not hold.
  func score(of item: ItemID) -> ItemScore? { scorecard.items.first { $0.id == item } }

  /// `C04 Audit log`, or the id alone where the questionnaire does not hold the item.
  func title(of item: ItemID) -> String {
    questionnaire.item(item).map { "\(item) \($0.title)" } ?? item.text
  }

  func title(of gate: GateID) -> String {
    questionnaire.gates.first { $0.id == gate }?.title ?? gate.text
  }
}

extension [JudgedAssessment] {
  /// By score, best first; those without a score last; then by the vendor's and the assessment's id.
  var ranked: [JudgedAssessment] {
    sorted { left, right in
      switch (left.scorecard.score, right.scorecard.score) {
      case (let a?, let b?) where a != b: a > b
      case (_?, nil): true
      case (nil, _?): false
      default: (left.vendor.id, left.assessment.id) < (right.vendor.id, right.assessment.id)
      }
    }
  }
}
