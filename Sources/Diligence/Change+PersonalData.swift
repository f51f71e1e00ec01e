extension Change {
  /// The same without what is personal; equal to itself where nothing in it is.
  ///
  /// Ids stay as they are, and so does a vendor's name, because its id is made from it.
  package func without(_ data: PersonalData) -> Change {
    switch self {
    case .assessmentOpened(let id, let vendor, let questionnaire, let intake):
      .assessmentOpened(id, vendor, questionnaire, intake.without(data))
    case .intakeChanged(let id, let intake): .intakeChanged(id, intake.without(data))
    case .answerGiven(let id, let item, let questionnaire, let answer):
      .answerGiven(id, item, questionnaire: questionnaire, answer?.without(data))
    case .evidenceRecorded(let id, let item, let piece, let evidence):
      .evidenceRecorded(id, item, piece, evidence?.without(data))
    case .reportRecorded(let id, let report, let value): .reportRecorded(id, report, value?.without(data))
    case .documentAttached(let id, let report, let document):
      .documentAttached(id, report, document?.without(data))
    case .weighingExplained(let id, let weighing): .weighingExplained(id, weighing?.without(data))
    case .waiverGranted(let id, let gate, let waiver): .waiverGranted(id, gate, waiver?.without(data))
    case .decisionRecorded(let id, let decision): .decisionRecorded(id, decision?.without(data))
    case .contentsErased(let vendor, let erasure): .contentsErased(vendor, erasure.without(data))
    case .vendorAdded, .vendorRenamed, .vendorArchived, .noReportsStated, .weightsChanged, .policyChanged:
      self
    }
  }
}

extension Intake {
  fileprivate func without(_ data: PersonalData) -> Intake {
    var intake = self
    intake.product = data.title(product)
    intake.owner = data.text(owner)
    intake.contract.value = data.text(contract.value)
    intake.interviewers = data.names(interviewers)
    return intake
  }
}

extension Answer {
  /// Nil where nothing is left of it.
  fileprivate func without(_ data: PersonalData) -> Answer? {
    var answer = self
    answer.reason = data.text(reason)
    answer.approver = data.text(approver)
    answer.note = data.text(note)
    answer.respondent = data.respondent(respondent)
    answer.details = details?.without(data)
    return answer == self ? self : answer.isEmpty ? nil : answer
  }
}

extension Details {
  fileprivate func without(_ data: PersonalData) -> Details {
    let named = facts.sorted { $0.key < $1.key }.map { (data.text($0.key), data.text($0.value)) }
    return Details(
      parties: parties.map { $0.without(data) },
      facts: Dictionary(named, uniquingKeysWith: { first, second in "\(first); \(second)" }))
  }
}

extension Party {
  fileprivate func without(_ data: PersonalData) -> Party {
    Party(
      name: data.text(name), isLLM: isLLM, country: data.text(country), hasDPA: hasDPA,
      purpose: data.text(purpose), data: data.text(self.data), report: data.text(report))
  }
}

extension Evidence {
  fileprivate func without(_ data: PersonalData) -> Evidence {
    var evidence = self
    evidence.reference = data.text(reference)
    return evidence
  }
}

extension AttachedDocument {
  fileprivate func without(_ data: PersonalData) -> AttachedDocument {
    AttachedDocument(hash: hash, size: size, name: data.text(name))
  }
}

extension Weighing {
  fileprivate func without(_ data: PersonalData) -> Weighing {
    var weighing = self
    weighing.source = data.text(source)
    weighing.rationale = data.text(rationale)
    return weighing
  }
}

extension Waiver {
  fileprivate func without(_ data: PersonalData) -> Waiver {
    Waiver(gate: gate, by: data.text(by), reason: data.text(reason), expires: expires)
  }
}

extension Decision {
  fileprivate func without(_ data: PersonalData) -> Decision {
    var decision = self
    decision.by = data.text(by)
    decision.role = data.text(role)
    decision.conditions = conditions.map {
      DecisionCondition(text: data.text($0.text), owner: data.text($0.owner), due: $0.due)
    }
    return decision
  }
}

extension Erasure {
  fileprivate func without(_ data: PersonalData) -> Erasure {
    Erasure(events: events, files: files, standIns: standIns, reason: data.text(reason))
  }
}
