import Foundation
import Testing

extension Journey {
  /// A database of the first schema is opened, so that it is copied and brought to today's, and then worked on.
  static let upgrading = Journey(
    name: "while upgrading",
    prepare: { home in
      let record = try Program.checkout() + "/Tests/WorkflowsTests/Records/schema-1.duly"
      try FileManager.default.createDirectory(
        atPath: home.folder + "/data/duly", withIntermediateDirectories: true)
      for part in ["", "-objects"] {
        try FileManager.default.copyItem(atPath: record + part, toPath: home.database + part)
      }
      try home.run(["chmod", "-R", "u+w", home.folder + "/data"]).succeeded()
    },
    perform: { home, surroundings in
      for arguments in [
        ["vendor", "list"], ["vendor", "add", "Example Code", "--decision-date", "2026-11-21"],
      ] {
        try home.run([try Program.path()] + arguments, changing: surroundings).succeeded()
      }
    },
    promises: { sayings, before in
      sayings.compactMap { saying in
        if let copy = saying.text.firstMatch(of: /kept in .*\/(data\/duly\/.*\.before-[0-9]+)\./) {
          return Promise(place: saying.place, content: .document(String(copy.1)))
        }
        return saying.text == "example-code\n"
          ? Promise(place: saying.place, content: .events(before + 1)) : nil
      }
    })
}
