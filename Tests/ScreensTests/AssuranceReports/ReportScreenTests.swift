import Diligence
import TerminalUI
import Testing

@testable import Screens

@Suite struct ReportScreenTests {
  private func added() -> Stage {
    var stage = Stage()
    stage.press("enter", "r", "a")
    return stage
  }

  private func opened(_ dossier: Dossier = Fixture.examined) -> Stage {
    var stage = Stage([dossier])
    stage.press("enter", "r", "down", "enter")
    return stage
  }

  @Test func newReportIsRecordedOnceItsKindIsSettled() {
    var stage = added()
    stage.press("2")
    #expect(stage.text.contains("soc3-2026"))
    #expect(stage.sheet?.assessment.reports.isEmpty == true)
    stage.press("tab")
    #expect(stage.toast.hasPrefix("soc3-2026 is added."))
    #expect(stage.report("soc3-2026")?.kind == .soc3)
  }

  @Test func newReportLeftAtOnceIsNotAdded() {
    var stage = added()
    stage.press("esc")
    #expect(stage.toast == "Nothing was entered, so no report is added.")
    #expect(stage.sheet?.assessment.reports.isEmpty == true)
    #expect(stage.app.top is ReportsScreen)
  }

  @Test func addingAReportTakesBackThatThereIsNone() {
    var stage = Stage()
    stage.press("enter", "r", "N", "a", "2", "tab")
    #expect(stage.sheet?.assessment.hasNoReports == false)
    stage.press("esc", "ctrl-z")
    #expect(stage.sheet?.assessment.hasNoReports == true)
    #expect(stage.sheet?.assessment.reports.isEmpty == true)
  }

  @Test func anEmptyReportLeftIsNotAdded() {
    var stage = added()
    stage.press("tab", "tab", "down", "esc")
    #expect(stage.toast == "Nothing was entered, so no report is added.")
    #expect(stage.sheet?.assessment.reports.isEmpty == true)
  }

  @Test func whatIsTypedTakesThePlaceOfTheProposedId() {
    var stage = added()
    stage.press("tab")
    stage.type("mine")
    stage.press("tab")
    #expect(stage.report("mine") != nil)
    #expect(stage.reportForm?.form.text(.id) == "mine")
  }

  @Test func aFormThatDoesNotFitSaysHowMuchIsHidden() {
    var stage = added()
    #expect(stage.text.contains(" ↓"))
    stage.press("shift-tab")
    #expect(stage.text.contains(" ↑"))
  }

  @Test func idIsProposedFreeAndCanBeChanged() {
    var stage = Stage([Fixture.examined])
    stage.press("enter", "r", "a", "tab")
    #expect(stage.report("soc2-2026-2") == nil)
    #expect(stage.reportForm?.form.text(.id) == "soc2-2026-2")
    stage.replace(with: "soc2-2026")
    stage.press("tab")
    #expect(stage.text.contains("! another report has it"))
    #expect(stage.report() == Fixture.report)
    stage.press("shift-tab")
    stage.replace(with: "older")
    stage.press("tab")
    #expect(stage.report("older")?.id == "older")
    #expect(stage.report("soc2-2026-2") == nil)
    #expect(stage.reportForm?.title == "Report older")
  }

  /// `examined` with a file under this id.
  private func withFile(_ id: ReportID) -> Dossier {
    var dossier = Fixture.examined
    let change = Fixture.attached(as: id)
    dossier.take(
      Event(
        sequence: dossier.seen + 1,
        draft: Draft(change: change, at: Moment(seconds: 1_795_000_000), by: "jdoe")))
    return dossier
  }

  @Test func aFileGoesAlongWhenItsReportIsRenamed() {
    var stage = Stage([withFile("soc2-2026")])
    stage.press("enter", "r", "down", "e", "tab")
    #expect(stage.reportForm?.form.text(.id) == "soc2-2026")
    stage.replace(with: "older")
    stage.press("tab")
    #expect(stage.report("older") != nil)
    #expect(stage.sheet?.assessment.documents.keys.map(\.text) == ["older"])
    stage.press("ctrl-z")
    #expect(stage.sheet?.assessment.documents.keys.map(\.text) == ["soc2-2026"])
  }

  @Test func anIdUnderWhichAFileIsKeptIsNotFree() {
    var stage = Stage([withFile("soc2-2026-2")])
    stage.press("enter", "r", "a", "tab")
    #expect(stage.reportForm?.form.text(.id) == "soc2-2026-3")
    stage.replace(with: "soc2-2026-2")
    stage.press("tab")
    #expect(stage.text.contains("! another report has it"))
  }

  @Test func everyFactIsEnteredByKeys() {
    var stage = added()
    stage.press("1", "tab", "tab", "2", "tab")
    for text in ["2025-10-01", "2026-09-30", "", "2026-10-20", "Orrin & Vale LLP"] {
      stage.type(text)
      stage.press("tab")
    }
    stage.press("1", "tab", "2", "tab")
    stage.type("CC6.1, cc7.2 CC6.1")
    stage.press("tab", "1", "4", "tab", "1", "tab")
    stage.type("2026-10-31")
    stage.press("esc")
    let expected = AssuranceReport(
      id: "soc2-2026", kind: .soc2, type: .typeII, start: Day("2025-10-01"), end: Day("2026-09-30"),
      reportDate: Day("2026-10-20"), auditor: "Orrin & Vale LLP", auditorStatus: .verified,
      opinion: .qualified, qualifiedCriteria: ["CC6.1", "CC7.2"], categories: [.security, .confidentiality],
      productInScope: .yes, bridgedUntil: Day("2026-10-31"))
    #expect(stage.report() == expected)
    #expect(stage.app.top is ReportsScreen)
  }

  @Test func wrongDateIsSaidBesideTheFieldAndNeverInTheWay() {
    var stage = opened()
    stage.go(to: .end)
    stage.replace(with: "2026-13-01")
    stage.press("tab")
    #expect(stage.text.contains("! there is no month 13"))
    #expect(stage.report()?.end == Day("2026-09-30"))
    stage.press("shift-tab")
    stage.replace(with: "2024-09-30")
    stage.press("tab")
    #expect(stage.text.contains("! before the period's start"))
    #expect(stage.report()?.end == Day("2026-09-30"))
    stage.press("shift-tab", "shift-tab")
    stage.replace(with: "2023-10-01")
    stage.press("tab")
    #expect(stage.report()?.start == Day("2023-10-01"))
    #expect(stage.report()?.end == Day("2024-09-30"))
    #expect(!stage.text.contains("before the period's start"))
  }

  @Test func whatCannotBeRecordedIsKeptBesideTheRecord() {
    var stage = opened()
    stage.go(to: .end)
    stage.replace(with: "2026-09-31")
    stage.press("esc")
    #expect(
      stage.toast == "Period end is not recorded: there is no 31 September. What was typed is kept here.")
    #expect(stage.report()?.end == Day("2026-09-30"))
    #expect(stage.text.contains("! not recorded: Period end"))
    stage.press("enter")
    #expect(stage.text.contains("2026-09-31"))
    #expect(stage.text.contains("! there is no 31 September"))
    stage.go(to: .end)
    #expect(stage.flatText.contains("Recorded is 2026-09-30."))
    stage.press("ctrl-z", "ctrl-z", "tab", "esc")
    #expect(!stage.text.contains("not recorded"))
    #expect(stage.report()?.end == Day("2026-09-30"))
  }

  @Test func whatCannotBeRecordedOutlivesUndoAndOtherScreens() {
    var stage = opened()
    stage.go(to: .asOf)
    stage.replace(with: "soon")
    stage.go(to: .opinion)
    stage.press("3", "ctrl-z")
    #expect(stage.report()?.opinion == .unmodified)
    #expect(stage.reportForm?.form.text(.asOf) == "soon")
    stage.go(to: .controls)
    stage.press("enter", "esc", "esc", "esc", "r", "down", "enter")
    #expect(stage.reportForm?.form.text(.asOf) == "soon")
    stage.go(to: .asOf)
    stage.replace(with: "2026-06-30")
    stage.press("tab", "esc", "enter")
    #expect(stage.report()?.asOf == Day("2026-06-30"))
    #expect(stage.reportForm?.form.problems == [])
  }

  @Test func dayInOtherWordsIsSettledOnLeaving() {
    var stage = opened()
    stage.go(to: .end)
    stage.replace(with: "31 Aug 2026")
    stage.send(.saveDraft)
    #expect(stage.report()?.end == Day("2026-09-30"))
    stage.press("tab")
    #expect(stage.report()?.end == Day("2026-08-31"))
    #expect(stage.reportForm?.form.text(.end) == "2026-08-31")
  }

  @Test func whatDoesNotCountIsSaid() {
    var stage = opened()
    stage.go(to: .asOf)
    #expect(stage.flatText.contains("Nothing follows from it in a SOC 2 Type II."))
    stage.go(to: .type)
    stage.press("1")
    stage.go(to: .asOf)
    #expect(!stage.flatText.contains("Nothing follows from it"))
  }

  @Test func wordIsChosenByAClick() {
    var stage = opened()
    let rows = stage.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let row = rows.firstIndex { $0.contains("Product in scope") } ?? 0
    let column = rows[row].range(of: "unclear").map {
      rows[row].distance(from: rows[row].startIndex, to: $0.lowerBound)
    }
    let place = Point(column: column ?? 0, row: row)
    stage.send(.event(.mouse(Mouse(.click, at: place, target: stage.canvas().target(at: place)))))
    #expect(stage.report()?.productInScope == .unclear)
    #expect(stage.reportForm?.form.focus == .productInScope)
  }

  @Test func newReportLeadsOnToTestsAndControls() {
    var stage = added()
    stage.press("tab", "tab", "2", "esc")
    #expect(stage.toast == "soc2-2026 is recorded. Next: t tests per item (5 open), c customer controls.")
    stage.press("t")
    #expect(stage.app.top is ReportTestsScreen)
  }

  @Test func choiceIsRecordedAtOnceAndUndone() {
    var stage = opened()
    stage.go(to: .opinion)
    stage.press("3")
    #expect(stage.report()?.opinion == .adverse)
    #expect(stage.toast.hasPrefix("Opinion: adverse. Score "))
    stage.press("ctrl-z")
    #expect(stage.report()?.opinion == .unmodified)
    #expect(stage.text.contains("◂ unmodified ▸"))
    stage.press("backspace")
    #expect(stage.report()?.opinion == .notEstablished)
  }

  @Test func pauseRecordsADateAndSaysWhatItDid() {
    var stage = opened()
    stage.go(to: .end)
    stage.replace(with: "2026-0")
    stage.send(.saveDraft)
    #expect(stage.report()?.end == Day("2026-09-30"))
    stage.replace(with: "2026-01-31")
    stage.send(.saveDraft)
    #expect(stage.toast.hasPrefix("Period end: 2026-01-31. Score "))
    stage.press("tab", "ctrl-z")
    #expect(stage.report()?.end == Day("2026-09-30"))
  }

  @Test func scopeNotKnownIsNotAnEmptyScope() {
    var stage = opened()
    stage.go(to: .categories)
    stage.press("0")
    #expect(stage.report()?.categories == nil)
    #expect(stage.report().map { $0.categories == nil } == true)
    stage.press("1", "1")
    #expect(stage.report()?.categories == [])
  }

  @Test func whatWasLookedUpIsEnteredByKeys() {
    var stage = opened()
    stage.go(to: .organisation)
    for text in ["Example Code Inc", "Example Agent", "2026-10-18", "2027-10-31"] {
      stage.type(text)
      stage.press("tab")
    }
    stage.press("1", "tab", "1", "tab")
    stage.type("2025-03-01")
    stage.press("tab")
    stage.type("Some Cloud (carve-out), Other")
    stage.press("tab", "4", "tab", "5", "esc")
    let report = stage.report()
    #expect(report?.organisation == "Example Code Inc")
    #expect(report?.system == "Example Agent")
    #expect(report?.assertionDate == Day("2026-10-18"))
    #expect(report?.nextExpected == Day("2027-10-31"))
    #expect(report?.peerReview == PeerReview(kind: .system, rating: .pass, accepted: Day("2025-03-01")))
    #expect(
      report?.subserviceOrganisations == [
        SubserviceOrganisation(name: "Some Cloud", method: .carveOut), SubserviceOrganisation(name: "Other"),
      ])
    #expect(report?.warningSigns == [.placeholderText, .unrelatedCriteria])
  }

  @Test func nobodyLookedIsNotThatNothingWasSeen() {
    var stage = opened()
    stage.go(to: .contradictions)
    stage.press("1", "1")
    #expect(stage.report()?.warningSigns == [])
    stage.go(to: .weaknesses)
    stage.press("2")
    #expect(stage.report()?.warningSigns == [.unsignedAssertion])
    #expect(stage.flatText.contains("Management's assertion is not signed."))
    stage.press("0")
    #expect(stage.report().map { $0.warningSigns == nil } == true)
    #expect(stage.reportForm?.form.ticks(.contradictions) == nil)
  }

  @Test func aReviewWithoutAnEndIsNotRecorded() {
    var stage = opened()
    stage.go(to: .reviewKind)
    stage.press("2", "tab")
    #expect(stage.text.contains("! how did it end?"))
    #expect(stage.report()?.peerReview == nil)
    stage.go(to: .reviewRating)
    stage.press("3")
    #expect(stage.report()?.peerReview == PeerReview(kind: .engagement, rating: .fail))
    stage.press("tab")
    #expect(!stage.text.contains("how did it end?"))
  }

  @Test func companiesThatCannotBeReadAreKeptBesideTheRecord() {
    var stage = opened()
    stage.go(to: .subservice)
    stage.type("Cloud (carved)")
    stage.press("tab")
    #expect(stage.flatText.contains("write carve-out, inclusive or unclear instead of `carved`"))
    #expect(stage.report().map { $0.subserviceOrganisations == nil } == true)
    stage.press("esc", "enter")
    #expect(stage.reportForm?.form.text(.subservice) == "Cloud (carved)")
    stage.go(to: .subservice)
    stage.replace(with: "none")
    stage.press("tab")
    #expect(stage.report()?.subserviceOrganisations == [])
  }

  @Test func namesThatTheFieldCannotSayStay() {
    var report = Fixture.report
    report.subserviceOrganisations = [SubserviceOrganisation(name: "One, Two (three)", reportHeld: true)]
    var stage = opened(Fixture.dossier([Fixture.recorded(report)]))
    stage.go(to: .opinion)
    stage.press("3")
    #expect(stage.report()?.opinion == .adverse)
    #expect(stage.report()?.subserviceOrganisations == report.subserviceOrganisations)
  }

  @Test func undoOfTheAdditionLeavesTheForm() {
    var stage = added()
    stage.press("2", "tab", "ctrl-z")
    #expect(stage.sheet?.assessment.reports.isEmpty == true)
    #expect(stage.app.top is ReportsScreen)
  }

  @Test func changeBySomebodyElseShowsInTheForm() {
    var stage = opened()
    var theirs = Fixture.report
    theirs.opinion = .disclaimer
    stage.rival = Fixture.recorded(theirs)
    stage.go(to: .opinion)
    stage.press("2")
    #expect(
      stage.toast
        == "maria changed soc2-2026 first, and that stands. Not recorded of yours: Opinion: qualified.")
    #expect(stage.text.contains("Changed by two at once"))
    stage.press("esc")
    #expect(stage.text.contains("◂ disclaimer ▸"))
  }

  @Test func buttonsOpenTestsAndControls() {
    var stage = opened()
    stage.go(to: .tests)
    stage.press("enter")
    #expect(stage.app.top is ReportTestsScreen)
    stage.press("esc", "tab", "enter")
    #expect(stage.app.top is CustomerControlsScreen)
  }

  @Test func clickGoesToAField() {
    var stage = opened()
    let row = stage.text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
      $0.contains("Opinion")
    }
    let target = stage.canvas().target(at: Point(column: 20, row: row ?? 0))
    stage.send(.event(.mouse(Mouse(.click, at: Point(column: 20, row: row ?? 0), target: target))))
    #expect(stage.reportForm?.form.focus == .opinion)
  }

  @Test(arguments: snapshotSizes) func looks(width: Int, height: Int) {
    var stage = opened()
    stage.resize(width, height)
    stage.go(to: .end)
    expectSnapshot("report", stage)
    stage = added()
    stage.resize(width, height)
    expectSnapshot("report-new", stage)
  }
}
