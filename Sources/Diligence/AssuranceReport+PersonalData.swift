extension AssuranceReport {
  /// The same without what is personal; its id stays.
  func without(_ data: PersonalData) -> AssuranceReport {
    var report = self
    report.organisation = data.text(organisation)
    report.system = data.text(system)
    report.auditor = data.text(auditor)
    report.auditorCity = data.text(auditorCity)
    report.qualifiedCriteria = qualifiedCriteria.map { data.text($0) }
    report.customerControls = customerControls.map { $0.without(data) }
    report.subserviceOrganisations = subserviceOrganisations?.map {
      SubserviceOrganisation(name: data.text($0.name), method: $0.method, reportHeld: $0.reportHeld)
    }
    report.exceptions = exceptions?.map { $0.without(data) }
    report.incidents = incidents?.map { ReportStatement(text: data.text($0.text), page: $0.page) }
    report.significantChanges = significantChanges?.map {
      ReportStatement(text: data.text($0.text), page: $0.page)
    }
    report.auditorChecks = auditorChecks?.map { $0.without(data) }
    report.sources = sources?.mapValues { $0.without(data) }
    return report
  }
}

extension CustomerControl {
  fileprivate func without(_ data: PersonalData) -> CustomerControl {
    var control = self
    control.text = data.text(text)
    control.owner = data.text(owner)
    control.criterion = data.text(criterion)
    return control
  }
}

extension ReportException {
  fileprivate func without(_ data: PersonalData) -> ReportException {
    var exception = self
    exception.criterion = data.text(criterion)
    exception.control = data.text(control)
    exception.text = data.text(text)
    exception.response = data.text(response)
    return exception
  }
}

extension AuditorCheck {
  fileprivate func without(_ data: PersonalData) -> AuditorCheck {
    var check = self
    check.register = data.text(register)
    check.reference = data.text(reference)
    check.by = data.text(by)
    return check
  }
}

extension FactSource {
  fileprivate func without(_ data: PersonalData) -> FactSource {
    var source = self
    source.quote = data.text(quote)
    source.by = data.text(by)
    return source
  }
}
