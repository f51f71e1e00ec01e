import Diligence
import Testing

@Suite struct MomentTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59Z", -1), ("2026-11-21T10:00:01Z", 1_795_255_201),
    ("2000-02-29T23:59:59Z", 951_868_799), ("1960-01-01T00:00:01Z", -315_619_199),
  ])
  func readsAndWrites(text: String, seconds: Int) {
    #expect(Moment(text)?.seconds == seconds)
    #expect(Moment(seconds: seconds).description == text)
  }

  @Test(arguments: [
    "", "2026-11-21", "2026-11-21 10:00:00Z", "2026-11-21T10:00:00", "2026-11-21T24:00:00Z",
    "2026-11-21T10:60:00Z", "2026-11-21T10:00:60Z", "2026-02-30T10:00:00Z", "2026-11-21T10:00:00+",
    "2026-11-21T+1:00:00Z", "2026-11-21T1:000:00Z", "2026-11-21T-1:00:00Z", "2026-11-21T10:00:0 Z",
  ])
  func refusesWhatIsNoMoment(text: String) {
    #expect(Moment(text) == nil)
  }

  @Test func knowsItsDay() {
    #expect(Moment(seconds: -1).day.description == "1969-12-31")
    #expect(Moment(seconds: 86_399).day.description == "1970-01-01")
    #expect(Moment(seconds: 86_400).day.description == "1970-01-02")
    #expect(Moment(seconds: 1) < Moment(seconds: 2))
  }
}
