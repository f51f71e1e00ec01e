extension Change {
  /// What the change is about, as a person would call it.
  package var subjectWords: String {
    switch subject {
    case .vendorName: "the vendor's name"
    case .vendorArchived: "whether the vendor is archived"
    case .intake: "the intake"
    case .answer(_, let item): "\(item)"
    case .evidence(_, let item, let piece): "\(item) evidence \(piece)"
    case .report(_, let report): "report \(report)"
    case .noReports: "whether the vendor has reports"
    case .document(_, let report): "the file of \(report)"
    case .weights: "the weights"
    case .weighing: "how the weights came about"
    case .policy: "the policy numbers"
    case .waiver(_, let gate): "the waiver of \(gate)"
    case .decision: "the decision"
    case .erasure: "an erasure"
    }
  }

  /// What is now so, in a few words.
  package var valueWords: String {
    switch self {
    case .vendorAdded(_, let name), .vendorRenamed(_, let name): name
    case .vendorArchived(_, let isSo): isSo ? "archived" : "not archived"
    case .assessmentOpened(_, _, _, let intake), .intakeChanged(_, let intake): intake.words
    case .answerGiven(_, _, _, let answer): answer?.words ?? "cleared"
    case .evidenceRecorded(_, _, _, let evidence): evidence?.words ?? "cleared"
    case .reportRecorded(_, _, let report): report?.name ?? "removed"
    case .noReportsStated(_, let isSo): isSo ? "the vendor has none" : "not stated"
    case .documentAttached(_, _, let document): document.map { "\($0.name) attached" } ?? "detached"
    case .weightsChanged(_, let weights): weights.isEmpty ? "the questionnaire's own" : "the buyer's own"
    case .weighingExplained(_, let weighing): weighing?.words ?? "not said"
    case .policyChanged(_, let numbers): numbers.isEmpty ? "the standard" : numbers.words
    case .waiverGranted(_, _, let waiver): waiver.map { "granted by \($0.by)" } ?? "withdrawn"
    case .decisionRecorded(_, let decision): decision?.outcome.label ?? "withdrawn"
    case .contentsErased(_, let erasure): "\(erasure.extent), because: \(erasure.reason)"
    }
  }
}

extension Change {
  /// What is now so and was not before, in a few words; `old` is the change that would bring back how it was.
  package func valueWords(since old: Change?) -> String {
    guard case .answerGiven(_, _, _, let answer?) = self, case .answerGiven(_, _, _, let before?)? = old
    else { return valueWords }
    let words = answer.words(unlike: before)
    return words.isEmpty ? valueWords : words
  }
}

extension Answer {
  fileprivate var words: String {
    [choice?.words, noteWords].compactMap { $0 }.joined(separator: ", ")
  }

  private var noteWords: String? {
    note.map { "note \"\($0.prefix(40))\($0.count > 40 ? "…" : "")\"" }
  }

  fileprivate func words(unlike old: Answer) -> String {
    let parts = [
      choice == old.choice ? nil : choice?.words ?? "open again",
      note == old.note ? nil : noteWords ?? "no note",
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}

extension Choice {
  /// The answer without its item at hand.
  package var words: String {
    switch self {
    case .option(let id): String(id.text.map { $0 == "_" ? " " : $0 })
    case .notApplicable: "not applicable"
    case .unknown: "unknown"
    }
  }
}

extension [PolicyNumber: Double] {
  /// `current_months 18 months`, in the order of the standard.
  fileprivate var words: String {
    PolicyNumber.allCases.compactMap { number in
      self[number].map { "\(number.rawValue) \(number.words($0))" }
    }.joined(separator: ", ")
  }
}

extension Intake {
  fileprivate var words: String {
    [product, "decision date \(decisionDate)"].compactMap { $0 }.joined(separator: ", ")
  }
}
