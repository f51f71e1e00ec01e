internal import Diligence

/// All that was ever recorded about a vendor, and what an erasure would leave of it.
struct VendorStory {
  let dossier: Dossier
  /// As they are read: an event whose contents were erased comes with what stands in for it.
  private let events: [Event]
  private let seen: Int
  /// What erased the contents of an event before.
  private let erased: [Int: RecordedErasure]

  init(of vendor: VendorID, _ events: [Event], seen: Int) throws {
    guard let dossier = Dossier(of: vendor, folding: events, seen: seen) else {
      throw BadInput("There is no vendor `\(vendor)`.")
    }
    self.dossier = dossier
    self.events = events
    self.seen = seen
    let known = dossier.erasures.flatMap { erasure in erasure.erasure.events.map { ($0, erasure) } }
    erased = Dictionary(known, uniquingKeysWith: { _, later in later })
  }

  /// The events whose contents are there.
  private var readable: [Event] { events.filter { erased[$0.sequence] == nil } }

  /// What goes and what stays.
  struct Cut {
    var events: [Event]
    var replacements: [Change] = []
    /// Which replacement, counted from 0, stands in for which event.
    var standIns: [Int: Int] = [:]
    var erasedBefore: [Int] = []
    var remains = ErasureRemains()
    fileprivate let story: VendorStory
  }

  func cut(_ scope: ErasureScope) throws -> Cut {
    switch scope {
    case .events(let numbers): try cut(numbers)
    case .personalData(let data): cut(data)
    case .everything: Cut(events: readable, erasedBefore: erased.keys.sorted(), story: self)
    }
  }

  private func cut(_ numbers: [Int]) throws -> Cut {
    let known = Dictionary(readable.map { ($0.sequence, $0) }, uniquingKeysWith: { first, _ in first })
    let problems = Set(numbers).sorted().compactMap { problem(withErasing: $0, known[$0]) }
    guard problems.isEmpty else { throw BadInput(problems) }
    return Cut(events: Set(numbers).sorted().compactMap { known[$0] }, story: self)
  }

  private func problem(withErasing number: Int, _ event: Event?) -> String? {
    let name = dossier.vendor.name
    switch event?.change {
    case nil:
      if let erasure = erased[number] { return "The contents of event \(number) were \(erasure.words)" }
      return "Event \(number) is not about \(name). `duly history \(dossier.vendorID)` lists those that are."
    case .vendorAdded:
      return
        "Event \(number) added \(name), and without it nothing about the vendor means anything. Erase the "
        + "vendor with --all."
    case .assessmentOpened(let id, _, _, _):
      return
        "Event \(number) opened the assessment \(id), and without it nothing in there means anything. Take "
        + "names out of it with --person, or erase the vendor with --all."
    case .contentsErased:
      return
        "Event \(number) records an erasure, and without it the gap would be damage. Only --all takes it."
    default: return nil
    }
  }
}

// MARK: - Personal data

extension VendorStory {
  private func cut(_ data: PersonalData) -> Cut {
    var cut = Cut(events: readable.filter { $0.change.without(data) != $0.change }, story: self)
    var last: [Change.Subject: Int] = [:]
    for event in readable { last[event.change.subject] = event.sequence }
    for event in cut.events {
      let change = event.change.without(data)
      switch change {
      case .assessmentOpened:
        cut.standIns[cut.replacements.count] = event.sequence
        cut.replacements.append(change)
      // Erasures do not replace each other.
      case .contentsErased: cut.replacements.append(change)
      default: if last[change.subject] == event.sequence { cut.replacements.append(change) }
      }
    }
    cut.remains = remains(after: cut, data)
    return cut
  }

  private func remains(after cut: Cut, _ data: PersonalData) -> ErasureRemains {
    var remains = ErasureRemains()
    let ids = [dossier.vendor.name, dossier.vendorID.text] + dossier.assessments.flatMap(\.names)
    remains.names = ids.filter { id in data.people.contains { $0.isNamed(in: id) } }
    remains.recorded = events.count { event in data.people.contains { $0.isMentioned(in: event.draft.by) } }
    remains.files = Set(dossier.assessments.flatMap { $0.documents.values.map(\.name) }).sorted()
    if data.people.isEmpty { remains.mentioned = mentioned(besideAnswers: cut) }
    return remains
  }

  /// Respondents whose names stand in other texts too.
  private func mentioned(besideAnswers cut: Cut) -> [String] {
    let rest = readable.map { $0.change.without(PersonalData()) }
    let respondents = cut.events.compactMap(\.change.respondent)
    // Behind a comma stands what somebody is: `J. Doe, CISO`.
    let names = Set(
      respondents.compactMap { $0.split(separator: ",").first.flatMap { PersonalName(String($0)) } })
    return names.filter { name in
      let data = PersonalData(of: [name])
      return rest.contains { $0.without(data) != $0 }
    }.map(\.text).sorted()
  }
}

extension VendorStory.Cut {
  /// The vendor as what stays makes it; nil where nothing of it does.
  func fold() -> Dossier? {
    let gone = Set(events.map(\.sequence))
    let staying = story.events.compactMap { event in
      // An opening that is recorded again stands in wherever the assessment was opened.
      if let opening = replacements.first(where: { $0.opens(event.change) }) {
        return Event(
          sequence: event.sequence, draft: Draft(change: opening, at: event.draft.at, by: event.draft.by))
      }
      return gone.contains(event.sequence) ? nil : event
    }
    let last = story.seen
    let added = replacements.enumerated().map { number, change in
      Event(sequence: last + 1 + number, draft: Draft(change: change, at: Moment(seconds: 0), by: ""))
    }
    return Dossier(of: story.dossier.vendorID, folding: staying + added, seen: last)
  }

  /// How the things are afterwards that are otherwise than now, less those that were only recorded again.
  func aftermath(in after: Dossier?) -> [Change] {
    guard let after else { return [] }
    let again = Set(replacements.map(\.subject))
    var subjects: Set<Change.Subject> = []
    return events.compactMap { event in
      guard !again.contains(event.change.subject), subjects.insert(event.change.subject).inserted,
        let now = story.dossier.inverse(of: event.change), let then = after.inverse(of: event.change)
      else { return nil }
      return now == then ? nil : then
    }
  }
}

extension Change {
  /// Whether both open the same assessment.
  fileprivate func opens(_ other: Change) -> Bool {
    guard case .assessmentOpened(let id, _, _, _) = self, case .assessmentOpened(id, _, _, _) = other else {
      return false
    }
    return true
  }

  fileprivate var respondent: String? {
    if case .answerGiven(_, _, _, let answer) = self { answer?.respondent } else { nil }
  }
}

extension PersonalName {
  /// Whether a name mentions the person, or an id that was made from one.
  fileprivate func isNamed(in id: String) -> Bool {
    isMentioned(in: id) || isMentioned(in: String(id.map { $0 == "-" || $0 == "/" ? " " : $0 }))
  }
}

extension Assessment {
  fileprivate var names: [String] {
    [id.text] + Set(reports.keys).union(documents.keys).map(\.text).sorted()
  }
}
