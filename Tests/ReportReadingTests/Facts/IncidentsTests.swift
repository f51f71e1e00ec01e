import Diligence
import Testing

@testable import ReportReading

@Suite("Incidents")
struct IncidentsTests {
  private func statements(_ text: String) -> [ReportStatement]? {
    let fact = Incidents.read(Source(ExtractedText(table: text, prose: text)))[.incidents]
    guard case .statements(let statements)? = fact.value else { return nil }
    return statements
  }

  @Test(
    "A sentence that denies them makes them none",
    arguments: [
      "There were no incidents during the period.", "As of August 31, 2026 there had been no incidents.",
      "Management is not aware of any security incidents that occurred during the period.",
      "No system incidents were identified during the year.",
      "System Incidents\n\nNone.", "System Incidents\n\nNot applicable.",
      "System Incidents. Management did not identify any significant incidents from May 1, 2026 to July 31, 2026.",
    ])
  func none(text: String) {
    #expect(statements("Description\n\n" + text + "\n") == [])
  }

  @Test("One that is told of in a sentence comes with its page")
  func sentence() {
    let text = """
      Description of the system\u{C}The service went on as described. On November 9, 2026 we had one security incident
      in which a laptop was stolen.
      """
    let found = statements(text)
    #expect(found?.count == 1)
    #expect(found?.first?.page == 2)
    #expect(found?.first?.text.hasPrefix("On November 9, 2026 we had one security incident") == true)
  }

  @Test("Below a heading each item and each row of a table is one, until the next heading")
  func headed() {
    let text = """
      1. Incident response

      Incidents are reported to the person on call.

      2. System incidents during the period

      Date                   What happened

      January 20, 2026       The queue could not be reached for six hours after a disk
                             had failed.

      July 2, 2026           A token was misused to read nine names.

      3. Changes to the system during the period

      • In February 2026 the sign-on was rebuilt.
      """
    #expect(statements(text)?.count == 2)
  }

  @Test("Under a heading about both kinds only the incidents count")
  func shared() {
    let text = """
      Significant Changes and Incidents

      • In December 2025 a second region was opened.

      On April 22, 2026 a log held names of customers, and a commitment was not met.

      """
    #expect(statements(text)?.map(\.text).count == 1)
    #expect(statements(text)?.first?.text.hasPrefix("On April 22") == true)
  }

  @Test(
    "How incidents are handled is none",
    arguments: [
      "Incident Response\n\nIncidents are reported to the person on call within an hour.",
      "The incident response policy was approved on May 3, 2026 and identified owners.",
      "Incident management. Customers are told of incidents that touch their data within three days.",
      "If an incident occurred, customers would be told.",
      "The incident response plan was tested on June 2, 2026.",
    ])
  func procedures(text: String) {
    #expect(statements("Description\n\n" + text + "\n") == nil)
  }

  @Test("What a denial leaves out is told")
  func exclusion() {
    let text =
      "There were no incidents during the period, except that on May 5, 2026 a backup could not be restored for a day.\n"
    #expect(statements(text)?.count == 1)
  }

  @Test("Results of tests say nothing of incidents as such")
  func tests() {
    let text = """
      Section IV - Criteria, Controls, Tests of Controls and Results of Tests

      CC7.4 - Incidents
      Result: No incidents occurred in the period, therefore no testing was performed.
      """
    #expect(statements(text) == nil)
  }

  @Test("No more than 25 words of one are taken over")
  func long() {
    let text =
      "System Incidents\n\nOn May 5, 2026 the service " + String(repeating: "was down and ", count: 30) + "\n"
    #expect(statements(text)?.first?.text.split(separator: " ").count { $0 != "…" } == 25)
  }

  @Test(
    "Time grows with the text",
    arguments: [
      "System Incidents\n\n", "Significant Changes and Incidents\n\nOn May 5, 2026 names were leaked\n\n",
      "incident no any incidents ", "On May 5 2026 an incident was\n• (( [[ \n",
    ])
  func time(line: String) {
    #expect(growth(from: line) { Incidents.read($0) } < 10)
  }
}
