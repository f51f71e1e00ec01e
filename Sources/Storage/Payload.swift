package import Diligence
package import Foundation

/// The exact bytes of an event that are hashed and kept: JSON with its keys in order and slashes left alone.
package enum Payload {
  package static func bytes(of value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value)
  }

  /// Reads the bytes back; `json` is nil where the payload is gone.
  package static func event(_ sequence: Int, _ json: Data?) throws(UnreadableEvent) -> Event {
    guard let json else { throw UnreadableEvent(sequence: sequence, reason: .payloadMissing) }
    do {
      return Event(sequence: sequence, draft: try JSONText(json).decode(Draft.self))
    } catch let error as UnknownEventKind {
      throw UnreadableEvent(sequence: sequence, reason: .unknownKind(error.kind))
    } catch {
      throw UnreadableEvent(sequence: sequence, reason: .malformed)
    }
  }
}

/// An event whose payload is missing, is not what duly writes, or comes from a newer version.
package struct UnreadableEvent: Error, Equatable {
  package let sequence: Int
  package let reason: Reason

  package enum Reason: Equatable {
    case payloadMissing, malformed, altered
    case unknownKind(String)
  }
}
