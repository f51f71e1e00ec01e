import Diligence
import Testing

@Suite struct PersonalNameTests {
  @Test(arguments: [
    ("replayed run 4711 with Jane Doe", "replayed run 4711 with [erased]"),
    ("JANE DOE, jane  doe\nand Jane\tDoe's notes", "[erased], [erased]\nand [erased]'s notes"),
    ("Jane\nDoe", "[erased]"), ("(Jane Doe)", "([erased])"), ("Jane Doe/Jane Doe", "[erased]/[erased]"),
  ])
  func isFoundHoweverItIsSpelt(text: String, replaced: String) throws {
    let name = try #require(PersonalName("  Jane Doe "))
    #expect(name.replaced(by: "[erased]", in: text) == replaced)
    #expect(name.isMentioned(in: text))
  }

  @Test(arguments: [
    "Mary-Jane Doering", "JaneDoe", "Jane", "Doe, Jane", "Janet Doe", "", "Jane-Doe", "Jane DoeJane Doe",
  ])
  func isNotFoundInOtherWords(text: String) throws {
    let name = try #require(PersonalName("Jane Doe"))
    #expect(!name.isMentioned(in: text))
    #expect(name.replaced(by: "x", in: text) == text)
  }

  @Test func knowsNamesOfAnyScriptAndAddresses() throws {
    let name = try #require(PersonalName("José Ångström"))
    #expect(name.isMentioned(in: "by JOSE\u{301} A\u{30A}NGSTRÖM"))
    let address = try #require(PersonalName("jane.doe@example.com"))
    #expect(address.replaced(by: "–", in: "ask <jane.doe@example.com>") == "ask <–>")
    #expect(address.isMentioned(in: "jane.doe@example.com"))
    #expect(!address.isMentioned(in: "jane.doe@example.community"))
  }

  @Test(arguments: ["", " ", "J", " x\n"])
  func aLetterIsNoName(text: String) {
    #expect(PersonalName(text) == nil)
  }
}
