import DataFiles
import Testing

@Suite struct SourceTextTests {
  static let texts: [Row<String, [String]>] = [
    Row("nothing", "", ["the file is empty"]),
    Row("only a remark", "# soon\n", ["the file is empty"]),
    Row(
      "an escape byte", "a: 1\nb: \u{1B}[2J", ["2:4: the invisible character U+001B stands here; remove it"]),
    Row("NUL", "a: \u{0}", ["1:4: the invisible character U+0000 stands here; remove it"]),
    Row("a line separator", "a: x\u{2028}y", ["1:5: the invisible character U+2028 stands here; remove it"]),
    Row("a non-character", "a: \u{FFFF}", ["1:4: the invisible character U+FFFF stands here; remove it"]),
    Row(
      "one report a line", "\u{7F}\u{7F}\r\n\u{85}\r\u{1}",
      [
        "1:1: the invisible character U+007F stands here; remove it",
        "2:1: the invisible character U+0085 stands here; remove it",
        "3:1: the invisible character U+0001 stands here; remove it",
      ]),
  ]

  @Test(arguments: texts) func refuses(_ row: Row<String, [String]>) {
    #expect(problems(row.input) == row.expected)
  }

  static let bytes: [Row<[UInt8], [String]>] = [
    Row(
      "a stray byte", Array("a:\n 😀".utf8) + [0xFF],
      ["2:3: byte 9 is not UTF-8 text; store the file as UTF-8"]),
    Row("a cut character", [0x61, 0xE2, 0x82], ["1:2: byte 2 is not UTF-8 text; store the file as UTF-8"]),
    Row("an overlong slash", [0xC0, 0xAF], ["1:1: byte 1 is not UTF-8 text; store the file as UTF-8"]),
    Row("a lone surrogate", [0xED, 0xA0, 0x80], ["1:1: byte 1 is not UTF-8 text; store the file as UTF-8"]),
    Row("UTF-16", [0xFF, 0xFE, 0x61, 0x00], ["1:1: the file is stored as UTF-16; store it as UTF-8"]),
  ]

  @Test(arguments: bytes) func refusesBytes(_ row: Row<[UInt8], [String]>) {
    #expect(problems(row.input) == row.expected)
  }

  @Test func theLimitIsOneMegabyte() {
    let allowed = Array("a: ".utf8) + [UInt8](repeating: 0x61, count: DataFile.mostBytes - 3)
    #expect(problems(allowed) == [])
    #expect(
      problems(allowed + [0x61]) == [
        "the file is larger than 1 MB (1048576 bytes), and no more is read; split it"
      ])
    #expect(problems([UInt8](repeating: 0x61, count: 5_000_000)).count == 1)
  }
}
