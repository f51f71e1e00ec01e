import Diligence
import Testing

@testable import ReportReading

@Suite("Exceptions and tested criteria")
struct ExceptionsTests {
  private func reading(_ text: String) -> Reading {
    Exceptions.read(Source(ExtractedText(table: text, prose: text)))
  }

  private func exceptions(_ text: String) -> [ReportException]? {
    guard case .exceptions(let exceptions)? = reading(text)[.exceptions].value else { return nil }
    return exceptions
  }

  private func results(_ text: String) -> [String] {
    reading(text).tests.map { "\($0.criterion) \($0.result.rawValue)" }
  }

  private let heading = "Section IV - Criteria, Controls, Tests of Controls and Results of Tests\n\n"

  @Test("Running text with labels gives criterion, count and page, and what was clean")
  func labels() throws {
    let text =
      heading + """
        CC6.1 - Logical access
        Control: Administrators sign in with a second factor.
        Test performed: For a sample of 25 accounts, inspected the sign-in log.
        Result: No exceptions noted.

        CC6.2 - Leavers
        Control: Access ends within a day of leaving.
        Test performed: Inspected 25 leavers' tickets.
        Result: Exception noted. For 2 of the 25 leavers tested, access ended
        after six days.

        CC7.2 - Monitoring
        Result: No exceptions noted.
        """
    let exception = try #require(exceptions(text)?.first)
    #expect(exceptions(text)?.count == 1)
    #expect(exception.criterion == "CC6.2")
    #expect((exception.deviations, exception.sample, exception.page) == (2, 25, 1))
    #expect(exception.text == "For 2 of the 25 leavers tested, access ended after six days.")
    #expect(results(text) == ["CC6.1 clean", "CC6.2 exception", "CC7.2 clean"])
  }

  private let table = """
    CC6.2 The entity registers users before it gives them access, and takes the access away when it is
    no longer needed.
      Control #      Controls Specified by           Tests of Controls                       Results of Tests
                     Example Corp
      CC6.2.1        Managers approve requests       For a sample of 25 joiners, inspected   No exceptions noted.
                     for access before it is         tickets to determine whether requests
                     given.                          were approved.
      CC6.2.2        Access of leavers is taken      For a sample of 25 leavers, inspected   Exception noted.
                     away within one day.            tickets to determine whether access     For two (2) of the
                                                     was taken away within a day.            twenty-five (25) leavers
                                                                                             sampled, access ended
                                                                                             late.
      AC-07          Policy exceptions require       Inspected the register to determine     No exceptions noted.
                     approval. Exceptions noted in   whether exceptions are tracked to
                     reviews are tracked.            resolution.
    """

  @Test("In a table the control's own number is kept apart from the criterion in the heading row")
  func tableRows() throws {
    let found = try #require(exceptions(heading + table))
    #expect(found.map(\.control) == ["CC6.2.2"])
    #expect(found.map(\.criterion) == ["CC6.2"])
    #expect(found.map(\.deviations) == [2])
    #expect(found.map(\.sample) == [25])
    #expect(found.first?.text == "For two (2) of the twenty-five (25) leavers sampled, access ended late.")
  }

  @Test("A result goes on over a page break with its titles repeated")
  func pageBreak() throws {
    let text =
      heading + """
          Control #      Control                         Test of Controls                        Test Results
          6.2-03         Access of leavers is taken      For a sample of 40 leavers, inspected   Deviation noted: for
                         away within one day.            tickets to determine whether access     1 of 40 sampled
        \u{0C}
          Control #      Control                         Test of Controls                        Test Results
                                                         was taken away within a day.            terminations, access
                                                                                                 stayed open.
          6.2-04         Managers review access every    Inspected two reviews.                  No deviations noted.
                         quarter.
        """
    let found = try #require(exceptions(text))
    #expect(found.map(\.control) == ["6.2-03"])
    #expect(found.first?.text == "for 1 of 40 sampled terminations, access stayed open.")
    #expect(found.first?.deviations == 1)
    #expect(found.first?.sample == 40)
  }

  @Test(
    "A result that names no exception and tells of one counts; the result's cell wins over the test's words")
  func withoutSetPhrase() throws {
    let text =
      heading + """
          TSC        Control                     Test                                  Result
          CC8.1      Changes are reviewed by a   For a sample of 30 changes, looked    One of 30 changes was not
                     colleague.                  for exceptions noted by reviewers.    reviewed before release.
          CC7.1      Scans run each month.       Inspected scans for exceptions.       None
        """
    let found = try #require(exceptions(text))
    #expect(found.map(\.criterion) == ["CC8.1"])
    #expect(found.first?.sample == 30)
    #expect(results(text) == ["CC8.1 exception", "CC7.1 clean"])
  }

  @Test("Cells that stand in the middle of their rows belong to the id beside them")
  func middle() throws {
    let text =
      heading + """
          CC6.2 Access is given and taken away.
          Control #   Control                      Tests                              Results of Tests
                      Requests are approved by     For a sample of 25 joiners,
          AC-01                                                                       No exceptions noted.
                      managers.                    inspected tickets.
                                                                                      Exception noted.
                      Access of leavers is         For a sample of 25 leavers         For two of the
          AC-02       taken away within            selected from a list, inspected    25 leavers access
                      a day.                       tickets.                           ended late.
                                                                                      See section V.
          AC-03       Reviews are done.            Inspected reviews.                 No exceptions noted.
        """
    #expect(exceptions(text)?.map(\.control) == ["AC-02"])
  }

  @Test("Columns printed one after the other are taken in turn")
  func columnsInTurn() {
    let text =
      heading + """
        CC6.1
        CC6.2
        CC6.3

        Sign-in needs a second factor.

        Access ends within a day.

        Rights are reviewed.

        No exceptions noted.

        Exception noted. For 1 of 20 leavers, access ended late.

        No exceptions noted.
        """
    #expect(exceptions(text)?.map(\.criterion) == ["CC6.2"])
    #expect(results(text) == ["CC6.1 clean", "CC6.2 exception", "CC6.3 clean"])
  }

  @Test("A list of controls by criterion tells the criterion of a control that is tested elsewhere")
  func mapping() {
    let text =
      heading + """
          Criteria     Controls
          CC6.1        AC-01, AC-02
          CC6.2        AC-03
          C1.2         AC-09

          Control #    Control                      Test of Controls               Results
          AC-01        Sign-in needs two factors.   Inspected settings.            No exceptions noted.
          AC-03        Access of leavers ends.      Inspected 25 tickets.          Exception noted. For 3 of
                                                                                   25 leavers it ended late.
        """
    #expect(exceptions(text)?.map(\.criterion) == ["CC6.2"])
  }

  @Test(
    "What quotes, announces or regulates exceptions is none",
    arguments: [
      "The phrase \"No exceptions noted\" means that the test found nothing wrong. \"Exception noted\" means it did.",
      "EXCEPTIONS NOTED ............................ 10",
      "Exceptions noted during reviews are tracked to resolution.",
      "Policy exceptions require approval by the security officer.",
      "Exception handling is described in the coding standard, except for scripts.",
      "The deviations identified in our testing are described in Section IV.",
    ])
  func traps(_ sentence: String) {
    let text =
      heading + sentence + "\n\nCC6.1 - Access\nControl: " + sentence + "\nResult: No exceptions noted.\n\n"
      + sentence
    #expect(exceptions(text) == [])
    #expect(results(text) == ["CC6.1 clean"])
  }

  @Test("What did not occur is neither clean nor an exception")
  func noOccurrence() {
    let text =
      heading + """
        CC7.4 - Incidents
        Control: Incidents are handled by the plan.
        Result: No incidents occurred in the period, therefore no testing was performed.

        CC7.5 - Recovery
        Result: No exceptions noted.
        """
    #expect(results(text) == ["CC7.4 no_occurrence", "CC7.5 clean"])
    #expect(exceptions(text) == [])
    #expect(reading(text).findings.map(\.rule) == ["R19"])
  }

  @Test("A summary before the tests and the tests tell of one exception")
  func summary() {
    let text = """
      Summary of exceptions

      CC6.2 Exception noted. For 2 of 25 leavers access ended late.

      """ + heading + """
        CC6.2 - Leavers
        Result: Exception noted. For 2 of the 25 leavers tested, access ended late.
        """
    #expect(exceptions(text)?.count == 1)
  }

  @Test("Management's answer is found by criterion or control, with what it says of remedy and new tests")
  func response() throws {
    let text =
      heading + """
        CC6.2 - Leavers
        Result: Exception noted. For 2 of the 25 leavers tested, access ended late.

        CC8.1 - Changes
        Result: Exception noted. For 1 of 40 changes no review was recorded.

        Section V - Other Information Provided by Management

        Management's response to the exception at CC8.1

        The rule that forces a review will be switched on in March 2027.

        Management's response to the exception at CC6.2

        The link to the staff system was corrected on 12 May 2026. The auditor did not perform
        additional testing.
        """
    let found = try #require(exceptions(text))
    #expect(found.map(\.criterion) == ["CC6.2", "CC8.1"])
    #expect(found.map(\.remediated) == [nil, nil], "management's word alone is no evidence")
    #expect(found.map(\.retested) == [false, nil])
    #expect(found.first?.response?.hasPrefix("The link to the staff system") == true)
    let again = text.replacing(
      "did not perform\nadditional testing.", with: "performed\nadditional testing without exceptions.")
    let retested = try #require(exceptions(again))
    #expect(retested.map(\.remediated) == [true, nil])
    #expect(retested.map(\.retested) == [true, nil])
  }

  @Test("Without tests nothing is said, unless the report is about a day")
  func noTests() {
    let opening = "SOC 3 Report\n\nIn our opinion, controls were effective in all material respects.\n"
    #expect(exceptions(opening) == nil)
    let dayReport =
      "SOC 2 Type 1 Report\n\nas of March 31, 2026\n\nSection 4 - Criteria and Related Controls\n\nCC1.1 x\n"
    #expect(exceptions(dayReport) == [])
  }

  @Test("A result that cannot be read leaves open whether there are exceptions")
  func unclear() {
    let text =
      heading + """
        CC6.1 - Access
        Result: See the working paper for details.

        CC6.2 - Leavers
        Result: No exceptions noted.
        """
    #expect(exceptions(text) == nil)
    #expect(results(text) == ["CC6.2 clean"])
    #expect(reading(text).findings.count == 1)
  }

  @Test("A criterion may stand in brackets after the control's number")
  func bracketedCriterion() {
    let text =
      heading + """
        LA.4 (CC6.3) Rights are taken away when duties change.
        Result: Exception noted. For three (3) of twenty-five (25) changes of duty that was late.
        """
    #expect(exceptions(text)?.map(\.criterion) == ["CC6.3"])
    #expect(exceptions(text)?.map(\.control) == ["LA.4"])
  }

  @Test("A count that the end of a line cuts in two is read whole")
  func countOverLines() {
    let text =
      heading + """
        Criterion    Control                    Test                     Result

        CC6.6        Hosts are closed.          Inspected 30 hosts.      Exception noted. 4
        of 30
                                                                         hosts were open.
        """
    #expect(exceptions(text)?.first?.deviations == 4)
    #expect(exceptions(text)?.first?.sample == 30)
  }

  @Test("One column may say whether something was noted, and the next what")
  func yesAndDetails() {
    func table(_ details: String) -> String {
      heading + """
        Criteria    Control                       Test                      Deviations    Details
                                                                            noted?

        CC6.1       Sessions end in time.         Watched a session.        No            None

        CC6.2       Leavers are removed.          Inspected 25 leavers.     Yes           \(details)
        """
    }
    let found = exceptions(table("2 of 25 were removed late."))
    #expect(found?.map(\.criterion) == ["CC6.2"])
    #expect(found?.first?.sample == 25)
    #expect(exceptions(table("")) == nil)
  }

  @Test("A heading that is but the name of results is none")
  func resultsAsHeading() {
    let text = "Results of tests\n\nCC1.1: Inspected 10 signed codes. No exceptions noted.\n"
    #expect(exceptions(text) == [])
  }

  @Test("A control without cases had no occasion to operate")
  func noCases() {
    #expect(
      results(heading + "CC6.2 - Leavers\nResult: Not tested, as there were no cases.\n") == [
        "CC6.2 no_occurrence"
      ])
  }

  @Test("A column may tell results in figures alone; one that says not of how many leaves all open")
  func figures() {
    func table(_ deviations: String) -> String {
      heading + """
        Criterion  Control            Test                      Deviations

        CC6.1      Keys are kept.     Inspected 10 keys.        0

        CC6.2      Leavers are cut.   Inspected 25 leavers.     \(deviations)

        CC7.1      Scans run.         Inspected 12 scans.       None
        """
    }
    #expect(exceptions(table("0 of 25")) == [])
    #expect(exceptions(table("2 of 25"))?.map(\.criterion) == ["CC6.2"])
    #expect(exceptions(table("2/25"))?.first?.sample == 25)
    #expect(exceptions(table("2")) == nil)
    let footer = String(repeating: " ", count: 55)
    #expect(exceptions(table("None") + "\n\nExample Corp" + footer + "7 of 9") == nil)
    #expect(exceptions(table("None") + "\n\nExample Corp" + footer + "1 of 9") == [])
  }
}
