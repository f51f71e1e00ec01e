import Diligence
import Testing
import Workflows

@Suite struct WorkspaceVendorsTests {
  private let day = Day(dayNumber: 20_778)

  @Test func namesAreFoundByIdNameAndBeginning() throws {
    let room = try TemporaryWorkspace()
    for name in ["Acme Code", "Acme Cloud", "Borealis"] {
      _ = try room.workspace.addVendor(name: name, questionnaire: nil, intake: Intake(decisionDate: day))
    }
    #expect(try room.workspace.vendor(named: "acme-code") == "acme-code")
    #expect(try room.workspace.vendor(named: "ACME CLOUD") == "acme-cloud")
    #expect(try room.workspace.vendor(named: "bor") == "borealis")
    #expect(
      try problems { _ = try room.workspace.vendor(named: "acme") }.first?.contains("Acme Code (acme-code)")
        == true)
    #expect(
      try problems { _ = try room.workspace.vendor(named: "borealsi") }.first?.contains("`Borealis`") == true)
    #expect(try problems { _ = try room.workspace.vendor(named: "") }.count == 1)
  }

  @Test func theSameNameIsNotAddedTwiceAndLikeSlugsAreNumbered() throws {
    let room = try TemporaryWorkspace()
    let intake = Intake(decisionDate: day)
    #expect(try room.workspace.addVendor(name: "Acme", questionnaire: nil, intake: intake).vendorID == "acme")
    #expect(
      try room.workspace.addVendor(name: "Acme!", questionnaire: nil, intake: intake).vendorID == "acme-2")
    let again = try problems {
      _ = try room.workspace.addVendor(name: "acme", questionnaire: nil, intake: intake)
    }
    #expect(again.first?.contains("already") == true)
  }

  @Test(arguments: [
    "", "   ", "../../x", "'; DROP TABLE event", "a\u{1B}[2J", "a\u{202E}b",
    String(repeating: "x", count: 10_000),
  ])
  func namesThatCannotBeShownAreRefused(name: String) throws {
    let room = try TemporaryWorkspace()
    let intake = Intake(decisionDate: day)
    let found = try problems {
      _ = try room.workspace.addVendor(name: name, questionnaire: nil, intake: intake)
    }
    #expect(found.count == 1)
    #expect(try room.workspace.summaries().isEmpty)
  }

  @Test func archivingHidesAndLosesNothing() throws {
    let room = try TemporaryWorkspace()
    _ = try room.apply(TemporaryWorkspace.answers(more: "answers: {Q04: {answer: yes}}"))
    _ = try room.workspace.setArchived(true, vendor: "example-code")
    #expect(try room.workspace.summaries().first?.isArchived == true)
    let back = try room.workspace.setArchived(false, vendor: "example-code")
    #expect(back.assessments.first?.answers.count == 1)
  }
}
