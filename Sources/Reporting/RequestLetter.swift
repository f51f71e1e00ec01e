package import Diligence
internal import Scoring

/// The letter that asks a vendor for what a decision still waits for, as plain values.
///
/// It leaves the house: it holds what we ask, never what we think of an answer. Scores, weights, thresholds,
/// gates, notes, names of people and risk acceptances have no way into it.
package struct RequestLetter: Sendable {
  let judged: JudgedAssessment
  let due: Day?
  let ledger: LedgerHead
  let reports: [RequestAsk]
  let answers: [RequestAsk]
  let evidence: [RequestAsk]
  let contract: [RequestAsk]

  /// Asks for everything open or requested, and for what the smallest way to `target` waits for; that is
  /// needed first.
  ///
  /// `due` is the day to reply by, named only where there is one.
  package init(of judged: JudgedAssessment, for target: Verdict, due: Day? = nil, ledger: LedgerHead) {
    self.judged = judged
    self.due = due
    self.ledger = ledger
    let paths = judged.assessment.verdictPaths(to: target, against: judged.questionnaire)
    let shortest = paths.min { $0.steps.count < $1.steps.count }
    let asking = Asking(judged, steps: Set(shortest?.steps.map(\.step) ?? []))
    reports = asking.reports.neededFirst
    answers = asking.answers.neededFirst
    evidence = asking.evidence.neededFirst
    contract = asking.contract.neededFirst
  }

  fileprivate var all: [RequestAsk] { reports + answers + evidence + contract }
}

/// One thing asked for.
package struct RequestAsk: Sendable, Equatable {
  /// Id and title of the item; nil for what concerns a report as a whole.
  var about: String?
  /// The official criteria under which a SOC 2 shows it.
  var criteria: String?
  let ask: String
  /// Whether the decision waits for it.
  var isNeeded = false
}

extension [RequestAsk] {
  fileprivate var neededFirst: [RequestAsk] { filter(\.isNeeded) + filter { !$0.isNeeded } }
}

extension RequestLetter: TemplateSubject {
  static let fields: Fields<Self> = [
    .text("vendor", "the vendor's name") { $0.judged.vendor.name },
    .text("product", "what is to be bought") { $0.judged.assessment.intake.product ?? "your product" },
    .text("due", "the day to reply by; nothing where none was given") { $0.due?.description },
    .text("sender", "the business owner on our side") { letter in
      letter.judged.assessment.intake.owner.flatMap { $0.isBlank ? nil : $0 }
    },
    .flag("hasAsks", "whether anything is asked for") { !$0.all.isEmpty },
    .flag("hasNeeded", "whether the decision waits for any of it") { $0.all.contains(where: \.isNeeded) },
    .list("reports", "what is asked about assurance reports") { $0.reports },
    .list("answers", "the questions that are open") { $0.answers },
    .list("evidence", "the documents and demonstrations asked for") { $0.evidence },
    .list("contract", "what is settled in the contract or in a call") { $0.contract },
    .text("questionnaire", "id, version and SHA-256 of the questionnaire") {
      $0.judged.questionnaire.identification
    },
    .text("ledger", "the state of the record: events N, head <hash>") { $0.ledger.identification },
  ]
}

extension RequestAsk: TemplateSubject {
  static let fields: Fields<Self> = [
    .text("about", "our id and the title of the item") { $0.about },
    .text("criteria", "the official criteria under which a SOC 2 shows it") { $0.criteria },
    .text("ask", "what is asked for, in a sentence or two") { $0.ask },
    .flag("isNeeded", "whether the decision waits for it") { $0.isNeeded },
  ]
}
