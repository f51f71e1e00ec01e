import Foundation
import Testing

@Suite struct DocumentTests {
  @Test(arguments: [1, 2, 3])
  func aReportIsTheSameTwiceAndChangesNothing(_ sample: Int) throws {
    let home = try Home()
    try home.applySample(sample)
    let vendor = try #require(try home.vendors().first)
    let before = try home.head()
    let report = try home.duly("write", vendor).succeeded()
    try home.duly("write", vendor, "-o", "report.md").succeeded()
    #expect(try home.read("report.md") == report)
    let score = try home.score(vendor)
    #expect(report.contains("events \(score.ledger.events), head \(score.ledger.head)"))
    #expect(report.contains(score.shown))
    #expect(try home.head() == before)
  }

  @Test(arguments: [
    ["TZ": "Pacific/Kiritimati"], ["LANG": "C", "LC_ALL": "C"], ["LANG": "tr_TR.UTF-8"], ["COLUMNS": "40"],
    ["NO_COLOR": "1"], ["DULY_ACTOR": "somebody else"],
  ])
  func theSurroundingsChangeNoByte(_ surroundings: [String: String]) throws {
    let home = try Home()
    for sample in 1...3 { try home.applySample(sample) }
    let vendors = try home.vendors()
    for command in [
      ["write", vendors[0]], ["score", vendors[1], "--format", "json"], ["write", "--compare"] + vendors,
    ] {
      let here = try home.run([try Program.path()] + command).succeeded()
      #expect(try home.run([try Program.path()] + command, changing: surroundings).succeeded() == here)
    }
  }

  @Test func aComparisonNamesAll() throws {
    let home = try Home()
    for sample in 1...3 { try home.applySample(sample) }
    let vendors = try home.vendors()
    let text = try home.run([try Program.path(), "write", "--compare"] + vendors).succeeded()
    for name in ["Fernhollow", "Brightmere", "Castwick"] { #expect(text.contains(name)) }
    let table = try home.run([try Program.path(), "compare"] + vendors.reversed()).succeeded()
    #expect(try home.run([try Program.path(), "compare"] + vendors).succeeded() == table)
  }

  @Test func anotherFileIsNotOverwrittenUnasked() throws {
    let home = try Home()
    try home.applySample(1)
    _ = try home.write("mine", to: "report.md")
    let run = try home.duly("write", "fernhollow-software", "-o", "report.md")
    #expect(run.ending == .exit(2))
    #expect(run.errors.contains("report.md") && run.errors.contains("--force"))
    #expect(try home.read("report.md") == "mine")
    try home.duly("write", "fernhollow-software", "-o", "report.md", "--force").succeeded()
    #expect(try home.read("report.md").contains("Fernhollow"))
    #expect(try home.duly("write", "fernhollow-software", "-o", "none/report.md").ending == .exit(1))
  }

  @Test(arguments: [
    ("{{vendr}}", ["own.mustache:1:1", "vendr", "vendor"]),
    ("ok\n{{#sections}}{{#items}}{{nte}}{{/items}}{{/sections}}", ["own.mustache:2:24", "nte", "`note`"]),
    ("{{#items}}", ["own.mustache:1:1", "items"]),
    ("{{vendor", ["own.mustache:1:"]),
  ])
  func aTemplateThatNamesWhatDoesNotExistWritesNothing(_ template: String, _ words: [String]) throws {
    let home = try Home()
    try home.applySample(1)
    _ = try home.write(template, to: "own.mustache")
    for command in [
      ["write", "fernhollow-software", "--template", "own.mustache", "-o", "out.md"],
      ["check", "own.mustache"],
    ] {
      let run = try home.run([try Program.path()] + command)
      #expect(run.ending == .exit(2))
      #expect(run.output.isEmpty)
      for word in words { #expect(run.errors.contains(word), "\(run.errors)") }
    }
    #expect(!FileManager.default.fileExists(atPath: home.workingFolder + "/out.md"))
  }

  @Test func everyFileThatComesWithDulyIsInOrder() throws {
    let home = try Home()
    let checkout = try Program.checkout()
    let folders = ["questionnaires", "questionnaires/samples", "templates"]
    let files = try folders.flatMap { folder in
      try FileManager.default.contentsOfDirectory(atPath: checkout + "/" + folder)
        .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".mustache") }.map {
          checkout + "/" + folder + "/" + $0
        }
    }
    #expect(files.count >= 6)
    let checked = try home.run([try Program.path(), "check"] + files).succeeded()
    #expect(checked.split(separator: "\n").count == files.count)
    #expect(try home.modes().keys.sorted() == ["work"], "a check needs no database")
  }
}
