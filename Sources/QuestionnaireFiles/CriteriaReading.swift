internal import DataFiles
internal import Diligence

/// The criteria that a questionnaire declares.
struct CriteriaReading {
  private(set) var criteria: [Criterion] = []
  private var declared = UniqueIDs(of: "criterion")

  init(_ field: Field) {
    for entry in field.filledList() {
      if let criterion = entry.map({ read($0) }) { criteria.append(criterion) }
    }
  }

  var ids: [String] { declared.ids }

  private mutating func read(_ fields: Fields) -> Criterion? {
    let id = declared.declare(fields["id"])
    let title = fields["title"].filledText()
    let weight = fields["weight"].positiveNumber()
    guard let id, let title, let weight else { return nil }
    return Criterion(id: CriterionID(id), title: title, weight: weight)
  }
}

/// The sections that a questionnaire declares, in the order asked.
struct SectionsReading {
  private(set) var sections: [Section] = []
  private var declared = UniqueIDs(of: "section")

  init(_ field: Field) {
    for entry in field.filledList() {
      if let section = entry.map({ read($0) }) { sections.append(section) }
    }
  }

  var ids: [String] { declared.ids }

  private mutating func read(_ fields: Fields) -> Section? {
    let id = declared.declare(fields["id"])
    let title = fields["title"].filledText()
    guard let id, let title else { return nil }
    return Section(id: SectionID(id), title: title)
  }
}
