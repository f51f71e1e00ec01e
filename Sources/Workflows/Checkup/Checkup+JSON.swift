package import Exchange

extension Checkup {
  /// As `duly.doctor/1`, problems first.
  package var json: JSON {
    [
      "schema": "duly.doctor/1",
      "well": .flag(isWell),
      "observations": .list(observations.map(\.json)),
      "ledger": head.map { ["events": .integer($0.events), "head": .text($0.hash.hex)] } ?? .null,
    ]
  }
}

extension Observation {
  fileprivate var json: JSON {
    ["name": .text(name), "state": .text(state.rawValue), "words": .text(words), "fix": .text(fix)]
  }
}
