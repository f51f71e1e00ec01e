import Diligence
import Scoring
import TerminalUI

// What if: answers, evidence, weights and the decision date tried on the vendors compared, without being stored.
extension CompareScreen {
  /// A digit on an item: tries that answer of the vendor.
  mutating func tryAnswer(_ digit: Int, _ desk: inout Desk) {
    guard let (item, column) = itemToTry(&desk) else { return }
    guard let choice = AnswerKeys(item: item).choice(for: digit) else {
      return desk.toast =
        "\(item.id) has \(item.options.count) answers: 1 to \(item.options.count), 0 is not known."
    }
    var answer = column.sheet.answer(to: item.id)
    answer.choice = choice
    answer.on = desk.today
    let words = AnswerKeys(item: item).words(of: choice).inSentence
    desk.attempt(
      [column.sheet.answer(item.id, answer)], of: column.subject,
      saying: "\(item.id) of \(column.name) is \(words).")
    renew(desk)
  }

  /// Tries that every piece of evidence for the item has come in and is accepted.
  mutating func tryEvidence(_ desk: inout Desk) {
    guard let (item, column) = itemToTry(&desk) else { return }
    let changes = item.evidencePieces.map { piece in
      var evidence = column.sheet.assessment.evidence(piece.id, of: item.id)
      evidence.status = .accepted
      if evidence.on == nil { evidence.on = desk.today }
      return column.sheet.evidence(item.id, piece.id, evidence)
    }
    desk.attempt(
      changes, of: column.subject, saying: "All evidence for \(item.id) of \(column.name) is accepted.")
    renew(desk)
  }

  /// Backspace: what is recorded shows again in this row; where nothing is tried, tries that the item is open.
  mutating func tryNothing(_ desk: inout Desk) {
    let matrix = matrix(desk)
    guard let column = focusedColumn(matrix), let row = focusedRow(matrix) else { return }
    let tried = desk.attempts(on: row.about, of: column.subject)
    guard tried.isEmpty else {
      for place in tried.reversed() { desk.dropAttempt(at: place) }
      renew(desk)
      return desk.toast = "As recorded: \(row.label.inSentence) of \(column.name)."
    }
    guard let (item, _) = itemToTry(&desk) else { return }
    let answer = column.sheet.answer(to: item.id).reopened
    desk.attempt(
      [column.sheet.answer(item.id, answer)], of: column.subject,
      saying: "\(item.id) of \(column.name) is open.")
    renew(desk)
  }

  /// The item of the focused row as the focused vendor is asked it; says why not where there is none.
  private func itemToTry(_ desk: inout Desk) -> (Item, CompareTable.Column)? {
    let matrix = matrix(desk)
    guard let column = focusedColumn(matrix), case .item(let id)? = focusedRow(matrix)?.about,
      let item = column.sheet.questionnaire.item(id)
    else {
      desk.toast = "On an item the digits try an answer of the vendor; + and - on a criterion try its weight."
      return nil
    }
    guard item.computation == nil else {
      desk.toast =
        "\(id) is worked out from the assurance reports; \(desk.key(.turnTrial)) and Enter try other reports."
      return nil
    }
    return (item, column)
  }
}

extension CompareScreen {
  /// Tries another weight of the focused criterion: one set of weights, those of the focused vendor, on all.
  mutating func tryWeight(_ step: Double, _ desk: inout Desk) {
    let matrix = matrix(desk)
    guard let column = focusedColumn(matrix), case .criterion(let id)? = focusedRow(matrix)?.about,
      let criterion = column.sheet.card.criteria.first(where: { $0.id == id })
    else { return desk.toast = "On a criterion, + and - try its weight on all vendors." }
    let weight = max(1, criterion.weight + step)
    var weights = column.sheet.card.weights
    weights[id] = weight
    let weighing = Weighing.direct(after: column.sheet.assessment.weighing)
    tryWeights(weights, weighing, "\(id) weighs \(numberText(weight)) for all.", matrix.table, &desk)
  }

  /// Tries the weights of the focused vendor on all of them.
  mutating func tryWeightsOfVendor(_ desk: inout Desk) {
    let matrix = matrix(desk)
    guard let column = focusedColumn(matrix) else { return }
    let sheet = column.sheet
    tryWeights(
      sheet.card.weights, sheet.assessment.weighing, "The weights of \(column.name) hold for all.",
      matrix.table, &desk)
  }

  private mutating func tryWeights(
    _ weights: [CriterionID: Double], _ weighing: Weighing?, _ words: String, _ table: CompareTable,
    _ desk: inout Desk
  ) {
    guard Set(table.columns.map(\.sheet.questionnaire.hash)).count == 1 else {
      return desk.toast = "Not tried: the vendors are on different questionnaires."
    }
    let changes = table.columns.map { column in
      let departures = column.sheet.questionnaire.departures(in: weights)
      return (column.subject, column.sheet.assessment.weighed(departures, weighing))
    }
    tryOnAll(changes, words, &desk)
  }

  /// Tries the decision date of the focused vendor on all of them, so that they can be ranked.
  mutating func tryDate(_ desk: inout Desk) {
    let matrix = matrix(desk)
    guard let column = focusedColumn(matrix) else { return }
    let day = column.sheet.assessment.decisionDate
    let changes = matrix.table.columns.map { other in
      var intake = other.sheet.assessment.intake
      intake.decisionDate = day
      return (other.subject, [Change.intakeChanged(other.subject.assessment, intake)])
    }
    tryOnAll(changes, "All are judged at \(day).", &desk)
  }

  private mutating func tryOnAll(
    _ changes: [(subject: Subject, changes: [Change])], _ words: String, _ desk: inout Desk
  ) {
    let before = matrix(desk).table.columns.first?.name
    desk.attempt(onAll: changes, saying: words)
    renew(desk)
    let table = matrix(desk).table
    let first = table.columns.first?.name ?? ""
    let order =
      table.obstacles.isEmpty && table.order == nil && first != before ? " \(first) comes first now." : ""
    desk.toast = "Tried: \(words)\(order) \(desk.key(.undo)) takes it back."
  }
}

extension Scorecard {
  /// The weight of every criterion, the buyer's or the questionnaire's.
  fileprivate var weights: [CriterionID: Double] {
    Dictionary(criteria.map { ($0.id, $0.weight) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Desk {
  /// Where among the things tried those stand that are about one row of one assessment alone.
  fileprivate func attempts(on row: CompareTable.Row.About, of subject: Subject) -> [Int] {
    guard case .item(let item) = row, let attempts = trial?.attempts else { return [] }
    return attempts.indices.filter { place in
      attempts[place].subject == subject
        && attempts[place].changes.allSatisfy { change in
          switch change.subject {
          case .answer(_, item), .evidence(_, item, _): true
          default: false
          }
        }
    }
  }
}
