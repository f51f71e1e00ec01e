import Diligence

/// What an assurance report says about each item: a result and a page, for one item or for many in one go.
struct PlainReportTests: PlainScreen {
  let about: Subject
  private let report: ReportID

  init(_ subject: Subject, _ report: ReportID) {
    about = subject
    self.report = report
  }

  var title: String { "Tests in \(report)" }
  var subject: Subject? { about }

  private func recorded(_ desk: Desk) -> AssuranceReport? { desk.sheet(about)?.assessment.reports[report] }

  private func testable(_ desk: Desk) -> [Item] {
    desk.sheet(about)?.questionnaire.items.filter(\.isTestedByReports) ?? []
  }

  func opening(_ desk: Desk) -> [String] {
    guard let recorded = recorded(desk) else { return ["This report is not recorded any more; b goes back."] }
    let (tested, rest) = testable(desk).partitioned { recorded.tests[$0.id] != nil }
    let results = tested.map { "\($0.id) \($0.title): \(recorded.tests[$0.id]?.words ?? "")." }
    let without = rest.isEmpty ? [] : ["Without a result: \(rest.map(\.id.text).joined(separator: ", "))."]
    return ["Tests in \(report)."] + results + without
  }

  func returning(_ desk: Desk) -> [String] { opening(desk) }

  func prompt(_ desk: Desk) -> [String] {
    ["Item, result, page, such as \(example(desk)) c 58; b back, ? help:"]
  }

  private func example(_ desk: Desk) -> String { testable(desk).first?.id.text ?? "Q04" }

  func help(_ desk: Desk) -> [String] {
    [
      "First what is tested: the id of an item, an official criterion such as CC6.1, or a category such as security.",
      "A criterion or a category sets all of its items in one go.",
      "Then the result: c clean, e an open exception, r a remediated exception, o no occurrence, x no test.",
      "Then the page, without which a test gives nothing. \(example(desk)) 58 sets the page alone.",
      "b or q goes back to the report.",
    ]
  }

  mutating func take(_ input: String, _ desk: inout Desk) -> PlainReply {
    let words = input.split(separator: " ").map { $0.lowercased() }
    guard let first = words.first, first != "b" else { return words.isEmpty ? .stay : .leave }
    guard var report = recorded(desk) else { return .leave }
    let items = items(named: first, desk)
    guard !items.isEmpty else {
      return .say("`\(first)` is no item, official criterion or category that a report tests.")
    }
    guard let entry = Entry(words.dropFirst()) else {
      return .say("After \(first) comes c, e, r, o or x, and the page: \(first) c 58.")
    }
    for item in items { report.tests[item.id] = entry.test(after: report.tests[item.id]) }
    desk.record(
      [.reportRecorded(about.assessment, report.id, report)], of: about, saying: entry.words(items, report))
    return desk.toast == nil ? .say("It stands so already.") : .stay
  }

  /// The item of an id, else all items of an official criterion or of a category.
  private func items(named word: String, _ desk: Desk) -> [Item] {
    let all = testable(desk)
    let one = all.filter { $0.id.text.lowercased() == word }
    if !one.isEmpty { return one }
    let official = all.filter { $0.officialCriteria.contains { $0.lowercased() == word } }
    if !official.isEmpty { return official }
    return all.filter { item in
      item.category.map { $0.rawValue == word || $0.title.lowercased().hasPrefix(word) && word.count > 3 }
        ?? false
    }
  }
}

extension PlainReportTests {
  /// The result and the page that a line gives.
  private struct Entry {
    /// Nil while only the page is given; `.some(nil)` where there is no test.
    private var result: ReportTest??
    private var page: Int?

    init?(_ words: some Collection<String>) {
      guard !words.isEmpty, words.count <= 2 else { return nil }
      for word in words {
        let digits = word.hasPrefix("p") ? word.drop { !$0.isNumber } : word[...]
        if let page = Int(digits), (1...100_000).contains(page) {
          self.page = page
        } else if let result = Self.results[word] {
          self.result = .some(result)
        } else {
          return nil
        }
      }
    }

    private static let results: [String: ReportTest?] = [
      "c": ReportTest(result: .clean), "clean": ReportTest(result: .clean),
      "e": ReportTest(result: .exception, remediated: false),
      "exception": ReportTest(result: .exception, remediated: false),
      "r": ReportTest(result: .exception, remediated: true),
      "remediated": ReportTest(result: .exception, remediated: true),
      "o": ReportTest(result: .noOccurrence), "x": nil, "none": nil,
    ]

    func test(after old: ReportTest?) -> ReportTest? {
      guard var test = result ?? old else { return nil }
      test.page = page ?? old?.page
      return test
    }

    func words(_ items: [Item], _ report: AssuranceReport) -> String {
      let result = items.first.flatMap { report.tests[$0.id]?.words } ?? "no test recorded"
      guard items.count > 1 else { return "\(items.first?.id.text ?? ""): \(result)." }
      return "\(items.count) items: \(result)."
    }
  }
}

extension Array {
  /// Those that fit and those that do not, in their order.
  fileprivate func partitioned(by fits: (Element) -> Bool) -> ([Element], [Element]) {
    (filter(fits), filter { !fits($0) })
  }
}
