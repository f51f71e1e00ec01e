internal import DataFiles
internal import Exchange
internal import Foundation

extension FuzzedReader {
  private static let wordsOfYAML = [
    "- ", ": ", "? ", "---\n", "...", "%YAML 1.2\n", "&a ", "*a", "<<: ", "!!str ", "!a ", "|\n  ", ">-\n  ",
    "# ",
    "[", "]", "{", "}", ", ", "a: ", "  ", "\"a\": ", "\\ud83d\\ude00", "\\x41", "\\N", "~", "yes", "\t", "@",
    "`",
  ]

  /// YAML as every file of a person's own is read.
  static let yaml = FuzzedReader("yaml", words: wordsOfYAML, check: checkDataFile)

  /// JSON as answers files may be written: read by the same reader, and by Foundation's where that takes it.
  static let json = FuzzedReader("json", words: wordsOfYAML + ["\\n", "\\/", "1e5", "-0.0", "false"]) {
    bytes in
    try checkDataFile(bytes)
    guard let other = try? JSONSerialization.jsonObject(with: Data(bytes)) as? NSDictionary else { return }
    guard let node = try? DataFile.parse(bytes) else { return }
    guard case .map(let entries) = node.content else { throw Broken("a map was read as something else") }
    try Broken.unless(
      Set(entries.map(\.key)) == Set(other.allKeys.compactMap { $0 as? String }), "the keys differ")
  }

  private static func checkDataFile(_ bytes: [UInt8]) throws {
    let node: Node
    do {
      node = try DataFile.parse(bytes)
    } catch {
      return try checkPlaces(of: error, in: bytes)
    }
    let value = try node.value()
    guard value.longestKey < 1000 else { return }
    for text in [value.yaml, value.pretty, value.compact] where text.utf8.count <= DataFile.mostBytes {
      let again: Node
      do {
        again = try DataFile.parse(Array(text.utf8))
      } catch {
        throw Broken("what was read does not read back: \(error)\n\(text.prefix(2000))")
      }
      try Broken.unless(
        try again.value() == value, "what was read reads back as something else\n\(text.prefix(2000))")
    }
  }

  /// Each problem stands within the text, is one line, and says nothing that steers a terminal.
  static func checkPlaces(of invalid: InvalidFile, in bytes: [UInt8]) throws {
    let lines = 1 + bytes.count { $0 == 0x0A || $0 == 0x0D }
    for problem in invalid.problems {
      if let place = problem.place {
        try Broken.unless(
          (1...lines).contains(place.line) && place.column >= 1 && place.column <= bytes.count + 1,
          "a problem stands at \(place), outside: \(problem)")
      }
      try Broken.unless(problem.description.steering.isEmpty, "a problem would steer a terminal: \(problem)")
      try Broken.unless(problem.description.utf8.count < 2000, "a problem is endless: \(problem)")
    }
  }
}

extension Node {
  /// The texts alone, so that what was read can be written and compared.
  fileprivate func value() throws -> JSON {
    switch content {
    case .text(let text, _): .text(text)
    case .list(let nodes): .list(try nodes.map { try $0.value() })
    case .map(let entries): .object(try entries.map { JSON.Member($0.key, try $0.value.value()) })
    }
  }
}

extension JSON {
  fileprivate var longestKey: Int {
    switch self {
    case .object(let members): members.map { max($0.name.utf8.count, $0.value.longestKey) }.max() ?? 0
    case .list(let values): values.map(\.longestKey).max() ?? 0
    default: 0
    }
  }
}
