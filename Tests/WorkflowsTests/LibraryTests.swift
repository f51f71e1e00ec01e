import Foundation
import Testing
import Workflows

@Suite struct LibraryTests {
  @Test func saysWhereItLooked() throws {
    let library = Library(questionnaireFolders: ["/nowhere", "/neither"], templateFolders: ["/nowhere"])
    let missing = try problems { _ = try library.questionnaires() }
    #expect(missing.first?.contains("/nowhere, /neither") == true)
    #expect(missing.first?.contains("--questionnaires") == true)
    #expect(
      try problems { _ = try library.template("vendor-report.md.mustache") }.first?.contains("--templates")
        == true)
  }

  @Test func theNewestVersionIsTaken() throws {
    let folder = NSTemporaryDirectory() + "duly-library-\(UInt64.random(in: 0...UInt64.max))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let source = try Library.text(at: TemporaryWorkspace.checkout + "/questionnaires/ai-coding-soc2.yaml")
    for version in ["1.2.0", "1.10.0", "1.9.9"] {
      let text = source.replacing("version: 1.0.0", with: "version: \(version)")
      try text.write(toFile: folder + "/\(version).yaml", atomically: true, encoding: .utf8)
    }
    let library = Library(questionnaireFolders: [folder], templateFolders: [])
    #expect(try library.newest("ai-coding-soc2").questionnaire.version == "1.10.0")
    #expect(
      try problems { _ = try library.newest("ai-coding-soc") }.first?.contains("`ai-coding-soc2`") == true)
  }

  @Test func everyFileThatComesWithDulyIsSound() throws {
    let checkout = TemporaryWorkspace.checkout
    let files =
      ["questionnaires/ai-coding-soc2.yaml"]
      + (try FileManager.default.contentsOfDirectory(atPath: checkout + "/templates")).map {
        "templates/\($0)"
      }
      + (try FileManager.default.contentsOfDirectory(atPath: checkout + "/questionnaires/samples"))
      .map { "questionnaires/samples/\($0)" }
      + (try FileManager.default.contentsOfDirectory(atPath: checkout + "/questionnaires/weights"))
      .map { "questionnaires/weights/\($0)" }
    #expect(files.count >= 10)
    for file in files {
      #expect(try TemporaryWorkspace.library.check("\(checkout)/\(file)").contains("no problems"))
    }
  }
}
