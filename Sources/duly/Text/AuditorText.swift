internal import Diligence
internal import TerminalUI

/// The look-up of an auditing firm for a person at the command line.
enum AuditorText {
  static func page(about report: AssuranceReport) -> String {
    let registers = PublicRegister.registers(forCity: report.auditorCity).map { register in
      let host = register.host.map { " (\($0))" } ?? ""
      return "  \(register.name)\(host), for the \(register.subject.label): \(register.advice)"
    }
    let place = report.auditorCity.map { "signed in \($0.visible)" } ?? "the city is not recorded"
    return [
      recorded(report), "Where to look (\(place)); duly never looks itself:",
      registers.joined(separator: "\n"),
    ].joined(separator: "\n")
  }

  static func recorded(_ report: AssuranceReport) -> String {
    let firm = (report.auditor ?? "not named").visible
    let checks = (report.auditorChecks ?? []).map { "  \($0.words)".visible }
    return [
      "Auditor of \(report.id): \(firm), \(report.auditorStatus.label); peer review: \(report.peerReviewWords)",
      checks.isEmpty ? "Nobody recorded a look-up." : "Looked up:\n\(checks.joined(separator: "\n"))",
    ].joined(separator: "\n")
  }
}
