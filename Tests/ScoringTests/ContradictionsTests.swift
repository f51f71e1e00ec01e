import Diligence
import DiligenceSupport
import Testing

@testable import Scoring

@Suite struct ContradictionsTests {
  private func found(
    _ reports: [AssuranceReport] = [], _ change: (inout Assessment) -> Void
  ) -> [Contradiction] {
    var assessment = Assessment.sample(reports)
    change(&assessment)
    return assessment.scorecard(against: .example).contradictions
  }

  private func yes(_ note: String? = nil) -> Answer { Answer(choice: .option("yes"), note: note) }

  @Test func hasNothingToSayWithoutTwoSides() {
    #expect(found { _ in }.isEmpty)
    #expect(found([.sound(testing: ["C01", "C12"])]) { $0.answers["C01"] = yes("Shown.") }.isEmpty)
  }

  @Test func setsAnAnswerAgainstItsNote() {
    #expect(
      found { $0.answers["C06"] = yes("planned for Q3") } == [
        Contradiction("C06 is answered “Yes”, but its note says “planned for Q3”.", about: ["C06"])
      ])
    #expect(
      found { $0.answers["C06"] = Answer(choice: .option("no"), note: "Yes, since May.") }.map(\.text)
        == ["C06 is answered “No”, but its note says “Yes, since May”."])
    for choice in [Choice.option("partial"), .option("no"), .unknown, .notApplicable] {
      #expect(found { $0.answers["C06"] = Answer(choice: choice, note: "planned for Q3") }.isEmpty)
    }
    #expect(found { $0.answers["Q01"] = yes("planned for Q3") }.isEmpty)
  }

  @Test func setsAnAnswerAgainstAnException() {
    let exception = ReportTest(result: .exception, page: 47)
    let report = AssuranceReport.sound("soc2-2026").with { $0.tests["C05"] = exception }
    let contradictions = found([report]) { $0.answers["C05"] = yes() }
    #expect(
      contradictions.map(\.text) == [
        "C05 is answered “Yes”, but soc2-2026, page 47, notes an exception on it that is not remediated."
      ])
    #expect(contradictions.map(\.report) == ["soc2-2026"])
    #expect(found([report]) { $0.answers["C05"] = Answer(choice: .option("partial")) }.isEmpty)
    let mended = report.with { $0.tests["C05"]?.remediated = true }
    let unplaced = report.with { $0.tests["C05"]?.page = nil }
    #expect(found([mended]) { $0.answers["C05"] = yes() }.isEmpty)
    #expect(found([unplaced]) { $0.answers["C05"] = yes() }.isEmpty)
    let newer = AssuranceReport.sound("soc2-2027", testing: ["C05"]).with { $0.end = day("2026-10-10") }
    #expect(found([report, newer]) { $0.answers["C05"] = yes() }.isEmpty)
  }

  @Test func setsAnAnswerAgainstAQualifiedOpinion() {
    let report = AssuranceReport.sound("soc2-2026").with {
      $0.opinion = .qualified; $0.qualifiedCriteria = ["CC7.2"]
    }
    #expect(
      found([report]) { $0.answers["Q04"] = yes() }.map(\.text) == [
        "Q04 is answered “Yes”, but the opinion of soc2-2026 is qualified on CC7.2."
      ])
    #expect(found([report]) { $0.answers["C12"] = yes() }.isEmpty)
    #expect(found([report.with { $0.opinion = .unmodified }]) { $0.answers["Q04"] = yes() }.isEmpty)
  }

  @Test func tellsOfClaimsThatNoReportExamined() {
    let narrow = AssuranceReport.sound("soc2-2026").with { $0.categories = [.security, .availability] }
    func claim(_ reports: [AssuranceReport]) -> [Contradiction] {
      found(reports) {
        $0.answers["PK1"] = yes()
        $0.answers["PK3"] = Answer(choice: .option("partial"))
        $0.answers["PK4"] = Answer(choice: .option("no"))
      }
    }
    #expect(
      claim([narrow]) == [
        Contradiction(
          "Privacy is claimed (PK1, PK3), but not examined: soc2-2026 has only Security, Availability in its scope.",
          about: ["PK1", "PK3"], report: "soc2-2026")
      ])
    #expect(claim([]).isEmpty)
    #expect(claim([.sound()]).isEmpty)
    #expect(claim([narrow.with { $0.categories = nil }]).isEmpty)
    let older = AssuranceReport.sound("older").with { $0.end = day("2026-08-31") }
    #expect(claim([narrow, older]).isEmpty)
  }

  @Test func tellsOfTestsOutsideAReportsScope() {
    let report = AssuranceReport.sound("soc2-2026", testing: ["C12", "C01"]).with {
      $0.categories = [.security]
    }
    #expect(
      found([report]) { _ in }.map(\.text) == [
        "soc2-2026 is recorded to test C12 on page 61, but Processing integrity is not in its scope."
      ])
  }

  @Test func setsAnswersAgainstNoPersonalData() {
    func texts(_ personalData: Use.PersonalData, _ change: (inout Assessment) -> Void) -> [String] {
      found {
        $0.intake.use.personalData = personalData
        change(&$0)
      }.map(\.text)
    }
    let intake = "The intake says that no personal data is involved, but"
    #expect(
      texts(.no) { $0.answers["PK2"] = yes() } == ["\(intake) PK2 is answered “Yes”."])
    #expect(
      texts(.no) { $0.answers["Q09"] = Answer(choice: .option("signed")) }
        == ["\(intake) Q09 is answered “signed”, a contract on personal data."])
    #expect(
      texts(.no) { $0.answers["C01"] = yes() }
        == ["\(intake) C01 is answered “Yes”, and accounts of people are personal data."])
    let mail = Party(name: "Postglen", data: "names and\naddresses")
    #expect(
      texts(.no) { $0.answers["C17"] = Answer(details: Details(parties: [mail])) }
        == ["\(intake) C17 says that Postglen sees “names and addresses”."])
    for personalData in [Use.PersonalData.yes, .unknown] {
      #expect(texts(personalData) { $0.answers["C01"] = yes() }.isEmpty)
    }
  }

  @Test func setsAnswersAgainstEachOther() {
    func answers(_ claim: ItemID, _ option: OptionID, _ denial: ItemID, _ other: OptionID) -> [String] {
      found {
        $0.answers[claim] = Answer(choice: .option(option))
        $0.answers[denial] = Answer(choice: .option(other))
      }.map(\.text)
    }
    #expect(
      answers("Q07", "dedicated", "C03", "no") == ["Q07 is answered “dedicated”, but C03 is answered “No”."])
    #expect(answers("Q07", "dedicated", "C03", "partial").isEmpty)
    #expect(answers("Q07", "logical", "C03", "no").isEmpty)
    #expect(answers("Q08", "within_24h", "C05", "no").count == 1)
  }

  @Test func setsAFullListAgainstTheCompaniesOnIt() {
    func texts(_ parties: [Party]) -> [String] {
      found {
        $0.answers["Q05"] = Answer(choice: .option("full"), details: Details(parties: parties))
        $0.answers["C17"] = yes()
      }.map(\.text)
    }
    #expect(texts([]).isEmpty)
    #expect(texts([Party(name: "Host", isLLM: false), Party(name: "Mail")]).isEmpty)
    #expect(texts([Party(name: "Host", isLLM: false)]).count == 1)
    #expect(
      texts([Party(name: "Model ”one”", isLLM: true, hasDPA: false)]) == [
        "C17 is answered “Yes”, but Q05 says that Model 'one' has signed no data protection contract."
      ])
  }

  @Test func areFindingsAtTheirItem() {
    var assessment = Assessment.sample()
    assessment.answers["C06"] = yes("planned for Q3")
    let card = assessment.scorecard(against: .example)
    #expect(card.contradictions(about: "C06").count == 1)
    #expect(card.contradictions(about: "C05").isEmpty)
    #expect(card.findings.contains { $0.item == "C06" && $0.text == card.contradictions[0].text })
  }

  /// Taking away what contradicts leaves every number and the advice as they were; the properties say so of
  /// any record.
  @Test func neverChangeANumber() {
    func card(_ note: String?) -> Scorecard {
      var assessment = Assessment.sample([.sound()])
      for item in Questionnaire.example.items { assessment.answers[item.id] = yes(note) }
      return assessment.scorecard(against: .example)
    }
    let (with, without) = (card("Not yet."), card(nil))
    #expect(with.contradictions.count > 20 && without.contradictions.isEmpty)
    #expect(isSame(with, without) && with.gates == without.gates && with.rules == without.rules)
    #expect(with.reasons == without.reasons)
  }
}
