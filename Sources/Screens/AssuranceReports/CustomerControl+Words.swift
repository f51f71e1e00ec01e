import Diligence
import Scoring

extension CustomerControl {
  /// How far we are with it and where the report asks it, behind a sign where somebody has to act.
  func line(at day: Day) -> String {
    "\(isOwned && !isOverdue(at: day) ? "" : "! ")\(words(at: day))"
  }

  /// The same in words alone.
  func words(at day: Day) -> String {
    "\(standing(at: day))\(place.map { ", \($0)" } ?? "")"
  }
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
