import Diligence
import GRDB

extension Database {
  /// Keeps a vendor's line as event `sequence` left it.
  func put(_ line: VendorSummary, at sequence: Int) throws {
    try cachedStatement(sql: "DELETE FROM vendor_current WHERE vendor = ?").execute(arguments: [
      line.vendor.text
    ])
    try cachedStatement(
      sql: "INSERT INTO vendor_current(\(Columns.names), seq, sort_name) VALUES (\(Columns.marks), ?, ?)"
    ).execute(arguments: line.columns + [sequence, line.sortName])
  }

  /// The vendors' lines by name; `limit` -1 for all of them. Nil where one cannot be read: a cache is built anew rather
  /// than believed.
  func cachedSummaries(limit: Int = -1, archived: Bool = true) throws -> [VendorSummary]? {
    let which = archived ? "" : "WHERE is_archived = 0"
    return try lines("\(which) ORDER BY sort_name, vendor LIMIT ?", [limit])
  }

  /// The lines that an event after number `sequence` changed.
  func cachedSummaries(after sequence: Int) throws -> [VendorSummary]? {
    try lines("WHERE seq > ?", [sequence])
  }

  /// How many vendors there are, and how many of them are archived.
  func countSummaries() throws -> (all: Int, archived: Int) {
    let row = try Row.fetchOne(
      cachedStatement(
        sql: """
          SELECT (SELECT count(*) FROM vendor_current),
            (SELECT count(*) FROM vendor_current WHERE is_archived = 1)
          """))
    return row.map { ($0[0], $0[1]) } ?? (0, 0)
  }

  private func lines(_ condition: String, _ arguments: StatementArguments) throws -> [VendorSummary]? {
    let rows = try Row.fetchCursor(
      cachedStatement(sql: "SELECT \(Columns.names) FROM vendor_current \(condition)"), arguments: arguments)
    var lines: [VendorSummary] = []
    while let row = try rows.next() {
      guard let line = VendorSummary(columns: row) else { return nil }
      lines.append(line)
    }
    return lines
  }
}

/// The columns of a line, in the order in which ``Diligence/VendorSummary`` is read and written here.
private enum Columns {
  static let names = """
    vendor, name, is_archived, updated, assessment, product, decision_date, answered, asked, score, low, high, \
    tier, verdict, gates_in_the_way, decided
    """
  static let marks = names.split(separator: ",").map { _ in "?" }.joined(separator: ", ")
}

extension VendorSummary {
  fileprivate var columns: StatementArguments {
    [
      vendor.text, name, isArchived, updated.seconds, assessment?.id.text, assessment?.product,
      assessment?.decisionDate.dayNumber, assessment?.answered, assessment?.asked, assessment?.score,
      assessment?.low, assessment?.high, assessment?.tier, assessment?.verdict?.rawValue,
      assessment?.gatesInTheWay, assessment?.decided?.rawValue,
    ]
  }

  /// Nil where the row does not hold what we write.
  fileprivate init?(columns row: Row) {
    var assessment: AssessmentSummary?
    if let id = row[4] as String? {
      guard let day = row[6] as Int?, let answered = row[7] as Int?, let asked = row[8] as Int?,
        let tier = row[12] as Int?, let gates = row[14] as Int?
      else { return nil }
      assessment = AssessmentSummary(
        id: AssessmentID(id), product: row[5], decisionDate: Day(dayNumber: day), answered: answered,
        asked: asked, score: row[9], low: row[10], high: row[11], tier: tier,
        verdict: (row[13] as String?).flatMap { Verdict(rawValue: $0) }, gatesInTheWay: gates,
        decided: (row[15] as String?).flatMap { Verdict(rawValue: $0) })
    }
    self.init(
      vendor: VendorID(row[0]), name: row[1], isArchived: row[2], updated: Moment(seconds: row[3]),
      assessment: assessment)
  }
}
