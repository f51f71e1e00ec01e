import DataFiles
import Testing

@Suite struct FieldTests {
  @Test func absentNullAndPresentAreThreeThings() {
    let result = read("there: x\nempty:\ncleared: null\nquoted: 'null'") { root in
      root.map { fields in
        ["there", "empty", "cleared", "quoted", "absent"].map { name in
          let field = fields[name]
          return "\(field.isAbsent) \(field.isNull) \(field.present != nil)"
        }
      }
    }
    #expect(
      result.value == [
        "false false true", "false true false", "false true false", "false false true", "true false false",
      ])
  }

  @Test func changesTellLeavingOutFromClearing() {
    let result = read("set: x\ncleared: null") { root in
      root.map { fields in
        ["set", "cleared", "absent"].map { fields[$0].change { $0.text() } }
      }
    }
    #expect(result.value == [.changed("x"), .cleared, .kept])
  }

  @Test func aChangeOfAnotherKindIsAProblem() {
    let result = read("a: [x]") { root in root.map { $0["a"].change { $0.text() } } }
    #expect(result.problems == ["1:4: 'a': expected text, found a list"])
  }

  @Test func whatIsRequiredIsMissedAtTheMap() {
    let result = read("x:\n  a:") { root in
      root.map { $0["x"].map { fields in [fields["a"].text(), fields["b"].text()] } }
    }
    #expect(
      result.problems == [
        "2:3: 'b' is missing; add it: text", "2:5: 'a' is empty; expected text",
      ])
  }

  @Test func aReaderCanReportAtAFieldsPlace() {
    let result = read("a: 1") { root in root.map { $0["a"].report("this cannot be", fix: "try again") } }
    #expect(result.problems == ["1:4: this cannot be; try again"])
  }
}
