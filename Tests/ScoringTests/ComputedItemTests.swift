import Diligence
import DiligenceSupport
import Testing

@testable import Scoring

@Suite struct ComputedItemTests {
  private static let typeII = AssuranceReport.sound()
  private static let typeI = typeII.with {
    $0.id = "one"; $0.type = .typeI; $0.asOf = day("2026-09-30")
  }
  private static let soc3 = typeII.with {
    $0.id = "three"; $0.kind = .soc3; $0.type = nil
  }
  private static let iso = typeII.with {
    $0.id = "iso"; $0.kind = .iso27001; $0.end = day("2028-09-30")
  }
  private static let letter = AssuranceReport(id: "b", kind: .bridgeLetter, bridgedUntil: day("2026-10-31"))
  private static let unusable = typeII.with {
    $0.id = "u"; $0.end = day("2027-09-30")
  }

  private func compute(_ computation: Computation, _ reports: [AssuranceReport]) -> [Double]? {
    ReportRecord(of: .sample(reports, hasNoReports: reports.isEmpty), policy: .standard).compute(computation)
      .map { $0.value > 0 ? [$0.value, $0.proof] : [0] }
  }

  @Test(arguments: Computation.allCases)
  func isOpenWhileNothingIsRecorded(_ computation: Computation) {
    #expect(ReportRecord(of: .sample(), policy: .standard).compute(computation) == nil)
    #expect(compute(computation, []) == [0])
    #expect(compute(computation, [Self.letter]) == [0])
    #expect(compute(computation, [Self.unusable]) == [0])
  }

  @Test(
    arguments: [
      ([typeII], [1, 1]), ([typeI], [0.5, 1]), ([soc3], [0.4, 1]), ([iso], [0.4, 1]),
      ([soc3, iso], [0.4, 1]),
      ([typeI, soc3], [0.5, 1]), ([typeII, typeI, iso], [1, 1]),
      (
        [
          typeII.with {
            $0.opinion = .adverse; $0.auditorStatus = .notFound; $0.categories = nil
          }
        ], [1, 1]
      ),
      (
        [
          typeII.with {
            $0.start = day("2020-01-01"); $0.end = day("2020-12-31")
          }
        ], [1, 1]
      ),
      ([typeII.with { $0.kind = .soc1 }], [0]),
      (
        [
          typeII.with {
            $0.kind = .pentest; $0.asOf = day("2026-09-30")
          }
        ], [0]
      ),
    ] as [([AssuranceReport], [Double])])
  func type(reports: [AssuranceReport], expected: [Double]) {
    #expect(compute(.type, reports) == expected)
  }

  @Test(
    arguments: [
      ([typeII], [1, 1]), ([typeII.with { $0.auditorStatus = .notChecked }], [1, 0.4]),
      ([typeII.with { $0.auditorStatus = .notFound }], [0]), ([iso], [0]), ([soc3], [1, 1]),
      ([typeI], [1, 1]),
      (
        [typeII.with { $0.auditorStatus = .notFound }, soc3.with { $0.auditorStatus = .notChecked }],
        [1, 0.4]
      ),
      ([typeII.with { $0.auditorStatus = .notChecked }, typeI], [1, 1]),
    ] as [([AssuranceReport], [Double])])
  func auditor(reports: [AssuranceReport], expected: [Double]) {
    #expect(compute(.auditor, reports) == expected)
  }

  @Test(
    arguments: [
      ([typeII], [1, 1]), ([soc3], [0]), ([typeI], [1, 1]),
      (
        [
          typeII.with {
            $0.opinion = .adverse; $0.productInScope = .no; $0.auditorStatus = .notFound
          }
        ], [1, 1]
      ),
      ([typeII.with { $0.start = day("2026-07-01") }], [1, 0.9]),
      ([typeII.with { $0.start = day("2026-08-01") }], [1, 0.75]),
      (
        [
          typeII.with {
            $0.start = day("2024-10-01"); $0.end = day("2025-09-30")
          }
        ], [1, 0.75]
      ),
      (
        [
          typeII.with {
            $0.start = day("2024-10-01"); $0.end = day("2025-09-30")
          }, letter,
        ], [1, 0.9]
      ),
      (
        [
          typeII.with {
            $0.start = day("2024-07-01"); $0.end = day("2025-06-30")
          }, letter,
        ], [1, 0.6]
      ),
      ([typeII.with { $0.start = day("2026-08-01") }, typeI], [1, 1]),
    ] as [([AssuranceReport], [Double])])
  func period(reports: [AssuranceReport], expected: [Double]) {
    #expect(compute(.period, reports) == expected)
  }

  @Test(arguments: [
    ("2025-09-30", 1.0), ("2025-12-31", 1), ("2025-08-31", 1), ("2025-08-30", 1), ("2025-08-29", 0.5),
  ])
  func annualByGap(previousEnd: String, expected: Double) {
    let previous = Self.typeII.with {
      $0.id = "p"; $0.start = day("2024-10-01"); $0.end = day(previousEnd)
    }
    #expect(compute(.annual, [Self.typeII, previous]) == [expected, 1])
  }

  @Test func annualLooksAtTheLastTwoOnly() {
    func year(_ id: ReportID, _ start: String, _ end: String) -> AssuranceReport {
      Self.typeII.with {
        $0.id = id; $0.start = day(start); $0.end = day(end); $0.reportDate = nil
      }
    }
    let last = year("a", "2025-10-01", "2026-09-30")
    let before = year("b", "2024-10-01", "2025-09-30")
    let old = year("c", "2021-01-01", "2021-12-31")
    let inside = year("d", "2026-01-01", "2026-06-30")
    #expect(compute(.annual, [last]) == [0.5, 1])
    #expect(compute(.annual, [last, inside]) == [0.5, 1])
    #expect(compute(.annual, [last, inside, before]) == [1, 1])
    #expect(compute(.annual, [last, before, old]) == [1, 1])
    #expect(compute(.annual, [last, old]) == [0.5, 1])
    #expect(compute(.annual, [Self.typeI, Self.soc3]) == [0])
  }

  @Test func ignoresWhatIsTyped() {
    var assessment = Assessment.sample()
    for id in ["Q01", "Q02", "Q03", "X3"] as [ItemID] {
      assessment.answers[id] = Answer(choice: .option("yes"))
    }
    assessment.answers["X3"] = Answer(choice: .notApplicable, reason: "none", approver: "J. Doe")
    let items = assessment.scorecard(against: .example).items.filter { $0.criterion == "G5" }
    #expect(items.map(\.standing).allSatisfy { $0 == .open })
    #expect(items.first { $0.id == "X3" }?.choice == .notApplicable)
  }
}
