import Testing

@testable import Screens

@Suite struct PlainFormTests {
  private enum Name: Hashable { case word, choice, ticks, number }

  private func form() -> PlainForm<FieldForm<Name>> {
    PlainForm(
      FieldForm(
        Form<Name>([
          .text(.word, "Word", "old", hint: "Any word. Enter takes it."),
          .choice(.choice, "Choice", ["red", "green", "grey"], 0),
          .ticks(.ticks, "Ticks", ["one", "two", "three"], nil), .text(.number, "Number"),
        ]),
        problem: { form, name in
          name == .number && form.text(.number).map { Int($0) == nil } == true ? "a number" : nil
        }))
  }

  /// Enters lines; returns what stands in the fields and the field asked.
  private func entered(_ lines: String...) -> (values: [String], asked: String?, said: [String]) {
    var form = form()
    var desk = Desk(today: Stage.today, person: Stage.person)
    var said: [String] = []
    for line in lines {
      said = []
      if case .asked(let lines) = form.take(line, &desk) { said = lines }
    }
    return (form.filling.form.values, form.field?.label, said)
  }

  @Test func emptyKeepsAndMinusClears() {
    #expect(entered("", "", "", "").values == ["old", "red", "not known yet", "nothing yet"])
    #expect(entered("-", "-").values == ["nothing yet", "not known yet", "not known yet", "nothing yet"])
  }

  @Test func choicesAreTakenByNumberAndByBeginning() {
    #expect(entered("", "2").values[1] == "green")
    #expect(entered("", "gre").values[1] == "red", "two begin so")
    #expect(entered("", "gree").values[1] == "green")
    #expect(entered("", "4").said == ["`4` is not one of 1 to 3."])
    #expect(entered("", "4").asked == "Choice")
  }

  @Test func ticksAreGivenAllAtOnce() {
    #expect(entered("", "", "1 3").values[2] == "one, three")
    #expect(entered("", "", "1 3", "b", "two").values[2] == "two")
    #expect(entered("", "", "none").values[2] == "none")
    #expect(entered("", "", "1", "b", "-").values[2] == "not known yet")
    #expect(entered("", "", "1 7").said == ["`7` is not one of 1 to 3."])
  }

  @Test func wrongInputIsSaidAndTheOldValueStays() {
    let wrong = entered("", "", "", "7", "b", "b", "", "", "", "")
    #expect(wrong.values[3] == "7")
    let asked = entered("", "", "", "seven")
    #expect(asked.said == ["Number: a number. The old value stays."])
    #expect(asked.asked == "Number" && asked.values[3] == "nothing yet")
  }

  @Test func backGoesOneFieldBackAndSignsCanBeText() {
    #expect(entered("new", "b").asked == "Word")
    #expect(entered("=b").values[0] == "b")
    #expect(entered("=-").values[0] == "-")
  }

  @Test func hintsNameNoKeysOfTheScreen() {
    #expect(form().help().first == "Any word.")
    #expect(form().question().first == "1 of 4. Word: old.")
  }
}
