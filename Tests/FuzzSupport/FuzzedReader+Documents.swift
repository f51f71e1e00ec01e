internal import DataFiles
internal import Diligence
internal import Exchange
internal import ReportReading
internal import Reporting

// What is written for others, and what is read of theirs.

extension FuzzedReader {
  /// Templates: every problem has a place, and checking ends.
  static let template = FuzzedReader(
    "template", weight: 20,
    words: [
      "{{", "}}", "{{{", "}}}", "{{#", "{{^", "{{/", "{{>", "{{<", "{{$", "{{&", "{{!", "{{=", "{{%",
      "vendor",
      "ledger", "{{#gates}}", "{{/gates}}", "{{questionnaire}}", "{{decisionDate}}", "```\n", "](", "`", "<",
    ],
    seeds: {
      try TemplateKind.allCases.map { Array(try Corpus.shipped("templates/\($0.fileName)").prefix(1500)) }
    }
  ) { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = 1 + text.count { $0.isNewline }
    for kind in TemplateKind.allCases {
      let problems = TemplateCheck.problems(in: text, file: "t", for: kind) { nearest($0, in: $1) }
      for problem in problems {
        try Broken.unless(
          (1...lines).contains(problem.line) && problem.column >= 1, "a problem stands outside: \(problem)")
        try Broken.unless(problem.description.utf8.count < 2000, "a problem is endless")
      }
    }
    _ = try? MarkdownTemplate<RequestLetter>(text, file: "t") { nearest($0, in: $1) }
  }

  /// Texts on their way into Markdown: one line, nothing hidden, nothing that could end a cell or begin a tag.
  static let escaping = FuzzedReader(
    "escaping",
    words: [
      "|", "\\|", "](javascript:", "![", "[^1]", "<script>", "&lt;", "&#124;", "http://a.b", "www.a.b",
      "a@b.cd", "@a",
      "#12", "- [ ] a", "~~", "**", "__", "```", "$x$", "\n\n", "---", "1. ", "    a", ":-:", "{{vendor}}",
    ]
  ) { bytes in
    let escaped = String(decoding: bytes, as: UTF8.self).escapedForMarkdown
    try Broken.unless(!escaped.contains { $0.isNewline }, "it has several lines")
    let hidden = escaped.unicodeScalars.filter { $0.value != 0x2060 }
    try Broken.unless(String(String.UnicodeScalarView(hidden)).steering.isEmpty, "something hides in it")
    // By bytes: a combining mark behind a bracket makes a character of another name, and is no less a bracket.
    let tags = Array(escaped.utf8).split(separator: Array("<br>".utf8)).joined()
    try Broken.unless(!tags.contains { "<>".utf8.contains($0) }, "it holds a tag")
    var isEscaped = false
    for byte in escaped.utf8 {
      try Broken.unless(isEscaped || !"|`*_[]~$".utf8.contains(byte), "a mark is not escaped in \(escaped)")
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
  }

  /// Tables for spreadsheets: an independent reader finds the same cells, and none is a formula.
  static let table = FuzzedReader(
    "table",
    words: [
      "=1+1", "@SUM(1)", "+", "-", "＝", "＋", "－", "＠", "\"", "\"\"", ",", ";", "\r\n", "\t=", "'=", " =",
    ]
  ) { bytes in
    let cells = bytes.split(separator: 0, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    let table = CSV(rows: [cells, cells])
    let rows = ParsedCSV(table.text).rows
    try Broken.unless(rows.count == 2 && rows[0] == rows[1], "the table reads back with \(rows.count) rows")
    try Broken.unless(rows[0].count == cells.count, "the table reads back with \(rows[0].count) columns")
    for (cell, text) in zip(rows[0], cells) {
      try Broken.unless(!ParsedCSV.isFormula(cell), "a cell is a formula: \(cell)")
      try Broken.unless(cell.steering.isEmpty, "a cell hides something: \(cell.steering)")
      try Broken.unless(ParsedCSV.isSame(cell, as: text), "\(text) reads back as \(cell)")
    }
  }

  /// Documents that came back, to be held against the record: what is signed is what stands above.
  static let document = FuzzedReader(
    "document",
    words: ["events ", ", head ", "about ", "; key ", "; signature ", "7de500fe", "\n\n", "/", "\u{2028}"]
  ) { bytes in
    guard let document = ReceivedDocument(bytes) else { return }
    try Broken.unless(document.head.events >= 0, "a head counts \(document.head.events) events")
    guard let seal = document.seal else { return }
    try Broken.unless(bytes.starts(with: seal.above), "what is signed is not what stands above")
    try Broken.unless(seal.signature.key.count == 32, "a key has another length")
  }

  /// Reports as a PDF gives their text: every quote is short and from a page that there is.
  static let reading = FuzzedReader(
    "reading", weight: 100,
    words: [
      "SOC 2 Type II ", "In our opinion, ", "January 31, 2026", " to ", "CC6.1 ", "Exception noted. 2 of 25 ",
      "\u{C}",
      "except for ", "SECTION IV - ", "(\"System\") ", "bridge letter ", "-\n", "\u{AD}\n", "LLP\n",
      "Acme, Inc.",
    ]
  ) { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    let extracted = ExtractedText(table: text, prose: text)
    let read = ReportReader.read(extracted)
    for fact in ReportFact.allCases {
      for passage in read[fact].passages {
        try Broken.unless((1...max(1, extracted.pages.count)).contains(passage.page), "a passage has no page")
        let words = passage.quote.split(separator: " ").filter { $0 != "…" }
        try Broken.unless(words.count <= 25, "a quote has \(words.count) words")
      }
    }
  }
}
