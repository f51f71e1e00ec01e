import Diligence
import DiligenceSupport
import QuestionnaireFiles
import Testing
import TrialSupport

@Suite struct PolicyFileTests {
  private func read(_ text: String) -> (numbers: [PolicyNumber: Double]?, problems: [String]) {
    do {
      return (try PolicyFile.read(Array(text.utf8), file: "p.yaml"), [])
    } catch {
      return (nil, error.problems.map(\.description))
    }
  }

  private static let head = """
    schema: duly.policy/1
    id: strict
    title: Strict
    rationale: Because.

    """

  @Test func onlyDeparturesComeBack() {
    let found = read(
      Self.head + "numbers: {current_months: 9, gap_days: 31, proof: 0.8, threshold_tier_1: null}")
    #expect(found.problems == [])
    #expect(found.numbers == [.currentMonths: 9, .proof: 0.8])
  }

  @Test func aFileThatNamesNothingIsTheStandard() {
    #expect(read(Self.head + "numbers: {}").numbers == [:])
  }

  @Test(arguments: [
    (
      "misspelt", "{curent_months: 9}",
      "p.yaml:5:11: 'policy number': 'curent_months' is not known; did you mean 'current_months'?"
    ),
    (
      "not a number", "{gap_days: many}",
      "p.yaml:5:21: 'gap_days': expected a whole number from 0 to 18300, found 'many'"
    ),
    (
      "negative", "{gap_days: -1}",
      "p.yaml:5:21: 'gap_days': expected a whole number from 0 to 18300, found '-1'"
    ),
    (
      "not whole", "{current_months: 9.5}",
      "p.yaml:5:27: 'current_months': expected a whole number from 0 to 600, found '9.5'"
    ),
    ("not finite", "{proof: .nan}", "p.yaml:5:18: 'proof': expected a number from 0.4 to 1, found '.nan'"),
    ("infinite", "{proof: .inf}", "p.yaml:5:18: 'proof': expected a number from 0.4 to 1, found '.inf'"),
    (
      "too little proof", "{proof: 0.3}", "p.yaml:5:18: 'proof': expected a number from 0.4 to 1, found '0.3'"
    ),
    (
      "over 100 %", "{completeness_percent: 101}",
      "p.yaml:5:33: 'completeness_percent': expected a number from 0 to 100, found '101'"
    ),
    (
      "quoted", "{gap_days: \"31\"}",
      "p.yaml:5:21: 'gap_days': expected a whole number from 0 to 18300, found '31'; leave out the quotes"
    ),
    (
      "current longer than ageing", "{current_months: 16}",
      "p.yaml:5:27: 'current_months' (16) is more than 'ageing_months' (15); "
        + "lower 'current_months' or raise 'ageing_months'"
    ),
    (
      "tiers out of order", "{threshold_tier_1: 60}",
      "p.yaml:5:29: 'threshold_tier_2' (70) is more than 'threshold_tier_1' (60); "
        + "lower 'threshold_tier_2' or raise 'threshold_tier_1'"
    ),
    (
      "margin over the threshold", "{conditional_margin: 65}",
      "p.yaml:5:31: 'conditional_margin' (65) is more than 'threshold_tier_3' (60); "
        + "lower 'conditional_margin' or raise 'threshold_tier_3'"
    ),
    (
      "no map", "[12]",
      "p.yaml:5:10: 'numbers': expected a map, found a list; write it as 'key: value' lines, indented"
    ),
  ])
  func saysWhatIsWrong(_ name: String, _ numbers: String, _ expected: String) {
    #expect(read(Self.head + "numbers: " + numbers).problems == [expected])
  }

  @Test func allProblemsAreToldAtOnce() {
    let found = read("schema: duly.policy/1\nnumbers: {gap_days: x, proof: 2}\nnumers: {}\n")
    #expect(found.problems.count == 6)
  }

  @Test func aNewerSchemaIsNoMistake() {
    #expect(
      read("schema: duly.policy/2\nanything: 1").problems
        == ["p.yaml:1:9: 'duly.policy/2' needs a newer duly, this one reads duly.policy/1; update duly"])
  }

  /// Whatever happens to the bytes, reading gives numbers that can be or problems.
  @Test(arguments: 0..<300) func damageIsReported(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var bytes = Array((Self.head + "numbers: {current_months: 9, proof: 0.8, gap_days: 40}\n").utf8)
    for _ in 0..<generator.pick(1...4) {
      let place = generator.pick(bytes.indices)
      switch generator.pick(0...3) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(generator.pick(Array(":-{}[]\"'#&*!|>%@` \n\t\0.e9".utf8)), at: place)
      case 2: bytes[place] = generator.pick(0...255)
      default: bytes.swapAt(place, generator.pick(bytes.indices))
      }
    }
    do {
      let numbers = try PolicyFile.read(bytes)
      #expect(numbers.allSatisfy { $0.key.allows($0.value) })
      #expect(PolicyConflict.all(among: numbers).isEmpty)
    } catch {
      #expect(!error.problems.isEmpty)
    }
  }
}
