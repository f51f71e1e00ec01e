extension CleanUp {
  /// Drops the headers and footers that stand at the edge of three pages or more, but for the first of each, so that no
  /// name is lost that stands nowhere else; and page numbers.
  static func dropRunningLines(_ pages: inout [[Bytes]]) {
    let running = runningLines(of: pages)
    var kept: [String: Place] = [:]
    for page in pages.indices {
      let (top, bottom) = edges(of: pages[page])
      var dropped = Set<Int>()
      for edge in [top, bottom] {
        var isOutermost = true
        for index in edge where !dropped.contains(index) {
          let line = pages[page][index]
          let form = form(of: line)
          let isNumber = isPageNumber(line, bare: isOutermost)
          if isNumber || running.contains(form) && !isFirst(form, Place(page: page, line: index), &kept) {
            dropped.insert(index)
          } else if !running.contains(form) {
            isOutermost = false
          }
        }
      }
      dropped.formUnion(numberedLines(in: pages[page], page, running, &kept))
      guard !dropped.isEmpty else { continue }
      for index in dropped { pages[page][index] = [] }
    }
  }

  private static let edgeDepth = 4
  private static let fewestPages = 3

  /// The first and last few lines of a page that are not empty, each from the outside.
  private static func edges(of page: [Bytes]) -> (top: [Int], bottom: [Int]) {
    var top: [Int] = []
    for index in page.indices where !page[index].isEmpty {
      top.append(index)
      if top.count == edgeDepth { break }
    }
    var bottom: [Int] = []
    for index in page.indices.reversed() where !page[index].isEmpty {
      bottom.append(index)
      if bottom.count == edgeDepth { break }
    }
    return (top, bottom)
  }

  /// What stands at the edge of three pages or more that are not far apart, or beside three page numbers.
  private static func runningLines(of pages: [[Bytes]]) -> Set<String> {
    var seen: [String: (pages: Int, first: Int, last: Int)] = [:]
    var besideNumbers: [String: Int] = [:]
    for (number, page) in pages.enumerated() {
      let (top, bottom) = edges(of: page)
      for form in Set((top + bottom).filter { mayRun(page[$0]) }.map { form(of: page[$0]) }) {
        let before = seen[form] ?? (0, number, number)
        seen[form] = (before.pages + 1, before.first, number)
      }
      for index in neighboursOfNumbers(in: page) where mayRun(page[index]) {
        besideNumbers[form(of: page[index]), default: 0] += 1
      }
    }
    let atEdges = seen.filter { _, places in
      places.pages >= fewestPages && places.pages * 5 >= (places.last - places.first + 1) * 2
    }
    return Set(atEdges.keys).union(besideNumbers.filter { $0.value >= fewestPages }.keys)
  }

  /// Where a page of the file holds several printed pages: the page numbers inside it, and the running lines beside them.
  private static func numberedLines(
    in page: [Bytes], _ number: Int, _ running: Set<String>, _ kept: inout [String: Place]
  ) -> Set<Int> {
    var dropped: Set<Int> = []
    for index in neighboursOfNumbers(in: page) {
      let form = form(of: page[index])
      if running.contains(form), !isFirst(form, Place(page: number, line: index), &kept) {
        dropped.insert(index)
      }
    }
    dropped.formUnion(page.indices.filter { isPageNumber(page[$0], bare: false) })
    return dropped
  }

  private struct Place: Equatable {
    let page: Int
    let line: Int
  }

  private static func isFirst(_ form: String, _ place: Place, _ kept: inout [String: Place]) -> Bool {
    if let first = kept[form] { return first == place }
    kept[form] = place
    return true
  }

  /// The lines next to one that says `Page 3`, empty ones left out.
  private static func neighboursOfNumbers(in page: [Bytes]) -> [Int] {
    let lines = page.indices.filter { !page[$0].isEmpty }
    let numbers = lines.indices.filter { isPageNumber(page[lines[$0]], bare: false) }
    guard !numbers.isEmpty else { return [] }
    return Set(numbers.flatMap { [$0 - 1, $0 + 1] }).filter { lines.indices.contains($0) }
      .map { lines[$0] }.sorted()
  }

  /// Results of tests and the heads of tables repeat without being headers.
  private static func mayRun(_ line: Bytes) -> Bool {
    guard line.count <= longestRunning else { return false }
    let words = line.split(separator: .space)
    return !words.contains { word in
      let word = word.lazy.map(\.lowered)
      return results.contains { word.starts(with: $0) }
        || heads.contains { word.starts(with: $0) } && line.hasColumns
    }
  }

  private static let longestRunning = 300
  private static let results = [
    "exception", "deviation", "inspect", "inquir", "observ", "noted", "n/a", "none", "cuec", "csoc",
  ].map { Array($0.utf8) }
  private static let heads = ["test", "result", "criteri", "control"].map { Array($0.utf8) }

  /// A line as it is compared: single spaces, page numbers left open.
  private static func form(of line: Bytes) -> String {
    let words = line.prefix(longestRunning).split(separator: .space)
    var form: [UInt8] = []
    for (index, word) in words.enumerated() {
      let isOuter = index == 0 || index == words.count - 1
      let follows = index > 0 && (isPageWord(words[index - 1]) || words[index - 1].elementsEqual("of".utf8))
      form.append(.space)
      if (isOuter || follows) && isNumber(word) { form.append(0x23) } else { form.append(contentsOf: word) }
    }
    return String(decoding: form, as: UTF8.self)
  }

  /// `Page 3`, `Page 3 of 90`, `3 | Page`, `- 3 -`; a number alone only where `bare`.
  private static func isPageNumber(_ line: Bytes, bare: Bool) -> Bool {
    // Most lines hold other letters than those, which is seen soon.
    guard line.allSatisfy(isOfPageNumber) else { return false }
    let line = line.drop { $0 == .space }
    guard line.count <= 40 else { return false }
    let words = line.split { $0 == .space || $0 == 0x7C }.filter { !$0.elementsEqual("-".utf8) }
    guard (1...4).contains(words.count), words.contains(where: { isNumber($0) || isRoman($0) }) else {
      return false
    }
    let others = words.filter { !isNumber($0) && !isRoman($0) }
    if others.isEmpty { return bare && words.count == 1 && (isNumber(words[0]) || words[0].count <= 5) }
    return others.contains(where: isPageWord)
      && others.allSatisfy { isPageWord($0) || $0.elementsEqual("of".utf8) }
  }

  private static func isOfPageNumber(_ byte: UInt8) -> Bool {
    byte.isDigit || pageNumberSigns.contains(byte)
  }

  private static let pageNumberSigns = Array(" -|ivxpageofPAGE".utf8)

  private static func isPageWord(_ word: Bytes) -> Bool {
    word.lazy.map(\.lowered).elementsEqual("page".utf8)
  }

  /// Digits alone, up to four and no year, perhaps between dashes or bars.
  private static func isNumber(_ word: Bytes) -> Bool {
    guard word.allSatisfy({ $0.isDigit || $0 == .hyphen || $0 == 0x7C }) else { return false }
    let digits = word.filter(\.isDigit)
    let isYear = digits.count == 4 && (digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8))
    return (1...4).contains(digits.count) && !isYear
  }

  private static func isRoman(_ word: Bytes) -> Bool {
    word.count <= 5 && word.allSatisfy { $0 == 0x69 || $0 == 0x76 || $0 == 0x78 }
  }
}
