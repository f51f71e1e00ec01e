import Foundation
import Testing

@testable import Screens

/// Compares a screen with the file of that name under `Snapshots`; at 80×24 also how its cells look, see
/// ``TerminalUI/Canvas/styleLayer``.
///
/// A screen that changed on purpose is taken anew by running the tests with `DULY_SNAPSHOTS=take`; read the files before
/// they are kept.
func expectSnapshot(_ name: String, _ stage: Stage, location: SourceLocation = #_sourceLocation) {
  let canvas = stage.canvas()
  let size = "\(canvas.width)x\(canvas.height)"
  expect(canvas.text, in: "\(name)-\(size).txt", location)
  if size == "80x24" { expect(canvas.styleLayer, in: "\(name)-\(size).style.txt", location) }
}

private func expect(_ text: String, in name: String, _ location: SourceLocation) {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Snapshots")
  let file = folder.appendingPathComponent(name)
  let shown = text + "\n"
  if ProcessInfo.processInfo.environment["DULY_SNAPSHOTS"] == "take" {
    try? Data(shown.utf8).write(to: file)
  }
  let expected = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
  #expect(shown == expected, "\(name)", sourceLocation: location)
}

/// The sizes that every screen is looked at in: the smallest that is supported, the terminal of old, a window, a wide one.
let snapshotSizes = [(40, 10), (80, 24), (120, 40), (200, 60)]
