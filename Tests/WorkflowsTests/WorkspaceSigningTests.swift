import Diligence
import Foundation
import Testing
import Workflows

@Suite struct WorkspaceSigningTests {
  @Test func everyKindOfDocumentEndsWithItsHeadAndASignature() throws {
    let room = try TemporaryWorkspace(isSigning: true)
    try room.workspace.fillWithSamples()
    let scored = try room.workspace.scored("fernhollow-software")
    let compared = try room.workspace.compared(["fernhollow-software", "castwick-systems"])
    let own = room.folder + "/own.mustache"
    try "{{questionnaire}} {{decisionDate}} {{ledger}}\nabout x; key 00; signature 00\n"
      .write(toFile: own, atomically: true, encoding: .utf8)
    let documents = [
      try room.workspace.scoredReport(of: scored), try room.workspace.requestLetter(of: scored),
      try room.workspace.comparisonReport(of: compared),
      try room.workspace.scoredReport(of: scored, template: own),
    ]
    let head = try room.workspace.head()
    for document in documents {
      let lines = document.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.last?.isEmpty == true)
      #expect(lines[lines.count - 3] == "events \(head.events), head \(head.hash)")
      #expect(lines[lines.count - 2].hasPrefix("about "))
      #expect(lines[lines.count - 2].contains("; signature "))
    }
    #expect(Set(documents.map { $0.suffix(129) }).count == documents.count, "each text has its own")
    #expect(
      documents[2].contains("\nabout castwick-systems") && documents[2].contains(", fernhollow-software"))
    #expect(try room.workspace.head() == head, "no event")
  }

  @Test func theSameStateGivesTheSameSignedBytes() throws {
    let room = try TemporaryWorkspace(isSigning: true)
    _ = try room.apply(TemporaryWorkspace.answers())
    let scored = try room.workspace.scored("example-code")
    #expect(try room.workspace.scoredReport(of: scored) == (try room.workspace.scoredReport(of: scored)))
    #expect(try room.workspace.signedHead() == (try room.workspace.signedHead()))
    #expect(try room.workspace.signedHead().signature != nil)
  }

  @Test func withoutAKeyDocumentsAreUnsignedAndTheReasonIsSaidOnce() throws {
    let room = try TemporaryWorkspace(isSigning: true)
    mkdir(room.folder + "/signing-key", 0o700)
    _ = try room.apply(TemporaryWorkspace.answers())
    let scored = try room.workspace.scored("example-code")
    let plain = try room.workspace.scoredReport(of: scored)
    #expect(plain.hasSuffix("events \(scored.head.events), head \(scored.head.hash)\n"))
    #expect(try room.workspace.signedHead().signature == nil)
    #expect(room.troubles.count == 1)
    #expect(room.troubles.first?.contains(room.folder + "/signing-key") == true)
  }
}
