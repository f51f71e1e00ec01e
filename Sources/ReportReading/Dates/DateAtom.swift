/// The smallest thing that a date is made of.
struct DateAtom: Sendable, Equatable {
  enum Value: Sendable, Equatable {
    case number(Int, digits: Int)
    /// 1 to 12.
    case month(Int)
    /// A word that may stand inside a date: `of`, `day`.
    case filler
    /// Anything that ends a date.
    case barrier
  }

  let value: Value
  /// The word that it is part of.
  let word: Int
  /// The byte between it and the atom before in the same word; nil where a word begins.
  let joint: UInt8?

  var isGlued: Bool { joint != nil }
}

extension DateAtom {
  /// The atoms of a text in order; words that no date has are one barrier together.
  static func atoms(of text: ReportText) -> [DateAtom] {
    var atoms: [DateAtom] = []
    for (index, word) in text.words.enumerated() {
      if word.key.utf8.count <= 3, let filler = fillers[word.key] {
        if filler { atoms.append(DateAtom(value: .filler, word: index, joint: nil)) }
      } else if word.hasDigit {
        append(word, at: index, to: &atoms)
      } else if let month = month(word.key) {
        atoms.append(DateAtom(value: .month(month), word: index, joint: nil))
      } else if let last = atoms.last, last.value != .barrier {
        atoms.append(DateAtom(value: .barrier, word: index, joint: nil))
      }
    }
    return atoms
  }

  /// Words inside dates; those that say nothing at all, such as a comma for itself, are false.
  private static let fillers: [String: Bool] = ["of": true, "day": true, "the": true, ",": false]

  /// Takes a word with digits apart: `30-Sep-2026`, `1st`, `2019-04-01`.
  private static func append(_ word: Word, at index: Int, to atoms: inout [DateAtom]) {
    let bytes = Array(word.text.utf8)
    var start = 0
    var joint: UInt8?
    var found = 0
    while start < bytes.count {
      let byte = bytes[start]
      if !byte.isDigit && !byte.isLetter {
        joint = found > 0 ? byte : nil
        start += 1
        continue
      }
      let end =
        bytes[start...].firstIndex { $0.isDigit != byte.isDigit || !$0.isLetter && !$0.isDigit }
        ?? bytes.count
      let piece = bytes[start..<end]
      if !isOrdinal(piece, after: atoms.last, at: index, joint) {
        atoms.append(DateAtom(value: value(of: piece), word: index, joint: joint))
        found += 1
      }
      joint = end < bytes.count && (bytes[end].isDigit || bytes[end].isLetter) ? 0 : nil
      start = end
    }
  }

  private static func value(of piece: ArraySlice<UInt8>) -> Value {
    if piece.first?.isDigit == true {
      guard piece.count <= 8 else { return .barrier }
      return .number(piece.reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits: piece.count)
    }
    return month(String(decoding: piece.map(\.lowered), as: UTF8.self)).map(Value.month) ?? .barrier
  }

  /// The `st` of `1st`, which is left out.
  private static func isOrdinal(
    _ piece: ArraySlice<UInt8>, after last: DateAtom?, at word: Int, _ joint: UInt8?
  ) -> Bool {
    guard joint == 0, piece.count == 2, case .number(_, let digits) = last?.value, digits <= 2,
      last?.word == word
    else { return false }
    return ordinals.contains(String(decoding: piece.map(\.lowered), as: UTF8.self))
  }

  private static let ordinals: Set<String> = ["st", "nd", "rd", "th"]

  /// The number of a month by its name or a short form; nil for any other key.
  static func month(_ key: String) -> Int? {
    guard (3...9).contains(key.utf8.count), let first = key.utf8.first, initials.contains(first) else {
      return nil
    }
    return months[key]
  }

  private static let initials = Array("jfmasond".utf8)

  private static let months: [String: Int] = {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
      "november",
      "december",
    ]
    var months = ["sept": 9]
    for (index, name) in names.enumerated() {
      months[name] = index + 1
      months[String(name.prefix(3))] = index + 1
    }
    return months
  }()
}
