import Foundation
import GRDB

/// One line of the record, read without duly: the tables are open to every program.
struct RecordedEvent: Decodable, Sendable {
  private(set) var sequence = 0
  let by: String
  private let kind: String
  let item: String?
  private let vendor: String?
  private let value: Value?

  private enum CodingKeys: CodingKey { case by, kind, item, vendor, value }

  private struct Value: Decodable {
    let answer: String?
    let note: String?
    let name: String?
    let by: String?
    let reason: String?
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    by = try fields.decode(String.self, forKey: .by)
    kind = try fields.decode(String.self, forKey: .kind)
    item = try fields.decodeIfPresent(String.self, forKey: .item)
    vendor = try fields.decodeIfPresent(String.self, forKey: .vendor)
    value = try? fields.decodeIfPresent(Value.self, forKey: .value)
  }

  /// The whole note that an answer then has; nil for what is no answer.
  var note: String? { kind == "answer.given/1" ? value?.note : nil }

  /// The vendor that it brought into the portfolio.
  var addedVendor: String? { kind == "vendor.added/1" ? vendor : nil }

  /// What tells it from every other event of the same writer; nil for what no writer asks for by itself.
  ///
  /// Notes grow, so the last line of one is what was added to it.
  func mark(_ mark: Trail.Mark) -> String? {
    switch (kind, mark) {
    case ("answer.given/1", .note): value?.note?.split(separator: "\n").last.map(String.init)
    case ("answer.given/1", .choice): "\(item ?? "?")=\(value?.answer ?? "open")"
    case ("document.attached/1", _): value?.name
    case ("vendor.added/1", _): vendor
    case ("decision.recorded/1", _): value?.by
    case ("waiver.granted/1", _): value?.reason
    default: nil
    }
  }

  /// The whole record in its order.
  static func all(in home: Home) throws -> [RecordedEvent] {
    var configuration = Configuration()
    configuration.readonly = true
    let rows = try DatabaseQueue(path: home.database, configuration: configuration).read { database in
      try Row.fetchAll(database, sql: "SELECT seq, json FROM payload ORDER BY seq")
    }
    return try rows.map { row in
      var event = try JSONDecoder().decode(RecordedEvent.self, from: row[1] as Data)
      event.sequence = row[0]
      return event
    }
  }
}
