package import Diligence
internal import Foundation

extension RecordedEvent {
  /// The heading of the CSV file. What follows `hash` up to the payload is there to be read by people, and ignored by the
  /// import: the payload says it too.
  package static let columns = [
    "sequence", "body", "hash", "salt", "at", "by", "kind", "vendor", "assessment", "payload",
  ]

  /// The event as one line of either format, its line break included.
  ///
  /// Nil where the payload is not UTF-8, which no duly writes.
  package func line(in format: RecordFormat) -> String? {
    guard let contents else { return line(in: format, salt: nil, payload: nil) }
    guard let payload = String(validating: contents.payload, as: UTF8.self) else { return nil }
    return line(in: format, salt: Hexadecimal.text(of: contents.salt), payload: payload)
  }

  private func line(in format: RecordFormat, salt: String?, payload: String?) -> String {
    switch format {
    case .json:
      let object: JSON = [
        "sequence": .integer(sequence), "body": .text(body.hex), "hash": .text(hash.hex), "salt": .text(salt),
        "payload": .text(payload),
      ]
      return object.compact + "\n"
    case .csv:
      let cells = [String(sequence), body.hex, hash.hex, salt ?? ""] + readable
      // The payload is hashed as it is, so nothing in it is made safe; as JSON it begins with a brace.
      return CSV(rows: [cells]).text.dropLast() + "," + quoted(payload ?? "") + "\r\n"
    }
  }

  /// Time, person, kind, vendor and assessment; empty where the event does not say.
  private var readable: [String] {
    let draft = contents.flatMap { try? JSONDecoder().decode(Draft.self, from: Data($0.payload)) }
    guard let draft else { return ["", "", "", "", ""] }
    return [
      draft.at.description, draft.by, draft.change.kindName, draft.change.vendor?.text ?? "",
      draft.change.assessment?.text ?? "",
    ]
  }

  private func quoted(_ text: String) -> String {
    if text.isEmpty { return "" }
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self) + "\""
  }
}
