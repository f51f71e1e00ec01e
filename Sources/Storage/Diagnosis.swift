import Diligence
import GRDB

/// Turns what a walk through the record stumbled over into what was done to it: the first wrong event in words, then
/// what else is wrong, then in one line what only follows from that.
struct Diagnosis {
  let database: Database
  let accounts: EventAccounts
  /// What is wrong with each event that anything is wrong with.
  private(set) var faults: [Int: [VerificationReport.Problem]] = [:]
  /// Events whose links cannot fit after what was already told.
  var explained: Set<Int> = []
  /// Events whose contents were told to stand at another one.
  var exchanged: Set<Int> = []
  /// How far the numbers of events were moved, once that was told.
  var shift: Int?
  private var findings: [Finding] = []
  private var consequences = 0
  private var untold = 0

  /// So many wrong events are told one by one; who rewrites a thousand need not be read a thousand times.
  private static let mostTold = 20

  init(_ database: Database, _ events: [Event]) {
    self.database = database
    accounts = EventAccounts(events)
  }

  /// Everything that is to be told about `problems`, which come in the order in which they were found.
  mutating func findings(for problems: [VerificationReport.Problem]) -> [Finding] {
    for problem in problems {
      if let event = problem.event { faults[event, default: []].append(problem) }
    }
    for event in faults.keys.sorted() { tell(event) }
    if untold > 0 {
      findings.append(Finding(kind: "more_events", "\(untold) more events are wrong in such ways."))
    }
    let others = problems.filter { $0.event == nil }
    for problem in others { tell(problem) }
    if consequences > 0 {
      findings.append(
        Finding(
          kind: "consequences",
          "\(consequences == 1 ? "One more thing does" : "\(consequences) more things do") not fit because "
            + "of that: links of events, signed heads or lists that follow from what is wrong above."))
    }
    return marked
  }

  private mutating func tell(_ event: Int) {
    guard let finding = told(event) else { return consequences += 1 }
    if findings.count < Self.mostTold { findings.append(finding) } else { untold += 1 }
  }

  /// Where the file is too damaged to look closer, what the walk found stands for it.
  private mutating func told(_ event: Int) -> Finding? {
    do {
      return try finding(about: event)
    } catch {
      return faults[event]?.first.map { Finding(kind: $0.kind, event: event, $0.message(accounts)) }
    }
  }

  /// What stands beside the record, such as a list kept for speed, is wrong of itself only where the record is right.
  private mutating func tell(_ problem: VerificationReport.Problem) {
    if problem.canFollow(from: faults.keys) { return consequences += 1 }
    findings.append(
      Finding(kind: problem.kind, event: problem.firstSuspect, problem.message(accounts)))
  }

  /// The first wrong event stands first and says that it is.
  private var marked: [Finding] {
    var about = findings.filter { $0.event != nil }.sorted { ($0.event ?? 0) < ($1.event ?? 0) }
    if let first = about.first {
      about[0] = Finding(kind: first.kind, event: first.event, "First wrong event: \(first.sentence)")
    }
    return about + findings.filter { $0.event == nil }
  }
}
