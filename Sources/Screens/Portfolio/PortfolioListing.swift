import Diligence

/// The vendors that show, in their order; worked out when lines, filter or order change and not at every key.
struct PortfolioListing: Sendable {
  private(set) var order = PortfolioOrder.name
  private(set) var filter = ""
  private(set) var showsArchived = false
  /// How many vendors are archived, shown or not.
  private(set) var archivedCount: Int
  private var all: [VendorSummary]
  /// Made when something is first looked for.
  private var search: VendorSearch?
  /// All places in the order chosen.
  private var sorted: [Int]
  private var shown: [Int] = []

  /// `lines` come by name, as the portfolio is handed over.
  init(_ lines: [VendorSummary] = []) {
    all = lines
    archivedCount = lines.count { $0.isArchived }
    sorted = Array(lines.indices)
    show()
  }

  var count: Int { shown.count }
  var isEmpty: Bool { shown.isEmpty }

  subscript(_ row: Int) -> VendorSummary { all[shown[row]] }

  /// The row of a vendor, where it shows.
  func row(of vendor: VendorID) -> Int? { shown.firstIndex { all[$0].vendor == vendor } }

  /// The vendors of a set in the order shown, those that do not show left out.
  func vendors(in set: Set<VendorID>) -> [VendorID] {
    shown.map { all[$0].vendor }.filter(set.contains)
  }

  mutating func take(_ lines: [VendorSummary]) {
    guard lines != all else { return }
    all = lines
    archivedCount = lines.count { $0.isArchived }
    search = nil
    sort(by: order)
  }

  mutating func sort(by order: PortfolioOrder) {
    self.order = order
    let lines = all
    sorted =
      order == .name
      ? Array(lines.indices)
      : lines.indices.sorted { one, other in
        if order.precedes(lines[one], lines[other]) { return true }
        return one < other && !order.precedes(lines[other], lines[one])
      }
    show()
  }

  mutating func filter(by text: String) {
    filter = text
    show()
  }

  mutating func show(archived: Bool) {
    showsArchived = archived
    show()
  }

  private mutating func show() {
    let isSearching = filter.contains { !$0.isWhitespace }
    let lines = all
    let isShown = showsArchived
    if isSearching, search == nil { search = VendorSearch(lines) }
    let found = isSearching ? search.map { Set($0.places(of: filter)) } : nil
    shown = sorted.filter { (isShown || !lines[$0].isArchived) && (found?.contains($0) ?? true) }
  }
}

/// What the portfolio can be sorted by; equals stay by name.
enum PortfolioOrder: CaseIterable {
  case name, updated, score, tier, advice, decisionDate, nextToDecide

  var label: String {
    switch self {
    case .name: "name"
    case .updated: "last changed"
    case .score: "score"
    case .tier: "risk"
    case .advice: "advice"
    case .decisionDate: "decision date"
    case .nextToDecide: "next to decide"
    }
  }

  /// The order some steps on, round and round.
  func next(_ steps: Int) -> PortfolioOrder {
    let all = Self.allCases
    let place = (all.firstIndex(of: self) ?? 0) + steps
    return all[(place % all.count + all.count) % all.count]
  }

  /// Whether one vendor stands before another; false where they are equals. What does not exist comes last.
  func precedes(_ one: VendorSummary, _ other: VendorSummary) -> Bool {
    let (left, right) = (one.assessment, other.assessment)
    switch self {
    case .name: return false
    case .updated: return one.updated > other.updated
    case .score: return (left?.score ?? -1) > (right?.score ?? -1)
    case .tier: return (left?.tier ?? 9) < (right?.tier ?? 9)
    case .advice: return Self.isBefore(right?.verdict, left?.verdict)
    case .decisionDate: return Self.isBefore(right?.decisionDate, left?.decisionDate)
    case .nextToDecide:
      return (Self.turn(left), left?.decisionDate.dayNumber ?? 0) < (
        Self.turn(right), right?.decisionDate.dayNumber ?? 0
      )
    }
  }

  /// Open assessments first, then decided ones, then vendors without any.
  private static func turn(_ assessment: AssessmentSummary?) -> Int {
    assessment.map { $0.decided == nil ? 0 : 1 } ?? 2
  }

  /// Less, where nothing is less than anything.
  private static func isBefore<Value: Comparable>(_ one: Value?, _ other: Value?) -> Bool {
    guard let other else { return false }
    return one.map { $0 < other } ?? true
  }
}
