import DataFiles
import Testing

@Suite struct InvalidFileTests {
  private func problem(_ line: Int) -> Problem {
    Problem(place: Place(line: line, column: 1), message: "wrong")
  }

  @Test func problemsAreSortedAndSaidOnce() {
    let invalid = InvalidFile([problem(2), problem(1), problem(2)])
    #expect(invalid.description == "1:1: wrong\n2:1: wrong")
  }

  @Test func aThousandProblemsAreCountedNotShown() {
    let lines = InvalidFile((1...1000).map(problem)).description.split(separator: "\n")
    #expect(lines.count == 101)
    #expect(lines.last == "and 900 more")
  }
}
