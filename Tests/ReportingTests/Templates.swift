import Foundation
import Reporting

/// The templates that ship with the product, and the snapshots beside these tests.
enum Templates {
  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  static func text(_ kind: TemplateKind) throws -> String {
    let root = tests.resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "templates/\(kind.fileName)"), encoding: .utf8)
  }

  static func report() throws -> MarkdownTemplate<ScoredReport> {
    try MarkdownTemplate(text(.vendorReport), file: "vendor-report", nearest: { _, _ in nil })
  }

  static func comparison() throws -> MarkdownTemplate<Comparison> {
    try MarkdownTemplate(text(.comparison), file: "comparison", nearest: { _, _ in nil })
  }

  static func letter() throws -> MarkdownTemplate<RequestLetter> {
    try MarkdownTemplate(text(.requestLetter), file: "request-letter", nearest: { _, _ in nil })
  }

  /// What a snapshot file holds; with `DULY_RECORD` set it is first written anew from `text`.
  static func snapshot(_ name: String, of text: String) throws -> String {
    let file = tests.appending(path: "Snapshots/\(name)")
    if ProcessInfo.processInfo.environment["DULY_RECORD"] != nil {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return try String(decoding: Data(contentsOf: file), as: UTF8.self)
  }
}
