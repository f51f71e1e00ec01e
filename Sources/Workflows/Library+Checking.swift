internal import DataFiles
internal import Diligence
internal import Exchange
internal import QuestionnaireFiles
internal import Reporting

extension Library {
  /// Checks one file of any kind that duly reads, without a database, and says what it is.
  ///
  /// Throws ``BadInput`` with every problem in it.
  package func check(_ path: String) throws -> String {
    let source = try Self.bytes(at: path)
    if path.hasSuffix(".mustache") { return try checkTemplate(at: path) }
    switch try schema(of: source, file: path) {
    case "duly.answers": return try checkAnswers(source, file: path)
    case "duly.policy": return try checkPolicy(path)
    case "duly.weights":
      let named = try entry("questionnaire", in: source, file: path).map { QuestionnaireID($0) }
      let questionnaire = try (named.map(newest) ?? defaultQuestionnaire()).questionnaire
      _ = try readable { try WeightsFile.read(source, file: path, for: questionnaire) }
      return "weights for \(questionnaire.id) \(questionnaire.version), no problems"
    default:
      let found = try Self.readQuestionnaire(source, file: path)
      return
        "questionnaire \(found.id) \(found.version), \(found.items.count) items, sha256 \(found.hash), no problems"
    }
  }

  /// The name before the slash in a file's `schema` line; a map without one that asks nothing is taken for bare weights.
  private func schema(of source: [UInt8], file: String) throws -> String? {
    let root = try readable { try DataFile.parse(source, file: file) }
    guard case .map(let entries) = root.content else { return nil }
    guard let schema = try entry("schema", in: source, file: file) else {
      return entries.contains { $0.key == "items" || $0.key == "criteria" } ? nil : "duly.weights"
    }
    return schema.split(separator: "/").first.map(String.init)
  }

  /// The text under a key at the top of a file; nil where there is none.
  func entry(_ key: String, in source: [UInt8], file: String) throws -> String? {
    let root = try readable { try DataFile.parse(source, file: file) }
    guard case .map(let entries) = root.content,
      case .text(let text, _) = entries.first(where: { $0.key == key })?.value.content
    else { return nil }
    return text
  }

  private func checkPolicy(_ path: String) throws -> String {
    let departures = try Self.policy(inFile: path)
    let others = departures.isEmpty ? "all as usual" : "\(departures.count) otherwise than usual"
    return "policy numbers, \(others), no problems"
  }

  /// A template that has another name than those that come with duly is taken for the kind that it fits best.
  private func checkTemplate(at path: String) throws -> String {
    let text = try Self.text(at: path)
    let kinds = TemplateKind(fileName: path).map { [$0] } ?? TemplateKind.allCases
    let found = kinds.map { kind in
      (kind: kind, problems: TemplateCheck.problems(in: text, file: path, for: kind, nearest: nearest))
    }
    let best = found.min { $0.problems.count < $1.problems.count } ?? (.vendorReport, [])
    guard best.problems.isEmpty else { throw BadInput(best.problems.map(\.description)) }
    return "template \(best.kind.rawValue), no problems"
  }

  /// The problem of an answers file that asks for a questionnaire, or a version of one, that is not among `entries`.
  func missing(_ request: QuestionnaireRequest, in answers: AnswersFile, among entries: [Entry]) -> Problem {
    if let newest = entries.first(where: { $0.questionnaire.id == request.id })?.questionnaire {
      return answers.problem(
        with: .questionnaire, "this version of `\(request.id)` is not in the library",
        fix: "there is \(newest.version), sha256 \(newest.hash)")
    }
    return answers.problem(
      with: .questionnaire, "there is no questionnaire `\(request.id)`",
      fix: suggestion(for: request.id.text, in: entries.map(\.questionnaire.id.text)).trimmed)
  }

  private func checkAnswers(_ source: [UInt8], file: String) throws -> String {
    try readable {
      let answers = try AnswersFile(reading: source, file: file)
      let asked = answers.header.questionnaire
      let entries = try questionnaires()
      guard let entry = entries.first(where: { asked?.fits($0.questionnaire.reference) ?? true }) else {
        throw InvalidFile(asked.map { [missing($0, in: answers, among: entries)] } ?? [])
      }
      let questionnaire = entry.questionnaire
      let nobody = Assessment(
        id: "", vendor: "", questionnaire: questionnaire.reference,
        intake: answers.header.openingIntake ?? Intake(decisionDate: Day(dayNumber: 0)))
      let changes = try answers.changes(to: nobody, against: questionnaire)
      return "answers for \(questionnaire.id) \(questionnaire.version), \(changes.count) entries, no problems"
    }
  }
}
