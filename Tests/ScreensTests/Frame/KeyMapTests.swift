import TerminalUI
import Testing

@testable import Screens

@Suite struct KeyMapTests {
  /// The problems of a file, as `line: words`.
  private func problems(_ text: String) -> [String] {
    do {
      _ = try KeyMap(text, nearest: { word, known in known.first { $0.hasPrefix(word.prefix(6)) } })
      return []
    } catch {
      return error.problems.map { "\($0.line): \($0.words)" }
    }
  }

  @Test func aFileChangesKeysEverywhereTheyShow() throws {
    let keys = try KeyMap(
      """
      # mine
      interview.note = &, ctrl-n   # as at work
      PORTFOLIO = x
      """.replacing("PORTFOLIO = x", with: "portfolio.archive ="), nearest: { _, _ in nil })
    var stage = Stage(keys: keys)
    stage.press("x")
    #expect(stage.requests.count == 1)
    stage.press("enter", "down", "n")
    #expect(stage.interview?.editor == nil)
    stage.press("&")
    #expect(stage.interview?.editor != nil)
    stage.press("esc", "?")
    #expect(stage.text.contains("& ^N"))
    stage.resize(200, 60)
    stage.press("esc")
    #expect(stage.text.contains("& note"))
  }

  @Test func aKeyCanBeChangedInOnePartOfAScreen() throws {
    let keys = try KeyMap("back in guidance = esc, b", nearest: { _, _ in nil }).table
    #expect(keys.action(for: .character("b"), in: InterviewScreen.guidanceContext) == .back)
    #expect(keys.action(for: .character("q"), in: InterviewScreen.guidanceContext) == nil)
    #expect(keys.action(for: .character("q"), in: InterviewScreen.listContext) == .back)
  }

  @Test func toastsNameTheKeysInForce() throws {
    var stage = Stage(keys: try KeyMap("undo = ctrl-u", nearest: { _, _ in nil }))
    stage.press("enter", "down", "1")
    #expect(stage.toast.contains("^U takes it back."))
  }

  @Test(arguments: [
    ("interview.note N", "1: A line is an action, `=` and its keys: `interview.note = N`."),
    ("\n\nintrview.note = N", "3: There is no action `intrview.note`. `duly keys` lists them."),
    ("interview.nte = N", "1: There is no action `interview.nte`. Did you mean `interview.finish-form`?"),
    ("interview.answer = a", "1: `interview.answer` is fixed: lists and forms take its keys themselves."),
    ("undo in interview = w", "1: `undo` holds everywhere: leave out what follows `in`."),
    ("back in nowhere = w", "1: `back` cannot be done in `nowhere`. `duly keys` says where."),
    ("back in interviews = w", "1: `back` cannot be done in `interviews`. Did you mean `interview`?"),
    (
      "interview.note = ctrl_p",
      "1: `ctrl_p` names no key. Write `q`, `ctrl-p`, `shift-tab`, `space`, `comma`."
    ),
    ("interview.note = &, backspaze", "1: `backspaze` names no key. Did you mean `backspace`?"),
    ("interview.note = ctrl-I", "1: Terminals send the same for `ctrl-i` as for `tab`: write `tab`."),
    ("interview.note = shift-n", "1: Terminals send the same for `shift-n` as for `N`: write `N`."),
    (
      "leave-text = x",
      "1: `x` types itself where `leave-text` can be done; give it a key that types nothing."
    ),
    (
      "palette = f9",
      "1: `palette` needs a key that works everywhere, such as ctrl-o: it is a way out or to the rest."
    ),
    (
      "back =", "1: `back` needs a key that works everywhere, such as ctrl-o: it is a way out or to the rest."
    ),
    (
      "portfolio.sort = z\nportfolio.sort = Z",
      "2: `portfolio.sort` was given its keys in line 1 already; keep one of them."
    ),
    (
      "portfolio.sort = a",
      "1: `a` for `portfolio.sort` is taken by `portfolio.add` (Add a vendor): change one of them."
    ),
    (
      "portfolio.sort = j",
      "1: `j` for `portfolio.sort` is taken by `move` (Move along the list, by pages, to its ends): change one of them."
    ),
  ]) func whatIsWrongIsSaidWithItsLine(_ text: String, _ problem: String) {
    #expect(problems(text) == [problem])
  }

  @Test func allProblemsAreTold() {
    let told = problems("no such = x\ninterview.note = nokey, alsono\nportfolio.add = o\n= x")
    #expect(told.map { $0.prefix(2) } == ["1:", "2:", "2:", "3:", "4:"])
  }

  @Test func keysMayChangePlaces() {
    #expect(problems("portfolio.sort = a\nportfolio.add = o") == [])
    #expect(problems("\u{FEFF}portfolio.sort = comma, hash, Ctrl-O\r\n\r\n  # x\r\n") == [])
  }

  @Test func keysThatNotEverybodyHasAreRemarkedOn() throws {
    let keys = try KeyMap("interview.note = alt-n\nportfolio.sort = f2, o", nearest: { _, _ in nil })
    #expect(
      keys.remarks == ["`interview.note` has only keys that not every keyboard or terminal sends: alt-n."])
    #expect(KeyMap.standard.remarks.isEmpty)
  }

  @Test func theWrittenFileReadsBackTheSame() throws {
    let mine = "portfolio.sort = comma, hash\nsuspend = ctrl-q\nback in guidance = b\nwrite-report = Z"
    for keys in [KeyMap.standard, try KeyMap(mine, nearest: { _, _ in nil })] {
      let read = try KeyMap(keys.file, nearest: { _, _ in nil })
      for part in Set(Actions.table.actions.flatMap { $0.contexts ?? [] }) {
        let pairs = zip(read.table.actions(in: part).sorted(), keys.table.actions(in: part).sorted())
        #expect(pairs.allSatisfy { $0.id == $1.id && $0.keys == $1.keys }, "\(part.name)")
      }
    }
  }

  @Test func theWrittenFileNamesEveryAction() {
    let lines = KeyMap.standard.file.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("interview.note = n  ") && $0.hasSuffix("# Write a note") })
    #expect(lines.contains { $0.hasPrefix("# move = ") && $0.contains("fixed") })
    for action in Actions.table.actions {
      #expect(lines.contains { $0.contains("\(action.id.rawValue) ") }, "\(action.label)")
    }
  }
}

extension [ScreenAction] {
  fileprivate func sorted() -> [ScreenAction] {
    sorted { ($0.id.rawValue, $0.label) < ($1.id.rawValue, $1.label) }
  }
}
