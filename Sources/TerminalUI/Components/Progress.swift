/// How far something that takes long has come, in words for one line.
package struct Progress: Sendable, Equatable {
  /// The part that is done, 0 to 1.
  package let done: Double
  package let elapsed: Duration

  package init(done: Double, elapsed: Duration) {
    self.done = min(1, max(0, done))
    self.elapsed = elapsed
  }

  /// What is over sooner than that needs no words.
  package static let patience = Duration.milliseconds(500)

  /// `42 %, about 3 s left`; nil while it may be over at once or nothing tells how long it takes.
  package var words: String? {
    guard elapsed >= Self.patience, done > 0 else { return nil }
    return "\(Int(done * 100)) %, about \(Self.shown(elapsed / done - elapsed)) left"
  }

  /// Whole seconds rounded up, from two minutes on whole minutes.
  private static func shown(_ duration: Duration) -> String {
    let seconds = Int((duration / .seconds(1)).rounded(.up))
    return seconds < 120 ? "\(max(1, seconds)) s" : "\((seconds + 59) / 60) min"
  }
}
