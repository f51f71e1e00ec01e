extension ExtractedText {
  /// Whether most pages are pictures: more than half hold fewer than 200 letters, and all
  /// together fewer than 100 a page, as a stamp or a running header on pictures has.
  package var isScanned: Bool {
    guard !pages.isEmpty else { return true }
    let letters = pages.map(\.letters)
    let few = letters.count { $0 < Self.fewestLetters }
    return few * 2 > pages.count && letters.reduce(0, +) < Self.fewestOnAverage * pages.count
  }

  /// The pages, counted from 1, that hold hardly a letter, between others that do.
  package var pagesWithoutText: [Int] {
    pages.indices.filter { pages[$0].letters < Self.lettersOfEmptyPage }.map { $0 + 1 }
  }

  private static let fewestLetters = 200
  private static let fewestOnAverage = 100
  private static let lettersOfEmptyPage = 10
}

extension ExtractedText.Page {
  /// How many letters it holds, in the layout that holds more.
  fileprivate var letters: Int { max(Self.letters(prose), Self.letters(table)) }

  private static func letters(_ text: String) -> Int {
    text.utf8.count { $0.isSmallLetter || $0.isCapital || $0 >= 0xC2 }
  }
}
