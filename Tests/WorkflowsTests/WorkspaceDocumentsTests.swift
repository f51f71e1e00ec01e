import Diligence
import Foundation
import Testing
import Workflows

struct WorkspaceDocumentsTests {
  private let temporary: TemporaryWorkspace
  private var workspace: Workspace { temporary.workspace }

  init() throws {
    temporary = try TemporaryWorkspace()
    _ = try temporary.apply(TemporaryWorkspace.answers())
  }

  private func file(_ name: String = "Acme SOC 2 (final).pdf", _ bytes: String = "%PDF-1.7 report") throws
    -> String
  {
    let path = temporary.folder + "/" + name
    try Data(bytes.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  private func assessment() throws -> Assessment {
    try workspace.assessment(AssessmentChoice(), in: workspace.dossier(named: "example-code"))
  }

  @Test func anAttachedFileIsNoReportYetAndMovesNothing() throws {
    let before = try workspace.scored("example-code").card
    let attached = try workspace.attach(try file(), to: "example-code")
    #expect(
      attached.isNew && attached.id == "acme-soc-2-final"
        && attached.document.name == "Acme SOC 2 (final).pdf")
    let assessment = try assessment()
    #expect(assessment.reports.isEmpty && assessment.documents == [attached.id: attached.document])
    let after = try workspace.scored("example-code").card
    #expect(
      (after.score, after.completeness, after.verdict) == (before.score, before.completeness, before.verdict))
    #expect(FileManager.default.contents(atPath: try workspace.place(of: attached.document))?.count == 15)
  }

  @Test func theSameBytesAreKeptOnceUnderAnyName() throws {
    let first = try workspace.attach(try file(), to: "example-code")
    let events = try workspace.head().events
    let again = try workspace.attach(try file("other.pdf"), to: "example-code")
    #expect(!again.isNew && again.id == first.id)
    #expect(try workspace.head().events == events)
  }

  /// Applied from another database's answers, so that the bytes never came along.
  @Test func aFileThatWasOnlyNamedIsTakenInOnceItIsThere() throws {
    let first = try workspace.attach(try file(), to: "example-code")
    let other = try TemporaryWorkspace()
    let hash = first.document.hash.hex
    _ = try other.apply(
      TemporaryWorkspace.answers(more: "documents: {soc2: {sha256: \(hash), size: 15, name: a.pdf}}"))
    let attached = try other.workspace.attach(try file(), to: "example-code")
    #expect(attached.isNew && attached.id == "soc2" && attached.document.name == "a.pdf")
    #expect(!(try other.workspace.attach(try file(), to: "example-code")).isNew)
    #expect(try other.workspace.backUp(to: other.folder + "/all.duly").documents == 1)
  }

  @Test func aKindThatThePersonStatesMakesTheReport() throws {
    _ = try temporary.apply(TemporaryWorkspace.answers(more: "no_reports: true"))
    let attached = try workspace.attach(try file(), to: "example-code", kind: .soc2)
    #expect(attached.id == "soc2-2026")
    let assessment = try assessment()
    #expect(assessment.reports["soc2-2026"]?.kind == .soc2 && !assessment.hasNoReports)
    #expect(assessment.reports["soc2-2026"]?.sources?[.kind]?.how == .typed)
  }

  @Test func aFileJoinsTheReportThatWasTypedBefore() throws {
    _ = try temporary.apply(
      TemporaryWorkspace.answers(more: "reports: [{id: soc2-2026, kind: soc2, type: II}]"))
    let attached = try workspace.attach(try file(), to: "example-code", id: "soc2-2026")
    #expect(attached.id == "soc2-2026")
    #expect(try assessment().reports["soc2-2026"]?.type == .typeII)
    let refused = try problems {
      _ = try workspace.attach(try file("b.pdf", "other"), to: "example-code", id: "soc2-2026")
    }
    #expect(refused.first?.hasPrefix("soc2-2026 has the file 'Acme SOC 2 (final).pdf' already.") == true)
  }

  @Test(arguments: [
    ("nothing", "There is no file"), (".", "is a folder"), ("pipe", "is no file"), ("empty.pdf", "is empty"),
  ])
  func whatCannotBeKeptIsRefused(name: String, words: String) throws {
    let path = temporary.folder + "/" + name
    if name == "pipe" { #expect(mkfifo(path, 0o600) == 0) }
    if name == "empty.pdf" { _ = try file(name, "") }
    let events = try workspace.head().events
    let refused = #expect(throws: (any Error).self) { try workspace.attach(path, to: "example-code") }
    let trouble = refused.flatMap { Trouble($0) }
    #expect(trouble?.kind == .badInput && trouble?.sentences.first?.contains(words) == true, "\(words)")
    #expect(try workspace.head().events == events)
  }

  @Test func aNameIsTextAndNothingElse() throws {
    let path = try file("a\u{1B}[31m\n\u{202E}fdp.exe")
    let attached = try workspace.attach(path, to: "example-code")
    #expect(attached.document.name == "a\u{FFFD}[31m\u{FFFD}\u{FFFD}fdp.exe")
  }

  @Test func detachingLeavesTheReport() throws {
    _ = try workspace.attach(try file(), to: "example-code", kind: .soc2)
    try workspace.detach("soc2-2026", of: "example-code", AssessmentChoice())
    #expect(try assessment().documents.isEmpty && assessment().reports.count == 1)
    #expect(
      try problems { try workspace.detach("soc2-2026", of: "example-code", AssessmentChoice()) }.count == 1)
  }

  @Test func lostAndAlteredFilesAreTold() throws {
    let attached = try workspace.attach(try file(), to: "example-code")
    let place = try workspace.place(of: attached.document)
    #expect(workspace.documentStates(of: attached.dossier) == [attached.document.hash: .kept])
    #expect(chmod(place, 0o600) == 0)
    try Data("%PDF-1.7 rep0rt".utf8).write(to: URL(fileURLWithPath: place))
    #expect(workspace.documentStates(of: attached.dossier) == [attached.document.hash: .changed])
    #expect(throws: WorkFailed.self) { try workspace.place(of: attached.document) }
    try FileManager.default.removeItem(atPath: place)
    #expect(workspace.documentStates(of: attached.dossier) == [attached.document.hash: .missing])
    #expect(!(try workspace.attach(try file(), to: "example-code")).isNew)
    #expect(try workspace.place(of: attached.document) == place)
  }
}
