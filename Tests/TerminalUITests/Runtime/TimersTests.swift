import Testing

@testable import TerminalUI

@Suite("Timers")
struct TimersTests {
  @Test("Due timers come once, earliest first; a name has one timer")
  func due() {
    var timers = Timers<String>()
    for (name, due, message) in [
      ("b", 20, "second"), ("a", 10, "replaced"), ("a", 15, "first"), ("c", 99, "later"),
    ] {
      timers.set(name, Timers.Timer(due: due, message: message))
    }
    #expect(timers.nextDue == 15)
    #expect(timers.takeDue(at: 14) == [])
    #expect(timers.takeDue(at: 50) == ["first", "second"])
    #expect(timers.takeDue(at: 50) == [])
    timers.set("c", nil)
    #expect(timers.nextDue == nil)
  }
}
