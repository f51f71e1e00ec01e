import Foundation

/// What GitHub's own parser makes of a Markdown text.
struct ParsedMarkdown {
  /// Kinds of nodes in document order with their depth, without what the text says.
  let structure: [String]

  /// The nodes whose kind is one of `kinds`.
  func nodes(_ kinds: Set<String>) -> [String] {
    structure.filter { kinds.contains(String($0.drop { $0 == " " }.prefix { $0 != " " })) }
  }

  /// The same without the line breaks that texts bring along.
  var structureWithoutBreaks: [String] {
    structure.reduce(into: []) { nodes, node in
      if node.hasSuffix("html_inline &lt;br&gt;") || node.hasSuffix("text") && nodes.last == node { return }
      nodes.append(node)
    }
  }

  init(_ markdown: String) throws {
    structure = try Self.xml(of: markdown).split(separator: "\n").compactMap(Self.node).reduce(into: []) {
      if $1.hasSuffix("text"), $0.last == $1 { return }
      $0.append($1)
    }
  }

  /// `  paragraph`, `    html_inline <br>`; nil for lines that open nothing.
  private static func node(_ line: Substring) -> String? {
    let indent = line.prefix { $0 == " " }
    // The parser has no name for footnotes and for references to them.
    let rest = line.dropFirst(indent.count).replacing("<<unknown>", with: "<footnote")
    guard rest.first == "<", let kind = rest.dropFirst().first, kind.isLetter else { return nil }
    let name = rest.dropFirst().prefix { $0.isLetter || $0 == "_" }
    guard name == "html_inline" || name == "html_block" else { return "\(indent)\(name)" }
    return "\(indent)\(name) \(rest.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" })"
  }

  private static func xml(of markdown: String) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "duly-\(UUID().uuidString).md")
    try Data(markdown.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let extensions = ["table", "autolink", "strikethrough", "tagfilter", "tasklist", "footnotes"]
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["cmark-gfm", "-t", "xml"] + extensions.flatMap { ["--extension", $0] } + [file.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let xml = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw ParserMissing() }
    return String(decoding: xml, as: UTF8.self)
  }
}

/// The parser that proves the reports is not there.
struct ParserMissing: Error, CustomStringConvertible {
  let description = "cmark-gfm is not installed: apt-get install cmark-gfm (./test does it)"
}
