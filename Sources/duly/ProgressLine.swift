internal import Foundation
internal import Synchronization
internal import TerminalUI

/// One line on the terminal about work that takes longer than a moment; it is gone when the work is done.
///
/// Once it shows, Ctrl-C is noted instead of obeyed, so that nothing is left behind.
final class ProgressLine {
  private let what: String
  private let start = ContinuousClock.now
  private var shown: ContinuousClock.Instant?

  init(_ what: String) {
    self.what = what
  }

  /// Shows how much is done, 0 to 1; false where somebody asked to stop.
  func follow(_ done: Double) -> Bool {
    guard Output.hasTerminalForRemarks else { return true }
    let now = ContinuousClock.now
    if shown.map({ now - $0 >= Self.pace }) ?? true,
      let words = Progress(done: done, elapsed: now - start).words
    {
      if shown == nil { noteInterrupts() }
      shown = now
      Output.passingRemark("\(what): \(words). Ctrl-C stops.")
    }
    return !isInterrupted.load(ordering: .relaxed)
  }

  /// Takes the line away and gives Ctrl-C back.
  func clear() {
    guard shown != nil else { return }
    Output.passingRemark("")
    signal(SIGINT, SIG_DFL)
    shown = nil
  }

  /// How often the line is written anew at most.
  private static let pace = Duration.milliseconds(100)

  private func noteInterrupts() {
    isInterrupted.store(false, ordering: .relaxed)
    signal(SIGINT) { _ in isInterrupted.store(true, ordering: .relaxed) }
  }
}

/// Set by the signal's handler, which may do nothing else.
private let isInterrupted = Atomic(false)
