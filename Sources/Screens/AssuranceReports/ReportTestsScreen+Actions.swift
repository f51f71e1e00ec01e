import TerminalUI

extension Move {
  static let nextResult = Move("tests.next")
  static let cleanResult = Move("tests.clean")
  static let exceptionResult = Move("tests.exception")
  static let remediatedResult = Move("tests.remediated")
  static let noOccurrence = Move("tests.no-occurrence")
  static let clearResult = Move("tests.clear")
  static let typePage = Move("tests.page")
  static let nextUntested = Move("tests.next-untested")
  static let previousUntested = Move("tests.previous-untested")
  static let markTest = Move("tests.mark")
  static let markAllTests = Move("tests.mark-all")
  static let filterTests = Move("tests.filter")
  static let openGroups = Move("tests.groups")
  static let tickGroup = Move("tests.tick-group")
  static let replaceResults = Move("tests.replace")
  static let recordGroups = Move("tests.record-groups")
}

extension ReportTestsScreen {
  static let actions: [ScreenAction] = [
    .back(in: [listContext, batchContext]),
    .leaveText("Back to the items; the filter stays", in: [filterContext]),
    Action(
      .recordGroups, "Record it for all items of the groups ticked", hint: "record", keys: [.enter],
      synonyms: ["save", "apply"], in: [batchContext]),
    Action(
      .tickGroup, "Tick the group, or untick it", hint: "tick", keys: [.space], synonyms: ["select", "mark"],
      in: [batchContext]),
    Action(
      .openGroups, "Mark items tested by official criterion or category", hint: "by criterion",
      keys: [.character("m")], synonyms: ["bulk", "all of CC6", "several", "group"], in: [listContext]),
    Action(
      .nextResult, "Next result: clean, exception and so on, none", hint: "result", keys: [.enter],
      synonyms: ["cycle"], in: [listContext]),
    Action(
      .typePage, "The page on which the report says so", hint: "page",
      keys: "0123456789".map { Key.character($0) }, keysLabel: "0-9", in: [listContext, batchContext],
      isFixed: true),
    Action(
      .markTest, "Mark the item; keys are then for all marked", hint: "mark", keys: [.space],
      synonyms: ["select", "several"], in: [listContext]),
    Action(
      .cleanResult, "Tested, no exception", hint: "clean", keys: [.character("c")],
      in: [listContext, batchContext]),
    Action(
      .exceptionResult, "An exception that is open", hint: "exception", keys: [.character("e")],
      synonyms: ["deviation"], in: [listContext, batchContext]),
    Action(
      .remediatedResult, "An exception that was remediated with evidence", hint: "remediated",
      keys: [.character("r")], in: [listContext, batchContext]),
    Action(
      .noOccurrence, "Nothing occurred in the period that could be tested", hint: "no occurrence",
      keys: [.character("o")], in: [listContext, batchContext]),
    Action(
      .clearResult, "No test of this item in the report", hint: "not tested",
      keys: [.character("x"), .delete], synonyms: ["remove"], in: [listContext, batchContext]),
    Action(
      .proposeTests, "See the tests that the file's criteria suggest", hint: "proposed",
      keys: [.character("p")], synonyms: ["read", "suggest"], in: [listContext]),
    Action(
      .replaceResults, "Replace results that are recorded, or keep them", hint: "replace",
      keys: [.character("w")], synonyms: ["overwrite"], in: [batchContext]),
    Action(
      .markAllTests, "Mark all items that show, or none", keys: [.character("a")], synonyms: ["select all"],
      in: [listContext]),
    Action(
      .filterTests, "Show only items that fit some words", keys: [.character("/")],
      synonyms: ["search", "find", "criterion"], in: [listContext]),
    Action(
      .nextUntested, "Next item without a result or page", keys: [.character("]")], synonyms: ["open"],
      in: [listContext]),
    Action(
      .previousUntested, "Previous item without a result or page", keys: [.character("[")],
      synonyms: ["open"], in: [listContext]),
  ]
}
