import Diligence
import Testing

@testable import Screens

@Suite struct OutboxTests {
  private let yes = Fixture.answer("Q04", "yes")
  private let no = Fixture.answer("Q04", "no")
  private let other = Fixture.answer("C01", "yes")

  private func batch(_ change: Change, _ step: StepID) -> Outbox.Batch {
    Outbox.Batch(changes: [change], step: Step(step))
  }

  @Test func pausesInTypingWaitAsOneBatch() {
    var outbox = Outbox()
    outbox.add(batch(yes, "1"))
    outbox.add(batch(no, "1"))
    #expect(outbox.batches == [batch(no, "1")])
  }

  @Test func whatIsBeingRecordedIsNotAddedTo() {
    var outbox = Outbox()
    outbox.add(batch(yes, "1"))
    _ = outbox.handOver()
    outbox.add(batch(no, "1"))
    #expect(outbox.batches == [batch(yes, "1"), batch(no, "1")])
    let settled = outbox.settle()
    #expect(settled.batch == batch(yes, "1"))
    #expect(outbox.handOver() == batch(no, "1"))
  }

  @Test func onlyTheFirstIsHandedOverAndOnce() {
    var outbox = Outbox()
    outbox.add(batch(yes, "1"))
    outbox.add(batch(other, "2"))
    #expect(outbox.handOver() == batch(yes, "1"))
    #expect(outbox.handOver() == nil)
    let isNews = outbox.refuse(because: "full")
    #expect(isNews)
    #expect(outbox.unsavedCount == 2)
    #expect(outbox.handOver() == batch(yes, "1"), "the same once more, before what came later")
  }

  @Test func theSameRefusalIsNewsOnlyAfterSomethingWasDone() {
    var outbox = Outbox()
    outbox.add(batch(yes, "1"))
    func refused(_ why: String) -> Bool {
      _ = outbox.handOver()
      return outbox.refuse(because: why)
    }
    #expect(refused("full"))
    #expect(!refused("full"))
    #expect(refused("locked"))
    outbox.expectNews()
    #expect(refused("locked"))
    outbox.add(batch(other, "2"))
    #expect(refused("locked"))
  }

  /// What becomes of it still comes back, and must not be taken for what became of the next.
  @Test func aBatchThatIsBeingRecordedKeepsItsPlaceWhenItIsTakenOut() {
    var outbox = Outbox()
    outbox.add(batch(yes, "1"))
    outbox.add(batch(other, "2"))
    _ = outbox.handOver()
    let removed = outbox.remove([yes.subject])
    #expect(removed == [yes])
    #expect(outbox.handOver() == nil)
    _ = outbox.settle()
    #expect(outbox.handOver() == batch(other, "2"))
  }

  @Test func ofSeveralChangesToOneThingTheLastIsTakenOut() {
    var outbox = Outbox()
    outbox.add(batch(yes, "1"))
    outbox.add(batch(other, "2"))
    outbox.add(batch(no, "3"))
    let removed = outbox.remove([yes.subject])
    #expect(removed == [no])
    #expect(outbox.batches == [batch(other, "2")])
  }
}
