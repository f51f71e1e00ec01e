internal import Diligence
internal import Scoring
internal import Workflows

/// An erasure in words for a person at the command line: before it is done, and after.
enum ErasureText {
  /// What would go and what would stay.
  static func plan(_ plan: ErasurePlan) -> String {
    guard !plan.isEmpty else { return nothing(plan) }
    let name = plan.vendor.name
    var lines = ["To be erased about \(name): the contents of \(count(plan.events.count, "event", "events"))"]
    lines += contents(plan)
    lines += plan.files.map { "The file \($0.name), SHA-256 \($0.hash), goes too." }
    lines += plan.filesThatStay.map { "The file \($0.name) stays: something else names it." }
    if !plan.replacements.isEmpty {
      lines.append(
        "\(count(plan.replacements.count, "fact is", "facts are")) recorded again without what is erased.")
    }
    lines += plan.aftermath.map { "Afterwards: \($0.subjectWords): \($0.valueWords)" }
    lines += plan.scores.compactMap(score)
    return (lines + remains(plan)).joined(separator: "\n")
  }

  private static func contents(_ plan: ErasurePlan) -> [String] {
    if plan.scope == .personalData(PersonalData()) { return respondents(plan) }
    let lines = plan.events.prefix(most).map { "  \(HistoryText.line(for: .event($0)))" }
    return lines + (plan.events.count > most ? ["  and \(plan.events.count - most) more"] : [])
  }

  /// Of those who answered only the names go, so these are shown and not the answers.
  private static func respondents(_ plan: ErasurePlan) -> [String] {
    var answers: [String: Int] = [:]
    for case .answerGiven(_, _, _, let answer?) in plan.events.map(\.change) {
      if let name = answer.respondent { answers[name, default: 0] += 1 }
    }
    return answers.sorted { $0.key < $1.key }.map {
      "  who answered: \($0.key), in \(count($0.value, "event", "events"))"
    }
  }

  private static let most = 200

  private static func nothing(_ plan: ErasurePlan) -> String {
    (["There is nothing of it to erase about \(plan.vendor.name)."] + remains(plan)).joined(separator: "\n")
  }

  private static func score(_ move: ErasurePlan.ScoreMove) -> String? {
    if move.before == move.after { return nil }
    func words(_ score: Double?) -> String { score.map(rounded) ?? "none" }
    return "The score of \(move.assessment) changes: \(words(move.before)) → \(words(move.after))"
  }

  private static func remains(_ plan: ErasurePlan) -> [String] {
    let remains = plan.remains
    var lines = remains.names.map { "Stays, because names and ids cannot change: \($0)" }
    if remains.recorded > 0 {
      lines.append(
        "Stays: who recorded \(count(remains.recorded, "change", "changes")). The record is about that.")
    }
    if !remains.files.isEmpty, case .personalData = plan.scope {
      lines.append("Not looked into: \(remains.files.joined(separator: ", ")). Erase a file with its event.")
    }
    lines += remains.mentioned.map { "Mentioned elsewhere too: \($0). Erase that with --person \"\($0)\"." }
    return lines
  }

  /// What was done, a line each.
  static func outcome(_ erased: Erased) -> [String] {
    let erasure = erased.plan
    let files = erasure.files.isEmpty ? "" : " and \(count(erasure.files.count, "file", "files"))"
    var lines = ["Erased: the contents of \(count(erasure.events.count, "event", "events"))\(files)."]
    lines.append(
      "Backups, exports and reports made before still hold it: find and delete those yourself.")
    lines += erased.copies.map { "One of them: \($0)" }
    return lines
  }

  /// Why traces may be left on the disk.
  static func unfinished(_ reason: String) -> String {
    "It cannot be read any more, but traces may be left on the disk. The next opening goes on with it. "
      + reason
  }

  private static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}
