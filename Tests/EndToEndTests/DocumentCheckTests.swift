import Foundation
import Testing
import TrialSupport

/// `duly verify --report`: whether a document in hand still agrees with the record.
@Suite struct DocumentCheckTests {
  private let home: Home

  init() throws {
    home = try PreparedHome.copy()
  }

  private func check(_ name: String, _ options: String..., in other: Home? = nil) throws -> Run {
    try (other ?? home).run(
      [try Program.path(), "verify", "--report", home.workingFolder + "/" + name] + options)
  }

  /// Whether tampering was found by this look at a document.
  private func note(_ run: Run) throws {
    try Tally(
      "tampering with documents, each kind once", tried: 1, undetected: run.ending == .exit(1) ? 0 : 1
    ).note()
  }

  /// Writes an altered copy of the report, which has to be found.
  private func found(_ kind: String, _ words: String, _ alter: (inout String) -> Void) throws {
    var text = try home.read("report.md")
    let before = text
    alter(&text)
    #expect(text != before, "\(kind): nothing was altered")
    _ = try home.write(text, to: "altered.md")
    let run = try check("altered.md")
    try note(run)
    #expect(run.ending == .exit(1), "\(kind): \(run.output)")
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(words), "\(kind): \(run.errors)")
  }

  @Test func aDocumentThatAgreesSaysSoAndThatNothingChanged() throws {
    let run = try check("report.md")
    let text = try run.succeeded()
    #expect(text.contains("Its text is as it was written: it is signed with your key."))
    #expect(text.contains("Nothing was recorded since."))
    #expect(text.contains("Nothing was altered: events "))
  }

  @Test func everyKindOfDocumentIsChecked() throws {
    _ = try home.write("{{questionnaire}} {{decisionDate}} {{ledger}}\nmine\n", to: "own.mustache")
    try home.duly("request", "fernhollow-software", "-o", "letter.md").succeeded()
    try home.duly("write", "--compare", "fernhollow-software", "brightmere-labs", "-o", "both.md").succeeded()
    try home.duly("write", "fernhollow-software", "--template", "own.mustache", "-o", "own.md").succeeded()
    for name in ["letter.md", "both.md", "own.md"] {
      #expect(try check(name).succeeded().contains("signed with your key"), "\(name)")
      var text = try home.read(name)
      text.insert("x", at: text.index(text.startIndex, offsetBy: text.count / 3))
      _ = try home.write(text, to: "altered.md")
      #expect(try check("altered.md").ending == .exit(1), "\(name)")
    }
  }

  @Test func theRecordMayGoOnAndWhatCameSinceIsListed() throws {
    try home.duly("vendor", "add", "Another", "--decision-date", "2026-11-21").succeeded()
    #expect(
      try check("report.md").succeeded()
        .contains("Nothing that concerns it has changed since; 2 events about others came after it."))
    try home.apply(
      """
      schema: duly.answers/1
      vendor: {name: Fernhollow Software, product: Fernhollow Agent}
      questionnaire: ai-coding-soc2
      decision_date: 2026-11-21
      answers: {Q04: {answer: no}}
      """)
    let text = try check("report.md").succeeded()
    #expect(text.contains("about what it says came after it"), "\(text)")
    #expect(text.contains("Q04: no"))
    let json = try check("report.md", "--format", "json").succeeded()
    for part in ["\"agrees\": true", "\"signature\": \"own\"", "\"headInRecord\": true"] {
      #expect(json.contains(part), "\(json)")
    }
  }

  @Test func anAlteredDocumentIsFound() throws {
    let altered = "It was altered after it was written"
    try found("edited report text", altered) { $0 = $0.replacingOccurrences(of: "approve", with: "reject") }
    try found("edited report, one character", altered) { $0.insert(" ", at: $0.startIndex) }
    try found("edited head line in a report", altered) { text in
      text = text.replacingOccurrences(of: "\nevents ", with: "\nevents 1")
    }
    try found("head line in a report broken", "does not end with the head of a record") { text in
      text = text.replacingOccurrences(of: ", head ", with: ", head x")
    }
    try found("signature cut off a report", "It is not signed") { text in
      text = text.components(separatedBy: "\nabout ")[0] + "\n"
    }
    try found("text below the signature of a report", "does not end with the head of a record") {
      $0 += "More.\n"
    }
    try found("report that is about another vendor", altered) { text in
      text = text.replacingOccurrences(of: "about fernhollow", with: "about brightmere")
    }
    try found("last lines of a report put twice", altered) { text in
      text += "\n" + text.split(separator: "\n").suffix(2).joined(separator: "\n") + "\n"
    }
  }

  @Test func aSignatureMovedToAnotherReportIsFound() throws {
    let other = try home.duly("write", "brightmere-labs").succeeded()
    try found("signature moved to another report", "It was altered after it was written") { text in
      let signature = other.suffix(129)
      text = String(text.dropLast(129)) + signature
    }
    try found("last lines moved to another report", "It was altered after it was written") { text in
      let seal = other.split(separator: "\n").suffix(2).joined(separator: "\n")
      text = text.components(separatedBy: "\nevents ")[0] + "\n" + seal + "\n"
    }
  }

  /// Somebody alters a report and signs it with a key of their own.
  @Test func aKeyThatNeverSignedTheRecordProvesNothing() throws {
    try home.duly("verify").succeeded()
    let key = home.folder + "/data/duly/signing-key"
    let own = try Data(contentsOf: URL(fileURLWithPath: key))
    try FileManager.default.removeItem(atPath: key)
    try Tamperer(home).forgetSignedHeads()
    try home.duly("write", "fernhollow-software", "-o", "forged.md").succeeded()
    try Tamperer(home).forgetSignedHeads()
    try own.write(to: URL(fileURLWithPath: key))
    chmod(key, 0o600)
    let run = try check("forged.md")
    try note(run)
    #expect(run.ending == .exit(1))
    #expect(run.errors.contains("a key that has never signed this record"))
  }

  /// The key was replaced: what the old one signed is still known by its checkpoint.
  @Test func aReplacedKeyIsToldFromOnesOwn() throws {
    try FileManager.default.removeItem(atPath: home.folder + "/data/duly/signing-key")
    try home.duly("write", "brightmere-labs", "-o", "new.md").succeeded()
    let run = try check("report.md")
    #expect(try run.succeeded().contains("signed with another key, which has signed this record before"))
  }

  @Test func aDocumentOfAnotherRecordDoesNotBelongHere() throws {
    let other = try Home()
    try other.applySample(1)
    let run = try check("report.md", in: other)
    #expect(run.ending == .exit(1))
    #expect(run.errors.contains("belongs to another database"))
  }

  @Test func whatIsNoDocumentIsRefused() throws {
    for (name, text, status) in [("empty.md", "", Int32(1)), ("other.md", "# Notes\n", 1)] {
      _ = try home.write(text, to: name)
      #expect(try check(name).ending == .exit(status))
    }
    #expect(try check("missing.md").ending == .exit(2))
    #expect(try check(".").ending == .exit(2))
    let large = home.workingFolder + "/large.md"
    _ = FileManager.default.createFile(atPath: large, contents: nil)
    truncate(large, 17 << 20)
    let run = try check("large.md")
    #expect(run.ending == .exit(2))
    #expect(run.errors.contains("larger than 16 MB"))
  }

  /// The signature of JSON covers its head, so the numbers are worked out anew.
  @Test func aScorecardInJSONIsCheckedToo() throws {
    let json = try home.duly("score", "fernhollow-software", "--format", "json").succeeded()
    let trial = try home.duly("score", "fernhollow-software", "--at", "2027-06-01", "--format", "json")
      .succeeded()
    for text in [json, trial] {
      _ = try home.write(text, to: "score.json")
      #expect(try check("score.json").succeeded().contains("Its numbers are those that the record gave then"))
    }
    try home.duly("vendor", "add", "Another", "--decision-date", "2026-11-21").succeeded()
    _ = try home.write(json, to: "score.json")
    #expect(try check("score.json").succeeded().contains("2 events about others came after it"))
    for (kind, old, new) in [
      ("number", "\"score\": 8", "\"score\": 9"),
      ("verdict", "\"verdict\": \"approve\"", "\"verdict\": \"reject\""),
      ("head", "\"events\": ", "\"events\": 1"), ("signature", "\"signature\": \"", "\"signature\": \"00"),
      ("vendor", "\"id\": \"fernhollow-software\"", "\"id\": \"brightmere-labs\""), ("form", "{", "{{"),
    ] {
      let altered = json.replacing(old, with: new, maxReplacements: 1)
      #expect(altered != json, "\(kind)")
      _ = try home.write(altered, to: "score.json")
      let run = try check("score.json")
      try note(run)
      #expect(run.ending == .exit(1), "\(kind): \(run.output)")
    }
  }

  /// Where no key can be had, a document is written all the same.
  @Test func withoutAKeyADocumentIsWrittenUnsignedAndTheReasonSaid() throws {
    chmod(home.folder + "/data/duly/signing-key", 0o644)
    let run = try home.duly("write", "fernhollow-software", "-o", "unsigned.md")
    try run.succeeded()
    #expect(run.errors.contains("Not signed. Others can read or change the signing key "), "\(run.errors)")
    #expect(try home.read("unsigned.md").contains("\nevents "))
    #expect(try !home.read("unsigned.md").contains("; signature "))
    let found = try check("unsigned.md")
    #expect(found.ending == .exit(1))
    #expect(found.errors.contains("It is not signed"))
  }

  @Test func everyExportCarriesTheSignature() throws {
    let csv = try home.duly("vendor", "list", "--format", "csv")
    #expect(
      csv.errors.contains("events ") && csv.errors.contains("\nkey ") && csv.errors.contains("; signature "))
    for command in [
      ["score", "fernhollow-software"], ["vendor", "list"], ["explain", "fernhollow-software"],
      ["history", "fernhollow-software"], ["compare", "fernhollow-software", "brightmere-labs"],
    ] {
      let json = try home.run([try Program.path()] + command + ["--format", "json"]).succeeded()
      let isSigned = json.contains("\"signature\": \"") && json.contains("\"key\": \"")
      #expect(isSigned, "\(command)")
    }
    #expect(try home.modes()["data/duly/signing-key"] == 0o600)
  }
}
