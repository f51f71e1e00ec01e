import Foundation
import Testing

@Suite struct ChartCommandTests {
  @Test func chartsStandBesideTheReport() throws {
    let home = try Home()
    try home.applySample(2)
    let vendor = try #require(try home.vendors().first)
    let plain = try home.duly("write", vendor).succeeded()
    try home.duly("write", vendor, "--charts", "-o", "report.md").succeeded()
    let report = try home.read("report.md")
    #expect(report.contains("](report-criteria.svg)"))
    #expect(try home.read("report-criteria.svg").hasPrefix("<svg xmlns="))
    let lines = report.split(separator: "\n").filter { !$0.hasPrefix("![") }
    // The last line signs the pictures' links too.
    #expect(lines.dropLast() == plain.split(separator: "\n").dropLast())
    try home.duly("write", vendor, "--charts", "-o", "report.md").succeeded()
  }

  @Test func aComparisonHasItsOwn() throws {
    let home = try Home()
    for sample in 1...3 { try home.applySample(sample) }
    let vendors = try home.vendors()
    try home.run(
      [try Program.path(), "write", "--compare"] + vendors + ["--charts", "-o", "all.md"]
    ).succeeded()
    #expect(try home.read("all.md").contains("](all-criteria.svg)"))
    #expect(try home.read("all.md").contains("](all-ranks.svg)"))
    #expect(try home.read("all-criteria.svg").contains("Fernhollow"))
    #expect(try home.read("all-ranks.svg").contains("With any weights at all"))
  }

  @Test func nothingIsOverwrittenUnaskedNorDrawnWithoutAPlace() throws {
    let home = try Home()
    try home.applySample(1)
    let vendor = try #require(try home.vendors().first)
    _ = try home.write("mine", to: "report-criteria.svg")
    let run = try home.duly("write", vendor, "--charts", "-o", "report.md")
    #expect(run.ending == .exit(2) && run.errors.contains("report-criteria.svg"))
    #expect(try home.read("report-criteria.svg") == "mine")
    #expect((try? home.read("report.md")) == nil)
    try home.duly("write", vendor, "--charts", "-o", "report.md", "--force").succeeded()
    #expect(try home.read("report-criteria.svg") != "mine")
    let nowhere = try home.duly("write", vendor, "--charts")
    #expect(nowhere.ending == .exit(2) && nowhere.errors.contains("-o"))
  }
}
