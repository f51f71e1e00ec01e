/// The letters of a query, made ready for asking many texts whether a ``FuzzyMatch`` would be found in them.
package struct FuzzyLetters: Sendable {
  private let letters: [Character]
  /// The letters as bytes, nil if one of them is not ASCII.
  private let bytes: [UInt8]?

  /// Upper and lower case are the same, spaces in the query are skipped.
  package init(_ query: String) {
    letters = query.lowercased().filter { !$0.isWhitespace }.map { $0 }
    bytes = letters.allSatisfy(\.isASCII) ? letters.compactMap(\.asciiValue) : nil
  }

  /// True for a query that every text matches.
  package var isEmpty: Bool { letters.isEmpty }

  /// True if the letters stand in order in the one text followed by the other.
  package func areFound(in text: String, _ more: String = "") -> Bool {
    guard let bytes, text.utf8.allSatisfy({ $0 < 0x80 }), more.utf8.allSatisfy({ $0 < 0x80 }) else {
      return FuzzyMatch(String(letters), in: "\(text) \(more)") != nil
    }
    var found = 0
    for byte in text.utf8 where found < bytes.count && byte.lowercased == bytes[found] { found += 1 }
    for byte in more.utf8 where found < bytes.count && byte.lowercased == bytes[found] { found += 1 }
    return found == bytes.count
  }
}

extension UInt8 {
  fileprivate var lowercased: UInt8 { 0x41...0x5A ~= self ? self | 0x20 : self }
}
