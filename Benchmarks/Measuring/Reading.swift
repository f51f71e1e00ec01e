internal import Foundation
internal import PDFSupport

/// `duly report read` of a report of 150 pages, beside `pdftotext` alone in both layouts, one after the other.
func measureReading(_ place: Place, repeating count: Int) throws {
  guard let tool = found("pdftotext") else {
    return put("\nReading is left out: pdftotext is not installed.")
  }
  let file = "\(place.scratch)/report.pdf"
  try Data(PrintedPDF((1...150).map(page)).bytes).write(to: URL(fileURLWithPath: file))
  var (reading, twice) = (Figures(), Figures())
  for round in 0...count {
    let read = try seconds { try Child(arguments: [place.duly, "report", "read", file]).run() }
    let alone = try seconds {
      try Child(arguments: [tool, "-layout", file, "-"]).run()
      try Child(arguments: [tool, file, "-"]).run()
    }
    guard round > 0 else { continue }
    reading.take(read)
    twice.take(alone)
  }
  var board = Board("A PDF of 150 pages, start to end, \(count) times in turn")
  board.add("pdftotext -layout, then pdftotext", twice)
  board.add("duly report read", reading)
  board.show()
}

/// A page of 45 lines: sentences and rows of tests as reports hold them, with numbers that vary.
private func page(_ number: Int) -> String {
  let prose = (1...20).map {
    "The service organisation reviews access number \(number).\($0) each quarter and keeps a record of it."
  }
  let rows = (1...25).map { row in
    let criterion = "CC\(number % 9 + 1).\(row % 5 + 1)"
    return
      "\(criterion)   AC-\(number)-\(row)   Access is granted on approval   Inspected 25   No exceptions noted."
  }
  return (prose + rows).joined(separator: "\n")
}
