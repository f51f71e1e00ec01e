internal import DataFiles
package import Diligence

extension AnswersFile {
  /// What has to be known before anything can be merged: which vendor, which product, which questionnaire,
  /// which day.
  package struct Header: Sendable {
    /// The vendor's name; nil where it is missing or no name.
    package let vendor: String?
    /// Nil where the file names no product.
    package let product: String?
    /// Nil where the file leaves the questionnaire as it is.
    package let questionnaire: QuestionnaireRequest?
    /// Nil where the file leaves the date as it is, which a new assessment cannot do.
    package let decisionDate: Day?
    /// The intake after merging.
    let intake: Intake
    /// Where each part stands, or where it should.
    let places: [Part: Place]

    /// The parts that a lookup may find wrong.
    package enum Part: Sendable, CaseIterable {
      case schema, vendor, product, questionnaire, decisionDate
    }

    /// The intake with which a new assessment opens; nil without a decision date.
    package var openingIntake: Intake? { decisionDate == nil ? nil : intake }
  }
}

extension AnswersFile.Header {
  /// Reads the header; `base` is the intake it merges into, an empty one where nothing exists yet.
  init(_ fields: Fields, over base: Intake = Intake(decisionDate: Day(dayNumber: 0))) {
    var intake = base
    var places: [Part: Place] = [
      .schema: fields["schema"].place, .vendor: fields["vendor"].place,
      .questionnaire: fields["questionnaire"].place, .decisionDate: fields["decision_date"].place,
    ]
    var vendor: String?
    var product: String?
    _ = fields["vendor"].map { block in
      vendor = block["name"].nameText()
      places[.vendor] = block["name"].place
      places[.product] = block["product"].place
      intake.merge(block)
      product = block["product"].present == nil ? nil : intake.product
      return true
    }
    let date = fields["decision_date"].present?.day()
    intake.decisionDate = date ?? intake.decisionDate
    self.init(
      vendor: vendor, product: product,
      questionnaire: fields["questionnaire"].present.flatMap(QuestionnaireRequest.init), decisionDate: date,
      intake: intake, places: places)
  }
}

extension Intake {
  /// Takes in the file's `vendor` block, name aside.
  fileprivate mutating func merge(_ block: Fields) {
    block["product"].merge(into: &product) { $0.nameText() }
    block["owner"].merge(into: &owner) { $0.words() }
    block["interviewers"].merge(into: &interviewers, from: []) { $0.interviewers() }
    block["contract"].merge(into: &contract, from: Contract()) { [contract] in
      $0.map { contract.merged(with: $0) }
    }
    block["use"].merge(into: &use, from: Use()) { [use] in $0.map { use.merged(with: $0) } }
  }
}

extension Field {
  /// The names of those who ask, a handful at most.
  fileprivate func interviewers() -> [String]? {
    guard let names = list({ $0.nameText() }) else { return nil }
    guard names.count <= Intake.mostInterviewers else {
      report(
        "\(quoted(name)) names \(names.count) people, and at most \(Intake.mostInterviewers) are kept",
        fix: "name those who lead the interview")
      return nil
    }
    return names
  }
}

extension Contract {
  fileprivate func merged(with fields: Fields) -> Contract {
    var contract = self
    fields["value"].merge(into: &contract.value) { $0.words() }
    fields["term_months"].merge(into: &contract.termMonths) { $0.integer(in: Contract.terms) }
    return contract
  }
}

extension Use {
  fileprivate func merged(with fields: Fields) -> Use {
    var use = self
    fields["data"].merge(into: &use.data) { $0.word() }
    fields["autonomy"].merge(into: &use.autonomy) { $0.word() }
    fields["reach"].merge(into: &use.reach) { $0.word() }
    fields["personal_data"].merge(into: &use.personalData, from: .unknown) { $0.option() }
    return use
  }
}
