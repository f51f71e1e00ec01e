package import Diligence
internal import Foundation

/// Why a line of an exported record cannot be read; the sentence names the line.
package struct UnreadableLine: Error, Equatable {
  /// From 1, the heading of a CSV file included.
  package let line: Int
  /// A clause, such as `the salt is not 32 hexadecimal digits`.
  package let reason: String

  package init(line: Int, reason: String) {
    self.line = line
    self.reason = reason
  }
}

extension RecordedEvent {
  /// Hands over the events of a file in their order, each with its line; throws ``UnreadableLine`` at the first that is
  /// none, and what `body` throws.
  package static func each(
    of file: [UInt8], in format: RecordFormat, _ body: (RecordedEvent, _ line: Int) throws -> Void
  ) throws {
    switch format {
    case .json: try eachLine(of: file, body)
    case .csv: try eachRow(of: file, body)
    }
  }

  private struct Line: Decodable {
    let sequence: Int
    let body: String
    let hash: String
    let salt: String?
    let payload: String?
  }

  private static func eachLine(of file: [UInt8], _ body: (RecordedEvent, Int) throws -> Void) throws {
    let decoder = JSONDecoder()
    let lines = file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty {
      guard let fields = try? decoder.decode(Line.self, from: Data(line)) else {
        throw UnreadableLine(
          line: index + 1, reason: "it is not an event: sequence, body, hash, salt and payload as JSON")
      }
      try body(
        RecordedEvent(
          line: index + 1, sequence: fields.sequence, body: fields.body, hash: fields.hash,
          salt: fields.salt, payload: fields.payload), index + 1)
    }
  }

  private static func eachRow(of file: [UInt8], _ body: (RecordedEvent, Int) throws -> Void) throws {
    var rows = CSVRows(file)
    guard let heading = try rows.next(), heading.cells.map(text(of:)) == columns else {
      throw UnreadableLine(line: 1, reason: "its heading is not \(columns.joined(separator: ","))")
    }
    while let row = try rows.next() {
      guard row.cells.count == columns.count else {
        throw UnreadableLine(
          line: row.line, reason: "it has \(row.cells.count) columns, not \(columns.count)")
      }
      let cells = row.cells.map(text(of:))
      guard let sequence = Int(cells[0]) else {
        throw UnreadableLine(line: row.line, reason: "its sequence is not a number")
      }
      try body(
        RecordedEvent(
          line: row.line, sequence: sequence, body: cells[1], hash: cells[2],
          salt: cells[3].isEmpty ? nil : cells[3], payload: cells[3].isEmpty ? nil : cells[9]), row.line)
    }
  }

  private static func text(of bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private init(line: Int, sequence: Int, body: String, hash: String, salt: String?, payload: String?) throws {
    guard let body = ContentHash(hex: body), let hash = ContentHash(hex: hash) else {
      throw UnreadableLine(line: line, reason: "body or hash is not 64 hexadecimal digits")
    }
    var contents: Contents?
    if let salt, let payload {
      guard let bytes = Hexadecimal.bytes(of: salt), bytes.count == 16 else {
        throw UnreadableLine(line: line, reason: "its salt is not 32 hexadecimal digits")
      }
      contents = Contents(salt: bytes, payload: Array(payload.utf8))
    } else if salt != nil || payload != nil {
      throw UnreadableLine(line: line, reason: "salt and payload do not go without each other")
    }
    self.init(sequence: sequence, body: body, hash: hash, contents: contents)
  }
}
