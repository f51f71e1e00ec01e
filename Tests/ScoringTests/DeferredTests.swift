import Synchronization
import Testing

@testable import Scoring

@Suite struct DeferredTests {
  @Test func worksOnceAndOnlyWhenAsked() {
    let calls = Mutex(0)
    let deferred = Deferred {
      calls.withLock {
        $0 += 1; return $0
      }
    }
    #expect(calls.withLock(\.self) == 0)
    _ = (deferred.value, deferred.value)
    #expect(calls.withLock(\.self) == 1)
  }

  @Test func isEqualWhereTheValuesAre() {
    let four = Deferred { 4 }
    #expect(four == four)
    #expect(four == Deferred { 2 + 2 })
    #expect(four != Deferred { 5 })
  }
}
