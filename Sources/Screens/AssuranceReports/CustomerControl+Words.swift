import Diligence
import Scoring

extension CustomerControl {
  /// Whether it should have been done before the day on which the decision falls.
  func isOverdue(at day: Day) -> Bool { status != .done && due.map { $0 < day } ?? false }

  /// Who sees to it, how far it is, until when, and where it stands; what is missing is said.
  func standing(at day: Day) -> String {
    let owner = isOwned ? "owner: \(owner ?? "")" : "! no owner yet"
    let due = due.map { "\(isOverdue(at: day) ? "! overdue, " : "")due \($0)" }
    return ([owner, (status ?? .open).label, due] + place).compactMap { $0 }.joined(separator: " · ")
  }

  /// The same in words alone.
  func words(at day: Day) -> String {
    let owner = isOwned ? "owner \(owner ?? "")" : "no owner yet"
    let due = due.map { "\(isOverdue(at: day) ? "overdue since" : "due") \($0)" }
    return ([owner, (status ?? .open).label, due] + place).compactMap { $0 }.joined(separator: ", ")
  }

  private var place: [String?] { [criterion, page.map { "page \($0)" }] }
}

extension CustomerControl.Status {
  /// The one that comes after it when a key goes through them all.
  var next: Self {
    switch self {
    case .open: .inProgress
    case .inProgress: .done
    case .done: .open
    }
  }
}

extension Scorecard {
  /// How the gate stands that every customer control needs an owner; nil where the questionnaire has none such.
  var customerControlsGate: String? {
    gates.first { $0.gate.id == "customer-control-unowned" }.map {
      "Gate \($0.state.rawValue): \($0.because)"
    }
  }
}
