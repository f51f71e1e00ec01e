extension AssuranceReport {
  /// What is recorded of one fact; nil where nothing is, or nobody established it.
  package func value(of fact: ReportFact) -> FactValue? {
    switch fact {
    case .kind: .kind(kind)
    case .type: type.map(FactValue.type)
    case .organisation: organisation.map(FactValue.text)
    case .system: system.map(FactValue.text)
    case .start: start.map(FactValue.day)
    case .end: end.map(FactValue.day)
    case .asOf: asOf.map(FactValue.day)
    case .reportDate: reportDate.map(FactValue.day)
    case .assertionDate: assertionDate.map(FactValue.day)
    case .bridgedUntil: bridgedUntil.map(FactValue.day)
    case .auditor: auditor.map(FactValue.text)
    case .auditorCity: auditorCity.map(FactValue.text)
    case .opinion: opinion == .notEstablished ? nil : .opinion(opinion)
    case .qualifiedCriteria: qualifiedCriteria.isEmpty ? nil : .names(qualifiedCriteria)
    case .categories: categories.map(FactValue.categories)
    case .subservice: subserviceOrganisations.map { .names($0.map(\.name)) }
    case .subserviceMethod: subserviceMethod.map(FactValue.method)
    case .exceptions: exceptions.map(FactValue.exceptions)
    case .customerControls: customerControls.isEmpty ? nil : .controls(customerControls)
    case .incidents: incidents.map(FactValue.statements)
    case .significantChanges: significantChanges.map(FactValue.statements)
    }
  }

  /// The method that all subservice organisations share; nil where there are none or they differ.
  private var subserviceMethod: SubserviceOrganisation.Method? {
    guard let first = subserviceOrganisations?.first?.method, first != .unclear else { return nil }
    return subserviceOrganisations?.allSatisfy { $0.method == first } == true ? first : nil
  }

  /// Takes one fact over; false where `value` is none that this fact can have, and then nothing changes.
  ///
  /// What we recorded beside a name, an exception or a customer control (owner, items, whether we hold a report) stays with
  /// those that stay.
  package mutating func set(_ fact: ReportFact, to value: FactValue) -> Bool {
    switch (fact, value) {
    case (.kind, .kind(let new)): kind = new
    case (.type, .type(let new)): type = new
    case (.organisation, .text(let new)): organisation = new
    case (.system, .text(let new)): system = new
    case (.start, .day(let new)): start = new
    case (.end, .day(let new)): end = new
    case (.asOf, .day(let new)): asOf = new
    case (.reportDate, .day(let new)): reportDate = new
    case (.assertionDate, .day(let new)): assertionDate = new
    case (.bridgedUntil, .day(let new)): bridgedUntil = new
    case (.auditor, .text(let new)): auditor = new
    case (.auditorCity, .text(let new)): auditorCity = new
    case (.opinion, .opinion(let new)): opinion = new
    case (.qualifiedCriteria, .names(let new)): qualifiedCriteria = new
    case (.categories, .categories(let new)): categories = new
    case (.subservice, .names(let new)): setSubservice(new)
    case (.subserviceMethod, .method(let new)): return setSubserviceMethod(new)
    case (.exceptions, .exceptions(let new)): setExceptions(new)
    case (.customerControls, .controls(let new)): setCustomerControls(new)
    case (.incidents, .statements(let new)): incidents = new
    case (.significantChanges, .statements(let new)): significantChanges = new
    default: return false
    }
    return true
  }

  private mutating func setSubservice(_ names: [String]) {
    let known = subserviceOrganisations ?? []
    subserviceOrganisations = names.map { name in
      known.first { $0.name == name } ?? SubserviceOrganisation(name: name)
    }
  }

  private mutating func setSubserviceMethod(_ method: SubserviceOrganisation.Method) -> Bool {
    guard let known = subserviceOrganisations, !known.isEmpty else { return false }
    subserviceOrganisations = known.map { organisation in
      var organisation = organisation
      organisation.method = method
      return organisation
    }
    return true
  }

  private mutating func setExceptions(_ new: [ReportException]) {
    let known = exceptions ?? []
    exceptions = new.map { exception in
      guard let old = known.first(where: { $0.text == exception.text && $0.criterion == exception.criterion })
      else { return exception }
      var kept = exception
      kept.items = old.items ?? exception.items
      kept.remediated = old.remediated ?? exception.remediated
      kept.retested = old.retested ?? exception.retested
      return kept
    }
  }

  private mutating func setCustomerControls(_ new: [CustomerControl]) {
    let known = customerControls
    customerControls = new.map { control in
      guard let old = known.first(where: { $0.text == control.text }) else { return control }
      return CustomerControl(
        text: control.text, owner: old.owner ?? control.owner, criterion: control.criterion ?? old.criterion,
        page: control.page ?? old.page, status: old.status ?? control.status, due: old.due ?? control.due)
    }
  }
}
