import Diligence
import Foundation
import Testing
import Workflows

@Suite struct WorkspaceWritingTests {
  @Test func theSameStateGivesTheSameBytesAndAddsNothing() throws {
    let room = try TemporaryWorkspace()
    try room.workspace.fillWithSamples()
    let events = try room.workspace.head().events
    for line in try room.workspace.summaries() {
      let first = try room.workspace.scoredReport(of: try room.workspace.scored(line.vendor.text))
      let second = try room.workspace.scoredReport(of: try room.workspace.scored(line.vendor.text))
      #expect(first == second)
      #expect(first.contains("events \(events), head "))
      #expect(first.contains(line.name))
    }
    #expect(try room.workspace.head().events == events)
  }

  @Test func vendorsAreComparedOnlyOnOneDate() throws {
    let room = try TemporaryWorkspace()
    try room.workspace.fillWithSamples()
    let names = try room.workspace.summaries().map(\.vendor.text)
    let ranked = try room.workspace.compared(names).comparison.ranked.map(\.vendor.id)
    #expect(ranked == ["fernhollow-software", "castwick-systems", "brightmere-labs"])
    _ = try room.apply(TemporaryWorkspace.answers().replacing("2026-11-21", with: "2026-11-22"))
    let found = try problems { _ = try room.workspace.compared(["example-code", names[0]]) }
    #expect(found.last?.contains("--at") == true)
    let day = try #require(Day("2026-11-22"))
    #expect(
      try room.workspace.compared(["example-code", names[0]], whatIf: WhatIf(at: day)).scored.count == 2)
    #expect(try problems { _ = try room.workspace.compared([names[0]]) }.count == 1)
    #expect(try problems { _ = try room.workspace.compared([names[0], names[0]]) }.count == 1)
  }

  @Test func aTemplateThatNamesWhatDoesNotExistIsRefused() throws {
    let room = try TemporaryWorkspace()
    _ = try room.apply(TemporaryWorkspace.answers())
    let path = room.folder + "/own.mustache"
    try "# {{vendr}}\n".write(toFile: path, atomically: true, encoding: .utf8)
    let scored = try room.workspace.scored("example-code")
    let found = try problems { _ = try room.workspace.scoredReport(of: scored, template: path) }
    #expect(found.contains { $0.contains("own.mustache:1:") && $0.contains("vendr") })
  }

  @Test func aDocumentNeverReplacesAnotherUnasked() throws {
    let room = try TemporaryWorkspace()
    let path = room.folder + "/report.md"
    try DocumentFile.write("one", to: path, replacing: false)
    try DocumentFile.write("one", to: path, replacing: false)
    #expect(
      try problems { try DocumentFile.write("two", to: path, replacing: false) }.first?.contains("--force")
        == true)
    #expect(
      try DocumentFile.writeBeside("two", named: room.folder + "/report") == room.folder + "/report-2.md")
    try DocumentFile.write("two", to: path, replacing: true)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "two")
    let modes = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(modes == 0o600)
    #expect(throws: WorkFailed.self) {
      try DocumentFile.write("x", to: "/nowhere/at/all.md", replacing: false)
    }
  }
}
