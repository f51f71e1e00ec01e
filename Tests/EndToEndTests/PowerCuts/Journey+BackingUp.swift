import Foundation
import Testing

extension Journey {
  /// A backup beside an older one, then one over another, with work in between.
  static let backingUp = Journey(
    name: "while backing up",
    prepare: { home in
      try home.applySample(1)
      _ = try home.write("the auditor's words", to: "report.pdf")
      try home.duly("report", "attach", "fernhollow-software", "report.pdf").succeeded()
      try home.duly("backup", "old.duly").succeeded()
    },
    perform: { home, surroundings in
      for arguments in [
        ["backup", "new.duly"], ["vendor", "add", "Example Code", "--decision-date", "2026-11-21"],
        ["backup", "old.duly", "--force"],
      ] {
        try home.run([try Program.path()] + arguments, changing: surroundings).succeeded()
      }
    },
    promises: { sayings, before in
      sayings.compactMap { saying in
        if saying.text == "example-code\n" {
          return Promise(place: saying.place, content: .events(before + 1))
        }
        return saying.text.firstMatch(of: #/Wrote .*?([a-z]+\.duly), /#).map {
          Promise(place: saying.place, content: .document("work/\($0.1)"))
        }
      }
    })

  /// A backup is put where nothing is any more.
  static let restoring = Journey(
    name: "while restoring",
    prepare: { home in
      try backingUp.prepare(home)
      try FileManager.default.removeItem(atPath: home.folder + "/data")
    },
    perform: { home, surroundings in
      try home.run([try Program.path(), "restore", "old.duly"], changing: surroundings).succeeded()
    },
    promises: { sayings, _ in
      sayings.compactMap { saying in
        guard let told = saying.text.firstMatch(of: /Restored .*: events ([0-9]+),/), let count = Int(told.1)
        else { return nil }
        return Promise(place: saying.place, content: .events(count))
      }
    })
}
