/// The mark that an item of a list of duties begins with.
struct DutyMark {
  let mark: ListMark
  /// How many words it takes.
  let length: Int

  /// Nil where the words begin with none; a number without a full stop is one only where it stands `alone` in
  /// its column, and letters that are no set ones, such as `U-1`, begin a list only as its `isFirst` with the
  /// number one.
  init?(_ words: ArraySlice<Word>, alone: Bool, isFirst: Bool) {
    guard let first = words.first, words.count > 1 || alone else { return nil }
    if let named = Self.named(words) {
      self = named
    } else if let mark = ListMark(first) {
      self.init(mark: mark, length: 1)
    } else if alone, let number = Int(first.key), (1...999).contains(number) {
      self.init(mark: .number(number), length: 1)
    } else if let mark = Self.counted(first.key, of: first), !isFirst || mark.number == 1 {
      self.init(mark: .name(mark.name, mark.number), length: 1)
    } else {
      return nil
    }
  }

  private init(mark: ListMark, length: Int) {
    self.mark = mark
    self.length = length
  }

  private static let names: Set<String> = [
    "cuec", "cuecs", "uec", "ue", "ucc", "cec", "ccc", "uer", "cucc", "control",
  ]

  /// `CUEC-1`, `CUEC 1:`, `UEC3.`
  private static func named(_ words: ArraySlice<Word>) -> DutyMark? {
    guard let first = words.first else { return nil }
    let letters = String(first.key.prefix { $0.isLetter })
    guard names.contains(letters) else { return nil }
    let rest = first.key.dropFirst(letters.count).drop { !$0.isNumber }
    if let number = Int(rest.prefix { $0.isNumber }) {
      return DutyMark(mark: .name(letters, number), length: 1)
    }
    guard first.key == letters, let second = words.dropFirst().first, let number = Int(second.key) else {
      return nil
    }
    return DutyMark(mark: .name(letters, number), length: 2)
  }

  /// `U-1`, `4.1`: a short name of letters or of numbers, and a number that counts on.
  private static func counted(_ key: String, of word: Word) -> (name: String, number: Int)? {
    guard key.utf8.count <= 10, OfficialCriterion(id: word.text) == nil,
      let last = key.lastIndex(where: { $0 == "-" || $0 == "." }),
      let number = Int(key[key.index(after: last)...]), (1...99).contains(number)
    else { return nil }
    let name = key[..<last]
    let isNumbering = name.utf8.allSatisfy { $0.isDigit || $0 == 0x2E }
    let isLettering = word.isCapitalised && name.utf8.count <= 5 && name.utf8.allSatisfy(\.isLetter)
    guard !name.isEmpty, isNumbering || isLettering else { return nil }
    return (String(name), number)
  }
}
