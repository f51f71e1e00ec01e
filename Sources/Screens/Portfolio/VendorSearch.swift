import Diligence

/// Finds vendors by letters of name and product, made once so that ten thousand vendors can be searched at every key.
struct VendorSearch: Sendable {
  /// Name and product in small letters, a vendor each.
  private let texts: [[UInt8]]

  init(_ lines: [VendorSummary]) {
    texts = lines.map { Array("\($0.name) \($0.assessment?.product ?? "")".lowercased().utf8) }
  }

  /// The places of the vendors that hold the letters in their order, blanks aside; all for an empty query.
  func places(of query: String) -> [Int] {
    let letters = query.lowercased().utf8.filter { $0 != UInt8(ascii: " ") }
    return texts.indices.filter { Self.holds(letters, in: texts[$0]) }
  }

  /// The same, the best first: what begins so, then where a word begins so, then where it stands in one piece.
  ///
  /// `order` decides among equals, as their order in it.
  func ranked(_ query: String, among order: [Int]) -> [Int] {
    let found = Set(places(of: query))
    let letters = Array(query.lowercased().utf8)
    var groups: [[Int]] = [[], [], [], []]
    for place in order where found.contains(place) {
      groups[Self.rank(letters, in: texts[place])].append(place)
    }
    return groups.flatMap(\.self)
  }

  private static func holds(_ letters: [UInt8], in text: [UInt8]) -> Bool {
    var next = 0
    for byte in text where next < letters.count && byte == letters[next] { next += 1 }
    return next == letters.count
  }

  private static func rank(_ letters: [UInt8], in text: [UInt8]) -> Int {
    guard !letters.isEmpty else { return 0 }
    if text.starts(with: letters) { return 0 }
    var best = 3
    for start in text.indices.dropFirst() where text[start...].starts(with: letters) {
      if text[start - 1] == UInt8(ascii: " ") { return 1 }
      best = 2
    }
    return best
  }
}
