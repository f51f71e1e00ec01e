import Testing
import TrialSupport

@testable import TerminalUI

@Suite("Key decoder")
struct KeyDecoderTests {
  typealias Input = KeyDecoder.Input

  static let rows: [(bytes: String, inputs: [Input])] = [
    ("aB ", [.key(.character("a")), .key(.character("B")), .key(.space)]),
    ("\t\r\n\u{7F}\u{8}", [.key(.tab), .key(.enter), .key(.enter), .key(.backspace), .key(.backspace)]),
    (
      "\u{10}\u{1A}\u{0}\u{1F}",
      [.key(.control("p")), .key(.control("z")), .key(.control(" ")), .key(.control("_"))]
    ),
    ("é漢😀", [.key(.character("é")), .key(.character("漢")), .key(.character("😀"))]),
    ("\u{1B}[A\u{1B}OB\u{1B}[C\u{1B}OD", [.key(.up), .key(.down), .key(.right), .key(.left)]),
    (
      "\u{1B}[H\u{1B}[4~\u{1B}[5~\u{1B}[6~\u{1B}[3~",
      [.key(.home), .key(.end), .key(.pageUp), .key(.pageDown), .key(.delete)]
    ),
    (
      "\u{1B}[1;5C\u{1B}[1;2A\u{1B}[3;3~",
      [.key(Key(.right, .control)), .key(Key(.up, .shift)), .key(Key(.delete, .alt))]
    ),
    ("\u{1B}[Z\u{1B}OP\u{1B}[15~", [.key(.shiftTab), .key(.function(1)), .key(.function(5))]),
    (
      "\u{1B}x\u{1B}é\u{1B}\u{7F}",
      [.key(Key(.character("x"), .alt)), .key(Key(.character("é"), .alt)), .key(Key(.backspace, .alt))]
    ),
    ("\u{1B}\u{1B}[A", [.key(.escape), .key(.up)]),
    (
      "\u{1B}[200~one\rtwo\r\nthree\u{1B}[A\u{1B}[201~x",
      [.paste("one\ntwo\nthree\u{1B}[A"), .key(.character("x"))]
    ),
    ("\u{1B}[200~\u{1B}[201~", [.paste("")]),
    ("\u{1B}[<0;3;5M\u{1B}[<0;3;5m\u{1B}[<2;1;1M", [.mouse(.click, Point(column: 2, row: 4))]),
    (
      "\u{1B}[<64;1;1M\u{1B}[<69;9;9M",
      [.mouse(.wheelUp, Point(column: 0, row: 0)), .mouse(.wheelDown, Point(column: 8, row: 8))]
    ),
    ("\u{1B}[I\u{1B}[O", [.focus(gained: true), .focus(gained: false)]),
    (
      "\u{1B}[?2026;2$y\u{1B}[?2026;0$y",
      [.reply(.synchronizedOutput(isKnown: true)), .reply(.synchronizedOutput(isKnown: false))]
    ),
    ("\u{1B}[?0u\u{1B}[?62;4c", [.reply(.keyboardFlags), .reply(.other)]),
    (
      "\u{1B}[27u\u{1B}[105;5u\u{1B}[112;5u\u{1B}[27;5;13~",
      [.key(.escape), .key(.tab), .key(.control("p")), .key(Key(.enter, .control))]
    ),
    (
      "\u{1B}]11;rgb:0000/0000/0000\u{7}a\u{1B}]0;t\u{1B}\\b", [.key(.character("a")), .key(.character("b"))]
    ),
    ("\u{1B}P1$r0m\u{1B}\\c", [.key(.character("c"))]),
    ("\u{1B}[99999999999999999999~d\u{1B}[1;1;1;1;q", [.key(.character("d"))]),
    ("\u{1B}[12\u{3}", [.key(.control("c"))]),
    ("\u{85}e", [.key(.character("e"))]),
    (
      "\u{1B}OH\u{1B}OF\u{1B}OM\u{1B}OS\u{1B}Oz",
      [.key(.home), .key(.end), .key(.enter), .key(.function(4))]
    ),
    (
      "\u{1B}[13;2u\u{1B}[9;2u\u{1B}[127;5u\u{1B}[97;5u\u{1B}[233u\u{1B}[57399u\u{1B}[97:65;2:1u",
      [
        .key(Key(.enter, .shift)), .key(.shiftTab), .key(Key(.backspace, .control)), .key(.control("a")),
        .key(.character("é")), .key(Key(.character("a"), .shift)),
      ]
    ),
    (
      "\u{1B}[1;1:1A\u{1B}[3;5~\u{1B}[1;3P",
      [.key(.up), .key(Key(.delete, .control)), .key(Key(.function(1), .alt))]
    ),
    (
      "\u{1B}[<16;300;99M\u{1B}[<32;4;4M\u{1B}[<0;1;1m\u{1B}[<65;2;1Mx",
      [
        .mouse(.click, Point(column: 299, row: 98)), .mouse(.wheelDown, Point(column: 1, row: 0)),
        .key(.character("x")),
      ]
    ),
    (
      "\u{1B}[200~a\u{1B}[20\u{1B}[201\u{1B}[201~b\u{1B}[201~",
      [.paste("a\u{1B}[20\u{1B}[201"), .key(.character("b"))]
    ),
    ("\u{1B}[200~漢\r\n\r\r\n😀\t\u{1B}]0;x\u{7}\u{1B}[201~", [.paste("漢\n\n\n😀\t\u{1B}]0;x\u{7}")]),
    ("\u{1B}_G;OK\u{1B}\\\u{1B}^x\u{7}\u{1B}Xy\u{1B}\\z", [.key(.character("z"))]),
    ("\u{1B}[[A\u{1B}[Mq", [.key(.character("q"))]),
  ]

  /// Bytes that are no UTF-8: every maximal wrong part is one U+FFFD.
  static let malformed: [(bytes: [UInt8], inputs: [Input])] = [
    ([0x80, 0x61], [.key(.character("\u{FFFD}")), .key(.character("a"))]),
    ([0xE2, 0x82, 0x61], [.key(.character("\u{FFFD}")), .key(.character("a"))]),
    ([0xC0, 0xAF], [.key(.character("\u{FFFD}")), .key(.character("\u{FFFD}"))]),
    ([0xED, 0xA0, 0x80], Array(repeating: .key(.character("\u{FFFD}")), count: 3)),
    ([0xF0, 0x9F, 0x98, 0x1B, 0x5B, 0x41], [.key(.character("\u{FFFD}")), .key(.up)]),
    ([0xFF], [.key(.character("\u{FFFD}"))]),
  ]

  @Test("Bytes become keys, pastes, clicks and replies", arguments: rows)
  func decoding(bytes: String, inputs: [Input]) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(bytes.utf8) == inputs)
    #expect(!decoder.isWaitingForEscape)
  }

  @Test("Malformed bytes do no harm", arguments: malformed)
  func malformedBytes(bytes: [UInt8], inputs: [Input]) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(bytes) == inputs)
  }

  @Test("Byte by byte the stream means the same as at once")
  func byteByByte() {
    let bytes = Self.rows.flatMap { Array($0.bytes.utf8) } + Self.malformed.flatMap(\.bytes)
    var whole = KeyDecoder()
    let expected = whole.decode(bytes)
    var decoder = KeyDecoder()
    let oneByOne = bytes.flatMap { decoder.decode([$0]) }
    #expect(oneByOne == expected)
  }

  @Test("Cut at any two places, a sequence means the same", arguments: rows)
  func cuts(bytes: String, inputs: [Input]) {
    let bytes = Array(bytes.utf8)
    for first in bytes.indices {
      for second in first..<bytes.count {
        var decoder = KeyDecoder()
        let pieces =
          decoder.decode(bytes[..<first]) + decoder.decode(bytes[first..<second])
          + decoder.decode(bytes[second...])
        #expect(pieces == inputs, "cut at \(first) and \(second)")
      }
    }
  }

  @Test("Cut anywhere, malformed bytes and a paste of them mean the same", arguments: malformed)
  func cutsOfMalformed(bytes: [UInt8], inputs: [Input]) {
    let pasted = Array("\u{1B}[200~".utf8) + bytes + Array("\u{1B}[201~q".utf8)
    for bytes in [bytes, pasted] {
      var whole = KeyDecoder()
      let expected = whole.decode(bytes)
      for cut in bytes.indices {
        var decoder = KeyDecoder()
        #expect(decoder.decode(bytes[..<cut]) + decoder.decode(bytes[cut...]) == expected, "cut at \(cut)")
      }
    }
  }

  @Test("A lone Esc waits until the loop gives up")
  func loneEscape() {
    var decoder = KeyDecoder()
    let first = decoder.decode([0x1B])
    #expect(first.isEmpty)
    #expect(decoder.isWaitingForEscape)
    let given = [decoder.giveUpWaiting(), decoder.giveUpWaiting()]
    #expect(given == [[.key(.escape)], []])
    #expect(decoder.decode("[A".utf8) == [.key(.character("[")), .key(.character("A"))])
  }

  @Test("Any bytes decode without trouble, in any pieces")
  func anything() {
    for seed in 0..<300 {
      var random = SeededGenerator(seed: seed)
      let alphabet: [UInt8] = [
        0x1B, 0x5B, 0x4F, 0x5D, 0x3B, 0x3C, 0x3F, 0x30, 0x32, 0x7E, 0x4D, 0x75, 0x41, 0xE2, 0x82, 0xAC, 0x07,
      ]
      let bytes = (0..<40).map { _ in random.pick(alphabet) }
      var whole = KeyDecoder()
      var pieces = KeyDecoder()
      let (atOnce, oneByOne) = (whole.decode(bytes), bytes.flatMap { pieces.decode([$0]) })
      #expect(atOnce == oneByOne, "seed \(seed)")
    }
  }
}
