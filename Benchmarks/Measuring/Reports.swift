internal import Diligence
internal import Foundation
internal import Reporting
internal import Workflows

/// 1,000 scored reports, beside Python's own string templates over the same scores and answers.
func measureReports(_ place: Place, repeating count: Int) throws {
  let templates = ProcessInfo.processInfo.environment["DULY_HOME"] ?? "."
  let library = Library(
    questionnaireFolders: ["\(templates)/questionnaires"], templateFolders: ["\(templates)/templates"])
  let workspace = try Workspace(
    at: place.database, library: library, actor: "benchmark",
    now: { Moment(seconds: 0) })
  let all = try workspace.summaries().map { try workspace.scored($0.vendor.text) }
  let (path, text) = try library.template(TemplateKind.vendorReport.fileName)
  let template = try MarkdownTemplate<ScoredReport>(text, file: path) { _, _ in nil }
  let wanted = 1000
  var bytes = 0
  let figures = samples(count) {
    bytes = 0
    for number in 0..<wanted {
      let scored = all[number % all.count]
      bytes += try template.markdown(of: ScoredReport(of: scored.judged, ledger: scored.head)).utf8.count
    }
  }
  var board = Board("\(wanted) scored reports from \(all.count) scored assessments, \(count) times")
  board.add("duly", figures, "\(bytes / wanted) bytes a report")
  if let peer = try pythonReports(place, of: all, wanted: wanted, repeating: count) {
    board.add("python3, string.Template", peer.figures, "\(peer.bytes) bytes a report")
  }
  board.show()
  var single = Board(
    "One scored report from the database, \(all.count - 1) other vendors compared, \(count) times")
  single.add(
    "duly", try samples(count) { _ = try workspace.scoredReport(of: workspace.scored(Place.vendor)) })
  single.show()
}

private func pythonReports(_ place: Place, of all: [Scored], wanted: Int, repeating count: Int) throws
  -> (figures: Figures, bytes: Int)?
{
  guard let python = place.python else { return nil }
  let process = Process()
  process.executableURL = URL(fileURLWithPath: python)
  process.arguments =
    ["\(place.peers)/reports.py", place.duly, "\(wanted)", "\(count)"] + all.map(\.dossier.vendorID.text)
  let output = Pipe()
  process.standardOutput = output
  try process.run()
  let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  process.waitUntilExit()
  let numbers = text.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
  guard process.terminationStatus == 0, numbers.count == count + 1 else {
    throw Failed(what: "\(place.peers)/reports.py did not work")
  }
  var figures = Figures()
  for seconds in numbers.dropFirst() { figures.take(seconds) }
  return (figures, Int(numbers[0]))
}
