import Diligence
import Foundation
import ReportReading
import Testing

/// A report of a made-up company, with a label for every fact that its text states.
struct Fixture {
  let name: String
  /// What a careful reader finds; a fact that is left out is not in the text.
  let labels: [ReportFact: FactLabel]
  /// Facts on which careful readers could differ.
  let unjudged: Set<ReportFact>
  let pages: [ExtractedText.Page]

  /// Kept apart from the work on the recognisers, so that it tells how they read what they never saw.
  var isHeldOut: Bool { name.hasPrefix("b-") }

  var text: ExtractedText { ExtractedText(pages: pages) }
}

/// A header line that is no label.
struct FixtureProblem: Error, Equatable {
  /// Counted from 1 in the file.
  let line: Int
  let text: String
}

extension Fixture {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Reports")

  /// All there are, by name; a malformed one is recorded as an issue at its line and left out.
  static func all() throws -> [Fixture] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "txt" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .compactMap(read)
  }

  private static func read(_ file: URL) throws -> Fixture? {
    let name = file.deletingPathExtension().lastPathComponent
    do {
      return try Fixture(name: name, contents: String(contentsOf: file, encoding: .utf8))
    } catch let problem as FixtureProblem {
      let place = SourceLocation(
        fileID: "ReportReadingTests/\(name).txt", filePath: file.path, line: problem.line, column: 1)
      Issue.record("\(name).txt:\(problem.line): \(problem.text)", sourceLocation: place)
      return nil
    }
  }

  /// Reads header lines up to `=====`, then pages that a form feed at the start of a line divides.
  init(name: String, contents: String) throws(FixtureProblem) {
    let lines = contents.split(separator: "\n", omittingEmptySubsequences: false)
    guard let end = lines.firstIndex(of: "=====") else {
      throw FixtureProblem(line: 1, text: "no line of five equals signs ends the header")
    }
    var header = Header()
    for (number, line) in zip(1..., lines[..<end]) {
      do throws(LabelProblem) {
        try header.take(line)
      } catch {
        throw FixtureProblem(line: number, text: error.text)
      }
    }
    guard header.about != nil else { throw FixtureProblem(line: 1, text: "nothing says what it is about") }
    guard header.labels[.kind] != nil else { throw FixtureProblem(line: 1, text: "it has no kind") }
    self.init(
      name: name, labels: header.labels, unjudged: header.unjudged, pages: Self.pages(lines[(end + 1)...]))
  }

  private static func pages(_ lines: ArraySlice<Substring>) -> [ExtractedText.Page] {
    var pages: [[Substring]] = [[]]
    for line in lines {
      if line.first == "\u{0C}" {
        pages.append(line.count > 1 ? [line.dropFirst()] : [])
      } else {
        pages[pages.count - 1].append(line)
      }
    }
    return pages.map(page)
  }

  /// One text stands in for both layouts, unless a line of five tildes divides them.
  private static func page(_ lines: [Substring]) -> ExtractedText.Page {
    let layouts = lines.split(separator: "~~~~~", maxSplits: 1).map { $0.joined(separator: "\n") }
    return ExtractedText.Page(table: layouts.first ?? "", prose: layouts.last ?? "")
  }
}

/// What the header lines say so far.
private struct Header {
  var about: Substring?
  var labels: [ReportFact: FactLabel] = [:]
  var unjudged: Set<ReportFact> = []

  mutating func take(_ line: Substring) throws(LabelProblem) {
    guard let colon = line.firstIndex(of: ":") else { throw LabelProblem("a label needs a colon") }
    let key = String(line[..<colon])
    let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    guard !value.isEmpty else { throw LabelProblem("\(key) says nothing") }
    switch key {
    case "about": about = value[...]
    case "unjudged": for fact in try Self.facts(value) { try leaveOpen(fact) }
    case "conflict": for fact in try Self.facts(value) { try label(fact, .conflict) }
    default:
      guard let fact = ReportFact(rawValue: key) else { throw LabelProblem("\(key) is no fact") }
      try label(fact, FactLabel(fact, value))
    }
  }

  private mutating func label(_ fact: ReportFact, _ label: FactLabel) throws(LabelProblem) {
    guard labels.updateValue(label, forKey: fact) == nil, !unjudged.contains(fact) else {
      throw LabelProblem("\(fact.rawValue) is labelled twice")
    }
  }

  private mutating func leaveOpen(_ fact: ReportFact) throws(LabelProblem) {
    guard labels[fact] == nil, unjudged.insert(fact).inserted else {
      throw LabelProblem("\(fact.rawValue) is labelled twice")
    }
  }

  private static func facts(_ list: String) throws(LabelProblem) -> [ReportFact] {
    var facts: [ReportFact] = []
    for name in list.split(separator: ",").map({ $0.trimmingCharacters(in: .whitespaces) }) {
      guard let fact = ReportFact(rawValue: name) else { throw LabelProblem("\(name) is no fact") }
      facts.append(fact)
    }
    return facts
  }
}
