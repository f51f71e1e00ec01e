import Diligence
import TerminalUI

/// Asks for the path of a file to attach: typed, completed with Tab, pasted or dropped onto the terminal.
struct AttachPrompt: Sendable {
  private(set) var path: TextField
  /// What the path typed so far may mean, as last asked for.
  private(set) var candidates: [PathCompletion] = []
  private(set) var list = ListViewport()
  /// Whether the arrows have gone down into the candidates.
  private(set) var isChoosing = false
  /// What the person says that the file is; nil leaves it to the reading.
  private(set) var kind: AssuranceReport.Kind?
  /// What went wrong with the path, or what its completion came to.
  private(set) var remark: String?

  init(_ path: String = "") { self.path = TextField(path) }

  /// The path that is meant; nil while nothing is typed.
  var meant: String? {
    let path = pathMeant(by: self.path.text)
    return path.isEmpty ? nil : path
  }

  /// The candidate that Enter takes; nil where it takes what stands in the field.
  var chosen: PathCompletion? {
    isChoosing && !candidates.isEmpty ? candidates[list.focus(count: candidates.count)] : nil
  }

  mutating func handle(_ key: Key, height: Int) -> Bool {
    switch key {
    case .down where !candidates.isEmpty && !isChoosing: isChoosing = true
    case .up where isChoosing && list.focus(count: candidates.count) == 0: isChoosing = false
    case .up, .down, .pageUp, .pageDown:
      guard isChoosing else { return key == .up || key == .down }
      return list.handle(key, count: candidates.count, height: height)
    default:
      let before = path.text
      guard path.handle(key) else { return false }
      if path.text != before { change() }
    }
    return true
  }

  /// A path pasted into an empty field or over all of it is freed of quotes; one pasted into the middle is text.
  mutating func paste(_ text: String) {
    if looksLikePath(text) { path = TextField(pathMeant(by: text)) } else { path.paste(text) }
    change()
  }

  private mutating func change() {
    remark = nil
    isChoosing = false
    candidates = candidates.filter { $0.path.hasPrefix(path.text) && $0.path != path.text }
    list = ListViewport()
  }

  mutating func turnKind() {
    let all = AssuranceReport.Kind.allCases
    let place = kind.flatMap(all.firstIndex).map { $0 + 1 } ?? 0
    kind = place < all.count ? all[place] : nil
  }

  /// Goes as far as all candidates agree, and shows them where there are several.
  mutating func take(_ found: [PathCompletion], for text: String) {
    guard text == path.text else { return }
    candidates = found.count > 1 ? found : []
    (list, isChoosing) = (ListViewport(), false)
    remark = found.isEmpty ? "Nothing begins so." : nil
    if let only = found.first, found.count == 1 { return put(only) }
    let common = found.map(\.path).reduce(found.first?.path ?? "") { String($0.commonPrefix(with: $1)) }
    if common.count > text.count { path = TextField(common) }
  }

  /// Puts a candidate into the field; one Tab more then shows what a folder holds.
  mutating func put(_ candidate: PathCompletion) {
    path = TextField(candidate.path + (candidate.isFolder ? "/" : ""))
    (candidates, isChoosing, remark) = ([], false, nil)
  }

  /// Goes to a candidate that was clicked.
  mutating func choose(_ row: Int, height: Int) {
    isChoosing = !candidates.isEmpty
    list.move(to: row, count: candidates.count, height: height)
  }

  mutating func fail(_ why: String) { remark = why }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> Substring {
    prefix(zip(self, other).prefix { $0 == $1 }.count)
  }
}

extension AttachPrompt {
  /// Rows of the candidates under path, kind, remark and rule.
  static func rows(_ body: Size) -> Int { max(0, body.height - (body.height < 10 ? 4 : 7)) }

  func draw(into canvas: inout Canvas, _ desk: Desk) {
    let isLow = canvas.height < 10
    canvas.draw("ATTACH A FILE", column: 1, row: 0, style: .bold)
    let hint = "Drop it here, paste its path, or type it: tab completes."
    canvas.draw(hint, column: 16, row: 0, style: .dim, width: max(0, canvas.width - 17))
    var row = isLow ? 1 : 2
    canvas.draw("File", column: 2, row: row, style: .bold)
    path.draw(
      into: &canvas, column: 8, row: row, width: max(8, min(InterviewLayout.longestLine, canvas.width - 10)),
      isFocused: !isChoosing)
    row += 1
    let kind = self.kind?.label ?? "as the reading finds it"
    canvas.draw("Kind", column: 2, row: row)
    canvas.draw(kind, column: 8, row: row, width: canvas.width - 9)
    canvas.draw(
      "\(desk.key(.turnKind)) changes it", column: 10 + kind.cellWidth, row: row, style: .dim,
      width: max(0, canvas.width - 11 - kind.cellWidth))
    row += 1
    if !isLow || remark != nil {
      canvas.drawWrapped(
        remark.map { "! \($0)" } ?? "What the vendor sent is kept as it is; reading it is a second step.",
        column: 2, row: row, width: min(InterviewLayout.longestLine, canvas.width - 4),
        rows: isLow ? canvas.height - row : 2, style: remark == nil ? .dim : .bold)
    }
    if !candidates.isEmpty, !isLow || remark == nil { drawCandidates(&canvas) }
  }

  private func drawCandidates(_ canvas: inout Canvas) {
    let height = Self.rows(canvas.size)
    let top = canvas.height - height
    guard height > 0 else { return }
    let place = isChoosing ? list.mark(count: candidates.count, height: height) : "\(candidates.count)"
    canvas.rule(row: top - 1, title: " BEGINS SO  \(place) ")
    canvas.within(Rect(row: top, width: canvas.width, height: height)) { area in
      let focus = isChoosing ? list.focus(count: candidates.count) : nil
      for (row, index) in list.visible(count: candidates.count, height: height).enumerated() {
        let candidate = candidates[index]
        area.draw(
          candidate.name + (candidate.isFolder ? "/" : ""), column: 2, row: row,
          style: candidate.isFolder ? .bold : .plain, width: area.width - 3)
        area.mark(entry: index, row: row, isFocused: index == focus, parksCursor: isChoosing)
      }
    }
  }
}
