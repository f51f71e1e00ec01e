package import Diligence
package import Scoring

extension JSON {
  /// Numbers of a scorecard taken apart, as `duly.explain/1`, with the ways to a better verdict where all of it is asked for.
  package static func explanation(
    of parts: [ExplainedNumber], paths: VerdictPaths?, vendor: Vendor, assessment: Assessment,
    questionnaire: Questionnaire, ledger: SignedHead
  ) -> JSON {
    [
      "schema": "duly.explain/1",
      "vendor": ["id": .id(vendor.id), "name": .text(vendor.name)],
      "questionnaire": questionnaire.reference.json,
      "decisionDate": .day(assessment.decisionDate),
      "parts": .list(parts.map(\.json)),
      "paths": paths.map { .list($0.all.map { $0.json(assessment, questionnaire) }) } ?? .null,
      "ledger": ledger.json,
    ]
  }
}

extension ExplainedNumber {
  fileprivate var json: JSON {
    [
      "part": .text(part), "title": .text(title), "words": .list(words.map { .text($0) }),
      "lines": .list(lines.map { ["text": .text($0.text), "amount": .measure($0.amount)] }),
      "sum": .measure(sum),
    ]
  }
}

extension VerdictPath {
  fileprivate func json(_ assessment: Assessment, _ questionnaire: Questionnaire) -> JSON {
    [
      "target": .text(target.rawValue), "verdict": .text(verdict.rawValue), "score": .measure(score),
      "isSmallest": .flag(isSmallest), "needsNewReport": .flag(needsNewReport),
      "steps": .list(
        steps.map { taken in
          [
            "text": .text(taken.step.words(about: assessment, in: questionnaire)),
            "hands": .text(taken.step.hands(in: assessment).rawValue), "item": .id(taken.step.item),
            "report": .id(taken.step.report), "gate": .id(taken.step.gate), "gain": .measure(taken.gain),
          ]
        }),
    ]
  }
}
