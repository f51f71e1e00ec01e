import DataFiles
import Foundation
import Testing

@Suite struct NodeWalkTests {
  static let refused: [Row<String, [String]>] = [
    Row("an anchor", "a: &x 1", ["1:4: an anchor (&) is not accepted"]),
    Row("an anchor on a map", "a: &x\n  b: 1", ["1:4: an anchor (&) is not accepted"]),
    Row(
      "an anchor and its alias", "a: &x [1]\nb: *x",
      ["1:4: an anchor (&) is not accepted", "2:4: an alias (*) is not accepted"]),
    Row("an alias as a key", "*x : 1", ["1:1: an alias (*) is not accepted"]),
    Row("bare emphasis", "a: **bold**", ["1:4: an alias (*) is not accepted"]),
    Row("a tag on text", "a: !!str 1", ["1:4: a tag (!) is not accepted"]),
    Row("a tag on quoted text", "a: !!str '1'", ["1:4: a tag (!) is not accepted"]),
    Row("a bare tag", "a: ! x", ["1:4: a tag (!) is not accepted"]),
    Row("an unknown tag on a list", "!thing\n- 1", ["1:1: a tag (!) is not accepted"]),
    Row("a list as a key", "? [a, b]\n: 1", ["1:3: a key must be text"]),
    Row("a map as a key", "{a: b}: c", ["1:1: a key must be text"]),
    Row("an empty key", "? \n: 1", ["1:2: a key is missing before this colon"]),
    Row(
      "an escaped control character", #"a: "\e[2J""#, ["1:4: this text holds a control character (\\u{1B})"]),
    Row(
      "all of them at once", "x: [*a, &b c, !d e]",
      [
        "1:5: an alias (*) is not accepted", "1:9: an anchor (&) is not accepted",
        "1:15: a tag (!) is not accepted",
      ]),
  ]

  @Test(arguments: refused) func refuses(_ row: Row<String, [String]>) {
    let found = problems(row.input)
    #expect(found.count == row.expected.count)
    for (one, expected) in zip(found, row.expected) {
      #expect(one.hasPrefix(expected))
    }
  }

  @Test func theAliasBombCostsNoMoreThanItsSize() {
    let names = ["a", "b", "c", "d", "e", "f", "g", "h", "i"]
    var lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    for (one, next) in zip(names, names.dropFirst()) {
      lines.append(
        "\(next): &\(next) [" + Array(repeating: "*\(one)", count: 9).joined(separator: ", ") + "]")
    }
    lines.append("? *i\n: the bomb as a key, which composing would compare")
    #expect(problems(lines.joined(separator: "\n")).count == names.count + 1)
  }

  @Test func nestingEndsAtItsLimit() {
    let deepest = DataFile.deepestNesting - 1
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + "x" + String(repeating: "]", count: depth)
    }
    #expect(problems(nested(deepest)) == [])
    #expect(problems(nested(deepest + 1)) == ["1:65: more than 64 levels are nested in each other"])
    for unit in ["[", "{a: ", "- ", "? "] {
      let found = problems(String(repeating: unit, count: 100_000))
      #expect(found.count == 1)
      #expect(found.first?.hasSuffix("more than 64 levels are nested in each other") == true)
    }
  }

  @Test func deepNestingNeedsNoDeepStackOfTheCaller() {
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      #expect(problems(String(repeating: "[", count: 2000)).count == 1)
      done.signal()
    }
    thread.stackSize = 512 * 1024
    thread.start()
    done.wait()
  }

  @Test func thereAreAsManyValuesAsAllowed() {
    let most = DataFile.mostValues - 1
    #expect(problems("[" + String(repeating: "a,", count: most) + "]") == [])
    let found = problems("[" + String(repeating: "a,", count: 2 * most) + "]")
    #expect(found == ["1:200000: more than 100000 values stand in this file; split it"])
  }
}
