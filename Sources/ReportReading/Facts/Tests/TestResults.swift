/// Every result of a test of a control that a text tells of, with the criterion and control that it belongs
/// to.
struct TestResults: Sendable {
  private(set) var all: [TestResult] = []
  private var group = Group()
  private var criteria: [OfficialCriterion] = []
  /// Under which criteria a list without results names each control.
  private var named: [String: [OfficialCriterion]] = [:]

  /// Ids that stand together, with the results that follow them.
  private struct Group {
    var criteria: [(criteria: [OfficialCriterion], alone: Bool, line: Int)] = []
    var controls: [(id: ControlID, alone: Bool)] = []
    /// Whether other words stand between the ids of either kind.
    var isMixed = false
    var hasWords = false
    var results: [TestResult] = []
    /// Where the newest result stands across the page.
    var x = 0
  }

  init(_ text: ReportText, lines: Range<Int>, inColumns: Bool) {
    let cells = CellReader.cells(of: text, lines: lines, inColumns: inColumns)
    for event in TestEvent.events(of: cells, in: text) { take(event) }
    close()
  }

  private mutating func take(_ event: TestEvent) {
    switch event.what {
    case .criteria(let new, let alone):
      if !group.results.isEmpty { close() }
      if !group.controls.isEmpty { nameControls() }
      if !group.criteria.isEmpty, group.hasWords || !alone { group.isMixed = true }
      group.hasWords = false
      group.criteria.append((new, alone, event.line))
    case .control(let id, let alone):
      if !group.results.isEmpty { close() }
      if !group.controls.isEmpty, group.hasWords || !alone { group.isMixed = true }
      group.hasWords = false
      group.controls.append((id, alone))
    case .result(let result):
      if let last = group.results.last, last.outcome == .unclear, last.words.count == 1,
        result.outcome == .exception
      {
        // `Yes` in a column, and what it was in the next.
        group.results.removeLast()
      }
      group.results.append(result)
      group.x = event.x
    case .response(let words): respond(with: words)
    case .words(let words, let kind): goOn(words, kind, x: event.x)
    }
  }

  private mutating func respond(with words: [Int]) {
    guard let last = group.results.indices.last, group.results[last].outcome == .exception else { return }
    group.results[last].response += words
  }

  /// A paragraph below `Exception noted.` in the same column tells what it was.
  private mutating func goOn(_ words: [Int], _ kind: ColumnKind?, x: Int) {
    group.hasWords = true
    guard let last = group.results.indices.last, group.results[last].outcome == .exception,
      abs(group.x - x) <= 2, kind == nil || kind == .result, group.results[last].statement.count <= 3
    else { return }
    group.results[last].statement += words
  }

  /// Controls that a criterion names before any result: the list that says which control serves which
  /// criterion.
  private mutating func nameControls() {
    let last = group.criteria.last?.criteria ?? criteria
    for control in group.controls { named[control.id.key, default: []] += last }
    criteria = last
    group.controls = []
    group.criteria = []
  }

  private mutating func close() {
    if group.results.isEmpty, !group.controls.isEmpty { nameControls() }
    for control in group.controls.dropLast() where !inTurn(group.controls.count) {
      named[control.id.key, default: []] += group.criteria.last?.criteria ?? criteria
    }
    let live = liveCriteria
    for (index, result) in group.results.enumerated() {
      var result = result
      result.criteria = inTurn(group.criteria.count) ? group.criteria[index].criteria : live
      result.control = inTurn(group.controls.count) ? group.controls[index].id : group.controls.last?.id
      settle(&result)
      all.append(result)
    }
    if let last = group.criteria.last { criteria = last.criteria }
    group = Group()
  }

  /// Whether columns were printed one after the other: as many results follow as ids went before.
  private func inTurn(_ ids: Int) -> Bool { !group.isMixed && ids >= 2 && ids == group.results.count }

  /// The nearest criterion, with those that stand right above it alone on their lines.
  private var liveCriteria: [OfficialCriterion] {
    guard let last = group.criteria.last else { return criteria }
    var start = group.criteria.count - 1
    while start > 0, last.alone, group.criteria[start - 1].alone,
      group.criteria[start].line - group.criteria[start - 1].line <= 1
    {
      start -= 1
    }
    return group.criteria[start...].flatMap(\.criteria)
  }

  /// A list of controls by criterion knows better than the nearest heading, and a control's own number than
  /// none.
  private func settle(_ result: inout TestResult) {
    guard let control = result.control else { return }
    if let listed = named[control.key], !listed.contains(where: result.criteria.contains) {
      result.criteria = listed
    } else if result.criteria.isEmpty, let implied = control.impliedCriterion {
      result.criteria = [implied]
    }
  }
}
