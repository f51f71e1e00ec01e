import Testing

@testable import Screens

@Suite struct HeatTests {
  @Test(arguments: [
    (0.0, Heat.none), (0.01, .weak), (0.49, .weak), (0.5, .good), (0.99, .good), (1.0, .full),
  ])
  func wordsFollowTheShades(share: Double, heat: Heat) {
    #expect(Heat(share) == heat)
  }

  @Test func wordsAreTellingWithoutColor() {
    #expect(Set(Heat.allCases.map(\.rawValue)).count == Heat.allCases.count)
  }
}
