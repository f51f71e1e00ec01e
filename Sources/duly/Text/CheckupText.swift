internal import TerminalUI
internal import Workflows

/// What `duly doctor` found, for people: problems first, each with what to do.
enum CheckupText {
  /// Wrapped to `width` terminal cells; without one every observation is a line.
  static func text(of checkup: Checkup, width: Int?) -> String {
    let problems = checkup.observations.filter { $0.state == .problem }
    let notes = checkup.observations.filter { $0.state == .note }
    let fine = checkup.observations.filter { $0.state == .fine }
    let first =
      problems.isEmpty ? "All is well." : problems.count == 1 ? "1 problem" : "\(problems.count) problems"
    let sections = [
      (first, problems), ("Worth knowing", notes), ("In order", fine),
    ].filter { $0.1.isEmpty == false || $0.0 == first }
    return sections.map { title, observations in
      ([title] + observations.map { line(of: $0, width) }).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  /// As wide as the longest name.
  private static let nameWidth = 14

  private static func line(of observation: Observation, _ width: Int?) -> String {
    let name = observation.name
    let blanks = String(repeating: " ", count: max(0, nameWidth - name.count))
    let words = observation.words + (observation.fix.map { " Do: \($0)" } ?? "")
    guard let width else { return "  \(name)\(blanks)  \(words)" }
    let rows = words.wrapped(to: max(20, width - nameWidth - 5))
    let margin = String(repeating: " ", count: nameWidth + 4)
    return rows.enumerated().map { $0 == 0 ? "  \(name)\(blanks)  \($1)" : margin + $1 }.joined(
      separator: "\n")
  }
}
