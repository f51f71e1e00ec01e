import Foundation
import Testing

/// A home with two made-up vendors and a report on the first, made once and copied for every test that tampers with it.
enum PreparedHome {
  private static let original = Result { try made() }

  private static func made() throws -> Home {
    let home = try Home()
    try home.applySample(1)
    try home.applySample(2)
    try home.duly("write", "fernhollow-software", "-o", "report.md").succeeded()
    return home
  }

  /// A copy with the same record, the same signing key and the same `report.md`.
  static func copy() throws -> Home {
    let (original, home) = (try original.get(), try Home())
    for part in ["data", "work/report.md"] {
      try FileManager.default.copyItem(atPath: "\(original.folder)/\(part)", toPath: "\(home.folder)/\(part)")
    }
    return home
  }
}
