import Foundation
import Testing

@Suite struct WeighingCommandTests {
  private let order = "G4 > G1 = G2 > G3 > G5 > G6 > G7 > G8 > G9"

  @Test func theOrderWeighsAndIsToldInTheReport() throws {
    let home = try Home()
    try home.applySample(2)
    let vendor = try #require(try home.vendors().first)
    let shown = try home.duly(
      "weights", vendor, "--order", order, "--rationale", "Subprocessors first"
    ).succeeded()
    #expect(shown.contains("G4  31.4  31.4 %"))
    #expect(
      shown.contains("How they came about: by the order of the swings alone (rank-order centroid): \(order).")
    )
    let report = try home.duly("write", vendor).succeeded()
    #expect(report.contains("How the weights came about: by the order of the swings alone"))
    #expect(report.contains("Why: Subprocessors first"))
    let answers = try home.duly("answers", vendor).succeeded()
    #expect(answers.contains("method: centroid"))
    _ = try home.write(answers, to: "same.yaml")
    let head = try home.head()
    try home.duly("apply", "same.yaml").succeeded()
    #expect(try home.head() == head)
  }

  @Test func whatIsWrittenIsCheckedAndReadBack() throws {
    let home = try Home()
    try home.applySample(1)
    let vendor = try #require(try home.vendors().first)
    try home.duly("weights", vendor, "--preset", "small-team", "--set", "G1=20").succeeded()
    let score = try home.score(vendor).shown
    try home.duly("weights", vendor, "--write", "ours.yaml", "--title", "Ours", "--rationale", "So")
      .succeeded()
    #expect(try home.duly("check", "ours.yaml").succeeded().contains("no problems"))
    let again = try home.duly("weights", vendor, "--write", "ours.yaml")
    #expect(again.ending == .exit(2) && again.errors.contains("--force"))
    try home.duly("weights", vendor, "--reset").succeeded()
    try home.duly("weights", vendor, "--file", "ours.yaml").succeeded()
    #expect(try home.score(vendor).shown == score)
    #expect(try home.duly("weights", vendor).succeeded().contains("How they came about: the file ours.yaml."))
  }

  @Test(arguments: [
    (["--swing"], "--order"), (["--order", "G1 > G2"], "G3, G4"), (["--order", "G1 > G99"], "`G99`"),
    (["--points", "G1=0"], "`G1=0`"), (["--order", "G1", "--points", "G1=1"], "not both"),
    (["--order", "G1", "--set", "G1=1"], "not both"), (["--title", "T"], "--write"),
    (["--rationale", " "], "blank"),
  ]) func whatIsWrongIsSaid(_ arguments: [String], _ words: String) throws {
    let home = try Home()
    try home.applySample(1)
    let vendor = try #require(try home.vendors().first)
    let head = try home.head()
    let run = try home.run([try Program.path(), "weights", vendor] + arguments)
    #expect(run.ending == .exit(2))
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(try home.head() == head)
  }
}
