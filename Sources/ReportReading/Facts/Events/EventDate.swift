/// Whether words hold a date of the years in which reports are read.
enum EventDate {
  /// A month or quarter with a year, or a date in figures.
  static func stands(in words: ArraySlice<Word>) -> Bool {
    let hasYear = words.contains { $0.key.utf8.count == 4 && (2000...2099).contains(Int($0.key) ?? 0) }
    return hasYear && words.contains(where: isMonth) || words.contains(where: isInFigures)
  }

  private static func isMonth(_ word: Word) -> Bool {
    if ["q1", "q2", "q3", "q4"].contains(word.key) { return true }
    return word.isCapitalised && word.key.utf8.count <= 9 && months.contains { word.key.hasPrefix($0) }
  }

  private static func isInFigures(_ word: Word) -> Bool {
    guard word.key.utf8.count <= 10 else { return false }
    let parts = word.key.split { $0 == "-" || $0 == "/" || $0 == "." }
    return parts.count == 3 && parts.allSatisfy { Int($0) != nil } && parts.contains { $0.utf8.count == 4 }
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
