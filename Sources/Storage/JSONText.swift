package import Foundation

/// A JSON text cut into its values, from which `Decodable` types are read.
///
/// Small payloads by the hundred thousand spend most of their time in Foundation's decoder. This one reads
/// them in about half the time, because it makes a string only where one is asked for.
package final class JSONText: Sendable {
  let bytes: [UInt8]
  /// Every value in the order of the text; an object holds keys and values in turn.
  let values: [Value]

  struct Value {
    let kind: Kind
    /// Of a string: what stands between the quotes.
    let start: Int
    var end: Int
    /// The index behind this value and all that it holds.
    var next: Int
  }

  enum Kind {
    case null, yes, no, number, text, escapedText, array, object
  }

  package struct Malformed: Error {}

  /// Takes a text that holds one value; throws ``Malformed`` for any other.
  package init(_ json: Data) throws {
    var cutter = JSONCutter(bytes: Array(json))
    try cutter.cut()
    bytes = cutter.bytes
    values = cutter.values
  }

  package func decode<Result: Decodable>(_ type: Result.Type) throws -> Result {
    try Result(from: JSONValueDecoder(text: self, index: 0))
  }
}
