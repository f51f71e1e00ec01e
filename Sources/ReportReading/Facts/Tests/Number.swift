/// Whole numbers as a report writes them, in digits or in words.
enum Number {
  /// `25`, `(25)`, `twenty-five`; nil for anything else.
  static func value(_ word: Word) -> Int? { value(word.key) }

  static func value(_ key: String) -> Int? {
    if key.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2C }), (1...9).contains(key.utf8.count) {
      return Int(key.filter { $0 != "," })
    }
    if let small = units[key] ?? tens[key] { return small }
    let parts = key.split(separator: "-")
    guard parts.count == 2, let ten = tens[String(parts[0])], let unit = units[String(parts[1])], unit < 10
    else {
      return nil
    }
    return ten + unit
  }

  private static let units = Dictionary(
    uniqueKeysWithValues: [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve",
      "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ].enumerated().map { ($1, $0) })
  private static let tens = Dictionary(
    uniqueKeysWithValues: ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
      .enumerated()
      .map { ($1, ($0 + 2) * 10) })
}
