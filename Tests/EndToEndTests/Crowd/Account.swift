/// What one of many writers tells of its work, once the time is over.
struct Account: Sendable {
  var trails: [Trail] = []
  /// Notes that it had recorded over somebody else's after it was shown theirs.
  var overruling: Set<String> = []
  /// How often it was told that somebody else had come first.
  var conflicts = 0
  /// Answers that it should never have had, such as that the database is locked.
  var problems: [String] = []
  /// From asking to being told.
  var longestWait = Duration.zero

  /// Hands over something to be recorded, and keeps how long the answer took.
  mutating func timed<Answer>(_ ask: () throws -> Answer) rethrows -> Answer {
    let begin = ContinuousClock.now
    defer { longestWait = max(longestWait, ContinuousClock.now - begin) }
    return try ask()
  }
}

extension [Account] {
  /// All that is wrong with the record that these writers made together.
  func problems(in events: [RecordedEvent], besides opener: String) -> [String] {
    let trails = flatMap(\.trails)
    var problems = trails.compactMap { $0.problem(in: events) }
    let strangers = Set(events.map(\.by)).subtracting(trails.map(\.writer)).subtracting([opener])
    if !strangers.isEmpty { problems.append("recorded by nobody who was there: \(strangers.sorted())") }
    if events.map(\.sequence) != Array<Int>(1..<(events.count + 1)) {
      problems.append("the numbers have a gap")
    }
    let vendors = events.compactMap { $0.addedVendor }
    if Set(vendors).count != vendors.count { problems.append("a vendor was added twice: \(vendors)") }
    return problems + silentlyMerged(in: events)
  }

  /// A note only grows. Where it does not stand on the one before it, somebody's words were written over, which nobody may
  /// do who was not shown them.
  private func silentlyMerged(in events: [RecordedEvent]) -> [String] {
    let overruling = reduce(into: Set<String>()) { $0.formUnion($1.overruling) }
    var standing: [String: String] = [:]
    var problems: [String] = []
    for event in events {
      guard let item = event.item, InterviewWriter.shared.contains(item), let note = event.note else {
        continue
      }
      let mark = event.mark(.note) ?? ""
      let wanted = standing[item].map { "\($0)\n\(mark)" } ?? mark
      if note != wanted, !overruling.contains(mark) {
        problems.append(
          "event \(event.sequence), \(mark): wrote over somebody's words without having been shown them")
      }
      standing[item] = note
    }
    return problems
  }
}
