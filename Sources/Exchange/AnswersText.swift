package import Diligence

extension Assessment {
  /// The assessment as an answers file in the order of its questionnaire: `yaml` for people, `pretty` for
  /// machines.
  ///
  /// Applied to an empty database it gives the same assessment again. `libraryPolicy` is what a new assessment there
  /// opens with: those policy numbers are written even where they are as usual.
  package func answers(
    vendor: Vendor, questionnaire: Questionnaire, libraryPolicy: [PolicyNumber: Double] = [:]
  ) -> JSON {
    var file: [JSON.Member] = [
      .init("schema", "duly.answers/1"),
      .init("vendor", vendorBlock(vendor)),
      .init("questionnaire", self.questionnaire.json),
      .init("decision_date", .day(decisionDate)),
    ]
    if !weights.isEmpty { file.append(.init("weights", weightsBlock(questionnaire))) }
    if let weighing { file.append(.init("weighing", weighing.block(questionnaire))) }
    let numbers = policyBlock(libraryPolicy)
    if !numbers.isEmpty { file.append(.init("policy", .object(numbers))) }
    file.append(.init("answers", answersBlock(questionnaire)))
    if !reports.isEmpty {
      file.append(.init("reports", .list(sortedReports.map { $0.block(questionnaire) })))
    }
    if !documents.isEmpty {
      let blocks = documents.sorted { $0.key < $1.key }.map { JSON.Member($0.key.text, $0.value.block) }
      file.append(.init("documents", .object(blocks)))
    }
    file.append(.init("no_reports", .flag(hasNoReports && reports.isEmpty)))
    if !waivers.isEmpty {
      file.append(.init("waivers", .list(waivers.values.sorted { $0.gate < $1.gate }.map(\.block))))
    }
    if let decision { file.append(.init("decision", decision.block)) }
    return .object(file)
  }

  private func vendorBlock(_ vendor: Vendor) -> JSON {
    let contract = JSON.known([
      ("value", .text(intake.contract.value)), ("term_months", .integer(intake.contract.termMonths)),
    ])
    let use = JSON.known([
      ("data", .text(intake.use.data?.rawValue)), ("autonomy", .text(intake.use.autonomy?.rawValue)),
      ("reach", .text(intake.use.reach?.rawValue)),
      ("personal_data", .text(intake.use.personalData.rawValue)),
    ])
    return .known([
      ("name", .text(vendor.name)), ("product", .text(intake.product)), ("owner", .text(intake.owner)),
      ("interviewers", .words(intake.interviewers)), ("contract", contract.orNull), ("use", use),
    ])
  }

  private func weightsBlock(_ questionnaire: Questionnaire) -> JSON {
    let ids = ordered(weights.keys, by: questionnaire.criteria.map(\.id))
    return .known(ids.map { ($0.text, weights[$0].map { .exact($0) } ?? .null) })
  }

  private func policyBlock(_ libraryPolicy: [PolicyNumber: Double]) -> [JSON.Member] {
    PolicyNumber.allCases.filter { policy[$0] != nil || libraryPolicy[$0] != nil }.map {
      .init($0.rawValue, .exact(policy[$0] ?? $0.usual))
    }
  }

  private func answersBlock(_ questionnaire: Questionnaire) -> JSON {
    let recorded = Set(answers.keys).union(evidence.keys)
    return .known(
      ordered(recorded, by: questionnaire.items.map(\.id)).map { id in
        let pieces = questionnaire.item(id)?.evidencePieces.map(\.id) ?? []
        return (id.text, itemBlock(id, pieces: pieces).orNull)
      })
  }

  private func itemBlock(_ id: ItemID, pieces: [EvidenceID]) -> JSON {
    let answer = answers[id] ?? Answer()
    let evidence = evidence[id] ?? [:]
    let blocks = ordered(evidence.keys, by: pieces).map { ($0.text, evidence[$0]?.block ?? .null) }
    return .known([
      ("answer", .text(answer.choice?.word)), ("reason", .text(answer.reason)),
      ("approver", .text(answer.approver)), ("note", .text(answer.note)),
      ("respondent", .text(answer.respondent)), ("on", .day(answer.on)),
      ("details", (answer.details?.block).orNull), ("evidence", JSON.known(blocks).orNull),
    ])
  }
}

/// The ids in the order of `order`, and those that it lacks behind them as text, so that none is lost.
func ordered<Subject>(
  _ ids: some Sequence<Identifier<Subject>>, by order: [Identifier<Subject>]
) -> [Identifier<Subject>] {
  let ids = Set(ids)
  return order.filter(ids.contains) + ids.subtracting(order).sorted()
}
