import Foundation
import Testing

@Suite struct AnswersRoundTripTests {
  @Test(arguments: ["yes", "Yes", "YES", "\"yes\""], ["no", "No", "\"no\""])
  func bareYesAndNoAreTheWordsTheyLookLike(_ yes: String, _ no: String) throws {
    let home = try Home()
    try home.apply(AnswersText.opening(more: "answers: {Q04: {answer: \(yes)}, C02: {answer: \(no)}}"))
    let items = try home.score("example-code").items
    #expect(items["Q04"]?.answer == "yes")
    #expect(items["C02"]?.answer == "no")
  }

  @Test func surrogateEscapesOfJSONComeBackAsTheSameText() throws {
    let home = try Home()
    let note = #"grin \ud83d\ude00, family \ud83d\udc68\u200d\ud83d\udc69, caf\u00e9"#
    _ = try home.write(
      #"{"schema": "duly.answers/1", "vendor": {"name": "Smile \ud83d\ude00 Ltd"}, "decision_date": "2026-11-21","#
        + #" "answers": {"Q04": {"answer": "yes", "note": "\#(note)"}}}"#, to: "emoji.json")
    try home.duly("apply", "emoji.json").succeeded()
    for format in ["yaml", "json"] {
      let written = try home.duly("answers", "Smile 😀 Ltd", "--format", format).succeeded()
      let other = try Home()
      _ = try other.write(written, to: "back.\(format)")
      try other.duly("apply", "back.\(format)").succeeded()
      let back = try other.duly("answers", "Smile 😀 Ltd", "--format", "json").succeeded()
      let file = try JSONDecoder().decode(AnswersFile.self, from: Data(back.utf8))
      #expect(file.vendor.name == "Smile 😀 Ltd")
      #expect(file.answers["Q04"]?.note == "grin 😀, family 👨‍👩, café")
    }
  }

  @Test(arguments: [1, 2, 3], ["yaml", "json"])
  func whatIsExportedGivesTheSameAssessmentAndScore(_ sample: Int, _ format: String) throws {
    let (home, other) = (try Home(), try Home())
    try home.applySample(sample)
    let vendor = try #require(try home.vendors().first)
    try home.duly("answers", vendor, "--format", format, "-o", "out.\(format)").succeeded()
    _ = try other.write(try home.read("out.\(format)"), to: "in.\(format)")
    try other.duly("apply", "in.\(format)").succeeded()
    #expect(try other.duly("answers", vendor, "--format", format).succeeded() == home.read("out.\(format)"))
    #expect(try other.score(vendor).score == home.score(vendor).score)
    let before = try other.head()
    #expect(try other.duly("apply", "in.\(format)").errors.contains("Nothing to change"))
    #expect(try other.head() == before)
  }
}

/// The part of an answers file that tests look at.
private struct AnswersFile: Decodable {
  struct Vendor: Decodable { let name: String }
  struct Answer: Decodable { let note: String? }
  let vendor: Vendor
  let answers: [String: Answer]
}
