import Foundation
import Testing

@testable import Screens

/// Compares a screen with the file of that name under `Snapshots`.
///
/// A screen that changed on purpose is taken anew by running the tests with `DULY_SNAPSHOTS=take`; read the files before
/// they are kept.
func expectSnapshot(_ name: String, _ stage: Stage, location: SourceLocation = #_sourceLocation) {
  let size = stage.app.desk.size
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Snapshots")
  let file = folder.appendingPathComponent("\(name)-\(size.width)x\(size.height).txt")
  let shown = stage.text + "\n"
  if ProcessInfo.processInfo.environment["DULY_SNAPSHOTS"] == "take" {
    try? Data(shown.utf8).write(to: file)
  }
  let expected = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
  #expect(shown == expected, "\(file.lastPathComponent)", sourceLocation: location)
}

/// The sizes that every screen is looked at in.
let snapshotSizes = [(60, 20), (80, 24), (120, 40), (200, 60)]
