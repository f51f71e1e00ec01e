import Diligence
import Testing

@testable import ReportReading

@Suite("Customer controls")
struct CustomerControlsTests {
  private func reading(_ text: String) -> Reading {
    CustomerControls.read(Source(ExtractedText(table: text, prose: text)))
  }

  private func controls(_ text: String) -> [CustomerControl]? {
    guard case .controls(let controls)? = reading(text)[.customerControls].value else { return nil }
    return controls
  }

  private func texts(_ text: String) -> [String]? { controls(text).map { $0.map(\.text) } }

  private let heading = "Complementary User Entity Controls\n\n"
  private let three = ["Seats are assigned by name.", "Leavers are removed.", "Proposals are reviewed."]

  @Test(
    "Items are told apart by whatever mark they bear",
    arguments: [
      ["1.", "2.", "3."], ["1)", "2)", "3)"], ["(1)", "(2)", "(3)"], ["[1]", "[2]", "[3]"],
      ["a.", "b.", "c."],
      ["A)", "B)", "C)"], ["i.", "ii.", "iii."], ["•", "•", "•"], ["-", "-", "-"], ["o", "o", "o"],
      ["CUEC-1", "CUEC-2", "CUEC-3"], ["CUEC 1:", "CUEC 2:", "CUEC 3:"], ["CUEC1", "CUEC2", "CUEC3"],
      ["4.1", "4.2", "4.3"], ["U-1", "U-2", "U-3"], ["UE-01:", "UE-02:", "UE-03:"],
    ])
  func marks(_ marks: [String]) {
    let items = zip(marks, three).map { "\($0)  \($1)" }.joined(separator: "\n")
    #expect(texts(heading + "These are needed:\n\n" + items + "\n\nSystem Incidents\n\nNone.") == three)
  }

  @Test("A line of contents with the heading's words heads no list")
  func contents() {
    let text = """
      Contents
      1. Complementary user entity controls ........................ 12
      2. Subservice organizations .................................. 13

      """
    #expect(controls(text) == nil)
    #expect(
      texts(text + "\u{C}" + heading + "1. Seats are assigned by name.\n") == ["Seats are assigned by name."])
    #expect(controls(text + "\u{C}" + heading + "1. Seats are assigned by name.\n")?.first?.page == 2)
  }

  @Test("A table gives each item its criterion")
  func table() {
    let text =
      heading + """
        No.      Control                                                    Criteria

        1        Appoint an administrator and a deputy for the              CC6.2
                 service.

        2        Connect the identity provider and disable local            CC6.1, CC6.3
                 passwords.

        3        Watch the log.                                             CC7.2

        Section 4 - Tests of Controls
        """
    #expect(
      texts(text) == [
        "Appoint an administrator and a deputy for the service.",
        "Connect the identity provider and disable local passwords.", "Watch the log.",
      ])
    #expect(controls(text)?.map(\.criterion) == ["CC6.2", "CC6.1", "CC7.2"])
  }

  @Test("A criterion in brackets after an item is its own")
  func bracketedCriterion() {
    let found = controls(heading + "1. Seats are assigned by name (CC6.2).\n2. Leavers are removed.\n")
    #expect(found?.map(\.criterion) == ["CC6.2", nil])
    #expect(found?.first?.text == "Seats are assigned by name")
  }

  @Test("A page may break inside an item, with what runs along at its foot and head")
  func pageBreak() {
    let pages = (1...4).map { page in
      let body =
        switch page {
        case 2: heading + "• Seats are assigned by name.\n• Leavers are removed from the"
        case 3: "service on their last day.\n• Proposals are reviewed.\n\nSystem Incidents\n\nNone."
        default: "Words of page \(page) that say nothing of it."
        }
      return "Example Corp        SOC 2 Type 2\n\n\(body)\n\nConfidential        \(page)\n"
    }
    #expect(
      texts(pages.joined(separator: "\u{C}")) == [
        "Seats are assigned by name.", "Leavers are removed from the service on their last day.",
        "Proposals are reviewed.",
      ])
    #expect(controls(pages.joined(separator: "\u{C}"))?.map(\.page) == [2, 2, 3])
  }

  @Test("An item goes on over lines, and what is below it in the list is part of it")
  func linesAndSubItems() {
    let text =
      heading + """
        1. Access is limited by the customer, who looks at it
           at least every quarter:
             • for administrators
             • for developers
        2. Leavers are removed.
        """
    #expect(texts(text)?.count == 2)
    #expect(texts(text)?.last == "Leavers are removed.")
  }

  @Test("Paragraphs without marks are items where each says what customers do")
  func withoutMarks() {
    let text =
      heading + """
        User entities are expected to have these controls in place:

        User entities assign seats by name.

        User entities remove leavers on their
        last day.

        User entities review proposals.

        System Incidents

        None.
        """
    #expect(texts(text)?.count == 3)
  }

  @Test("What a cloud host has to do is no control of customers")
  func subserviceControls() {
    let csocs = """
      Complementary Subservice Organization Controls

      1. The cloud host guards its data centers.
      2. The cloud host wipes disks.

      """
    #expect(controls(csocs) == nil)
    #expect(
      texts(csocs + "\n" + heading + "1. Seats are assigned by name.\n") == ["Seats are assigned by name."])
    #expect(
      texts(heading + "1. Seats are assigned by name.\n\n" + csocs) == ["Seats are assigned by name."])
  }

  @Test("Responsibilities beside the controls are none of them")
  func responsibilities() {
    let text =
      heading + "1. Seats are assigned by name.\n2. Leavers are removed.\n\nUser Entity Responsibilities\n\n"
      + "1. Invoices are paid.\n2. Contacts are kept up to date.\n3. Terms are observed.\n"
    #expect(texts(text) == ["Seats are assigned by name.", "Leavers are removed."])
  }

  @Test(
    "Where a report says that none are needed, they are none",
    arguments: [
      "There are no complementary user entity controls.",
      "No complementary user entity controls are required to meet the criteria.",
      "Complementary user entity controls are not required.",
    ])
  func none(sentence: String) {
    #expect(controls(heading + sentence + "\n") == [])
    #expect(reading(heading + sentence + "\n").findings.isEmpty)
  }

  @Test("A list may stand in one paragraph with its heading")
  func run() {
    let text = """
      Complementary user entity controls: (1) seats are assigned by name; (2) leavers are
      removed (within a day); (3) proposals are reviewed. The service does the rest.

      Tests of Controls
      """
    #expect(
      texts(text) == [
        "seats are assigned by name;", "leavers are removed (within a day);", "proposals are reviewed.",
      ])
    #expect(controls("Complementary user entity controls: (1) of the 2 are none.\n") == nil)
  }

  @Test("Duties in running text are not taken apart, and a finding says where they are")
  func inProse() {
    let text = """
      Our customers

      The service rests on what its customers do. Customers are responsible for the seats that they
      assign and for the removal of leavers, and should review what is proposed to them.
      """
    #expect(controls(text) == nil)
    #expect(reading(text).findings.map(\.page) == [1])
  }

  @Test("A report that says nothing of them has neither a value nor a finding")
  func nothing() {
    #expect(reading("Description of the system\n\nThe service proposes code.\n") == Reading())
  }

  @Test("No more than 25 words of an item are taken over")
  func longItems() {
    let long = String(repeating: "seats are assigned by name and ", count: 20)
    let found = texts(heading + "1. First \(long)\n2. Leavers are removed.\n")
    #expect(found?.map { $0.split(separator: " ").count { $0 != "…" } } == [25, 3])
  }

  @Test(
    "Time grows with the text",
    arguments: [
      "Complementary User Entity Controls\n\n", "• • • • (( [[ 1. a) • seats\n",
      "Customers must (CC6.1) (CC6.2) do this:\n\n",
      "1. Complementary User Entity Controls\n1. User entities remove leavers\n  - at once\n\n",
    ])
  func time(line: String) {
    #expect(growth(from: line) { CustomerControls.read($0) } < 10)
  }
}
