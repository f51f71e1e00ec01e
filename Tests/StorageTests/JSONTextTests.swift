import Diligence
import Foundation
import Testing

@testable import Storage

struct JSONTextTests {
  private struct Everything: Codable, Equatable {
    var text: String
    var number: Int
    var share: Double
    var isSo: Bool
    var nothing: String?
    var list: [[Int]]
    var names: [String: Bool?]
  }

  @Test func everyKindOfValueIsRead() throws {
    let json = #"""
      { "text" : "a\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00é😀", "number":-12,"share":1.5e-3,
        "isSo":true, "nothing":null, "list":[[],[1],[ 2 , 3 ]], "names":{"a\u0062":false,"c":null},
        "more":{} }
      """#
    let found = try JSONText(Data(json.utf8)).decode(Everything.self)
    #expect(
      found
        == Everything(
          text: "a\"\\/\u{8}\u{C}\n\r\té😀é😀", number: -12, share: 0.0015, isSo: true, nothing: nil,
          list: [[], [1], [2, 3]], names: ["ab": false, "c": nil]))
  }

  @Test(arguments: [
    "", " ", "{", "}", "[", "[1", "[1,]", "[,1]", "[1 2]", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, #"{a:1}"#,
    #"{"a":1 "b":2}"#, #"{"a" 1}"#, #"""#, #""abc"#, #""\"#, "tru", "nul", "falsee", "1 2", "\"a\nb\"", "[1}",
    #""\x""#,
    #"{"a":1]"#, "'a'", String(repeating: "[", count: 100_000),
    String(repeating: "[", count: 65) + String(repeating: "]", count: 65),
  ])
  func whatIsNoJSONIsMalformed(_ text: String) {
    #expect(throws: JSONText.Malformed.self) { try JSONText(Data(text.utf8)) }
  }

  @Test(arguments: [
    #""\u12""#, #""\uzzzz""#, #""\ud83d""#, #""\ud83dx""#, #""\ud83d\u0041""#, #""\ude00""#,
  ])
  func brokenEscapesAreMalformed(_ text: String) throws {
    let cut = try JSONText(Data(text.utf8))
    #expect(throws: JSONText.Malformed.self) { try cut.text(at: 0) }
  }

  @Test(arguments: ["1.5", "1e3", "--1", "99999999999999999999", "-", "\"1\"", "true", "null", "[]", "{}"])
  func whatIsNoWholeNumberIsRefused(_ text: String) throws {
    let cut = try JSONText(Data(text.utf8))
    #expect(throws: JSONText.Malformed.self) { try cut.decode(Int.self) }
  }

  /// Byte by byte, each payload is spoilt in several ways; what Foundation still reads has to be read the
  /// same.
  @Test(arguments: PayloadTests.payloads.map(\.1))
  func whatFoundationReadsIsReadTheSame(_ payload: String) {
    let decoder = JSONDecoder()
    for place in 0..<payload.utf8.count {
      for spoiler in Array(#""\},5x"#.utf8) {
        var bytes = Data(payload.utf8)
        bytes[place] = spoiler
        guard let expected = try? decoder.decode(Draft.self, from: bytes) else { continue }
        let found = try? JSONText(bytes).decode(Draft.self)
        #expect(found == expected, "\(String(decoding: bytes, as: UTF8.self))")
      }
    }
  }
}
