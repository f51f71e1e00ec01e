import Diligence

/// What was changed, when and by whom: of a vendor, or of one item alone.
struct PlainHistory: PlainScreen {
  let about: Subject
  private let item: ItemID?
  /// The newest first; nil until they have been read.
  private var events: [HistoryEntry]?
  private var listed = Self.page

  private static let page = 20

  init(of subject: Subject, item: ItemID? = nil) {
    about = subject
    self.item = item
  }

  var title: String { item.map { "History of \($0)" } ?? "History" }
  var subject: Subject? { about }

  mutating func entered(_ desk: inout Desk) { desk.ask(.history(about.vendor)) }

  mutating func answered(_ answer: Answered, _ desk: inout Desk) -> PlainReply {
    switch answer {
    case .history(about.vendor, let all):
      events = (item == nil ? all.history : all.filter(concerns).map(HistoryEntry.event)).reversed()
    case .refreshed(let vendors, _, _) where vendors.contains { $0.dossier.vendorID == about.vendor }:
      desk.ask(.history(about.vendor))
    default: break
    }
    return .stay
  }

  private func concerns(_ event: Event) -> Bool {
    guard let item else { return true }
    switch event.change.subject {
    case .answer(about.assessment, item), .evidence(about.assessment, item, _), .erasure: return true
    default: return false
    }
  }

  func opening(_ desk: Desk) -> [String] {
    guard let events else { return ["The history could not be read."] }
    if events.isEmpty { return ["\(title): nothing was changed yet."] }
    return ["\(title), the newest first, \(events.count) changes:"] + entries(from: 0)
  }

  private func entries(from: Int) -> [String] {
    let all = events ?? []
    let end = min(all.count, from + Self.page)
    let lines = all[from..<max(from, end)].map(Self.words(of:))
    return lines + (end < all.count ? ["\(end) of \(all.count) read, m reads more."] : [])
  }

  private static func words(of entry: HistoryEntry) -> String {
    switch entry {
    case .erased(let number, let erasure): return "Event \(number), \(erasure.words)."
    case .event(let event):
      let (draft, change) = (event.draft, event.change)
      return "\(draft.at.description.spoken), \(draft.by): \(change.subjectWords), \(change.valueWords)."
    }
  }

  func prompt(_ desk: Desk) -> [String] { ["m reads more, b back, ? help:"] }

  func help(_ desk: Desk) -> [String] { ["m reads older changes, l the newest again, b or q goes back."] }

  mutating func take(_ input: String, _ desk: inout Desk) -> PlainReply {
    switch input.lowercased() {
    case "b": return .leave
    case "m":
      guard listed < events?.count ?? 0 else { return .say("That was all.") }
      defer { listed += Self.page }
      return PlainReply(lines: entries(from: listed))
    case "": return .stay
    default: return .say("`\(input)` is nothing here. m reads more, b goes back.")
    }
  }
}

extension String {
  /// A moment as one would say it: `2026-11-21 10:04` from `2026-11-21T10:04:09Z`.
  fileprivate var spoken: String { "\(prefix(10)) \(dropFirst(11).prefix(5))" }
}
