import Diligence
import Foundation
import GRDB

extension Verification {
  /// Caches that lag behind are rebuilt before anybody believes them, so only current ones are compared.
  mutating func checkCaches(_ summarise: ([Event]) throws -> [VendorSummary]) throws {
    hasCaches = try database.cachesAreCurrent(at: head.events)
    guard hasCaches, events.count + erased == head.events else { return }
    // A summary is worked out with the questionnaires; where one is wrong, nothing can be held against it.
    if areQuestionnairesSound { try checkSummaries(summarise(events)) }
    try checkList(
      "vendor_event", of: events.compactMap { event in event.change.vendor.map { ($0.text, event) } })
    try checkList(
      "assessment_event", of: events.compactMap { event in event.change.assessment.map { ($0.text, event) } })
  }

  private var areQuestionnairesSound: Bool {
    !problems.contains { problem in
      switch problem {
      case .questionnaireAltered, .questionnaireMissing: true
      default: false
      }
    }
  }

  private mutating func checkSummaries(_ wanted: [VendorSummary]) throws {
    func byVendor(_ summaries: [VendorSummary]) -> [VendorID: VendorSummary] {
      Dictionary(summaries.map { ($0.vendor, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let (wanted, kept) = (byVendor(wanted), byVendor(try database.cachedSummaries() ?? []))
    var wrong = Set(wanted.keys).union(kept.keys).filter { wanted[$0] != kept[$0] }
    // What the list is ordered and filtered by stands beside the line itself.
    let rows = try Row.fetchCursor(database, sql: "SELECT vendor, sort_name, is_archived FROM vendor_current")
    while let row = try rows.next() {
      let (id, name, isArchived): (String?, String?, Int?) = (row[0], row[1], row[2])
      let line = wanted[VendorID(id ?? "")]
      // SQLite's texts end at a zero.
      let isNamed = line.map { String($0.sortName.prefix { $0 != "\0" }) } == name
      let isRight = isNamed && line?.isArchived == (isArchived == 1)
      if !isRight { wrong.insert(VendorID(id ?? "")) }
    }
    for vendor in wrong.sorted() { found(.vendorCacheWrong(vendor)) }
  }

  private mutating func checkList(_ table: String, of wanted: [(String, Event)]) throws {
    let column = table == "vendor_event" ? "vendor" : "assessment"
    let rows = try Row.fetchCursor(database, sql: "SELECT \(column), seq FROM \(table) ORDER BY seq")
    var remaining = wanted[...]
    while let row = try rows.next() {
      guard let (id, event) = remaining.popFirst(), row[0] == id, row[1] == event.sequence else {
        return found(.eventCacheWrong(table: table))
      }
    }
    if !remaining.isEmpty { found(.eventCacheWrong(table: table)) }
  }
}
