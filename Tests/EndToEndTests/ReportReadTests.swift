import Foundation
import PDFSupport
import Testing

/// `duly report read`: a vendor's PDF, whatever it holds, comes to facts or to a sentence.
@Suite struct ReportReadTests {
  private let home: Home

  init() throws { home = try Home() }

  private func read(_ arguments: String...) throws -> Run {
    try home.run([try Program.path(), "report", "read"] + arguments)
  }

  private func write(_ bytes: [UInt8], to name: String = "report.pdf") throws -> String {
    let path = home.workingFolder + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  @Test func everyFactIsThereByItsNameWithTheSameMembers() throws {
    let text = try read(try write(PrintedPDF([HostilePDF.text]).bytes), "--format", "json").succeeded()
    let reading = try JSONDecoder().decode(ReadingJSON.self, from: Data(text.utf8))
    #expect(reading.schema == "duly.reading/1" && reading.pages == 1 && reading.sha256.count == 64)
    #expect(Set(reading.facts.keys).isSuperset(of: ReadingJSON.contract))
    for (name, fact) in reading.facts where fact.status == "not_found" {
      #expect(fact.page == nil && fact.quote == nil, "\(name)")
    }
    #expect(text.contains(#""system": {"value": null, "status": "not_found", "page": null, "quote": null}"#))
  }

  @Test func theTableSaysWhatWasNotFound() throws {
    let text = try read(try write(PrintedPDF([HostilePDF.text]).bytes)).succeeded()
    #expect(text.contains("1 page, sha256 "))
    #expect(text.contains(/(?m)^System +not found$/))
    #expect(text.contains("To follow up: none"))
  }

  private static let hostile: [(name: String, bytes: [UInt8], words: String)] = [
    ("empty.pdf", [], "empty.pdf is empty."),
    ("notes.pdf", Array("Just a text.".utf8), "notes.pdf is no PDF but plain text."),
    ("word.pdf", Array("PK\u{3}\u{4}  [Content_Types].xml".utf8), "is no PDF but an Office document"),
    ("cut.pdf", HostilePDF.truncated, "cut.pdf is a damaged PDF, or a part of it is missing."),
    ("garbage.pdf", HostilePDF.garbage, "is a damaged PDF"),
    ("loop.pdf", HostilePDF.pageTreeLoop, "is a damaged PDF"),
    ("secret.pdf", EncryptedPDF.forUsers, "secret.pdf opens with a password only."),
    ("long.pdf", HostilePDF.pages(5000), "long.pdf has 5000 pages, more than the 2000 that are read."),
    ("scan.pdf", PrintedPDF(["", ""]).bytes, "probably scanned pictures, and nothing was read."),
    ("bomb.pdf", HostilePDF.bomb, "any report does, and was left."),
  ]

  @Test(arguments: hostile.indices)
  func whatCannotBeReadIsASentence(_ index: Int) throws {
    let (name, bytes, words) = Self.hostile[index]
    let path = try write(bytes, to: name)
    for format in ["text", "json"] {
      let run = try read(path, "--format", format)
      #expect(run.ending == .exit(2) && run.output.isEmpty, "\(name)")
      #expect(run.errors.hasPrefix("duly: ") && run.errors.contains(words), "\(run.errors)")
      #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
    }
    #expect(toolsReading(path).isEmpty)
    #expect(!FileManager.default.fileExists(atPath: home.database))
  }

  @Test func whatHasNoBytesToReadIsASentence() throws {
    let pipe = home.workingFolder + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    for (path, words) in [
      (pipe, "is no file but a pipe"), (home.workingFolder, "is a folder."), ("/dev/zero", "a device"),
      ("none.pdf", "There is no file none.pdf."), ("../../none.pdf", "There is no file ../../none.pdf."),
    ] {
      let run = try read(path)
      #expect(run.ending == .exit(2) && run.errors.contains(words), "\(run.errors)")
    }
  }

  @Test(arguments: ["--help.pdf", "-opw", "two\nlines.pdf", "red\u{1B}[31m.pdf", "http:x"])
  func aNameIsOnlyANameAndSteersNothing(_ name: String) throws {
    _ = try write(PrintedPDF([HostilePDF.text]).bytes, to: name)
    let read = try read("--", name)
    #expect(try read.succeeded().harmful.isEmpty)
    _ = try write([1, 2, 3], to: name)
    let refused = try self.read("--", name)
    #expect(refused.ending == .exit(2) && refused.errors.harmful.isEmpty)
    #expect(refused.errors.split(separator: "\n").count == 1, "\(refused.errors)")
  }

  @Test func nothingInAFileIsRunOrWrittenAndItSaysSo() throws {
    var pdf = PrintedPDF(["Red \u{1B}[31m ~turned\n" + HostilePDF.text])
    pdf.meanings = [0x7E: 0x202E]
    for bytes in [HostilePDF.acting, pdf.bytes] {
      let path = try write(bytes)
      for format in ["text", "json"] {
        let text = try read(path, "--format", format).succeeded()
        #expect(text.harmful.isEmpty)
        #expect(bytes == pdf.bytes || text.contains("holds scripts, which were not run"))
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.workingFolder) == ["report.pdf"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.folder) == ["work"])
  }

  #if os(Linux)
    @Test func aBombTakesNoMoreMemoryThanItMay() throws {
      _ = try read(try write(HostilePDF.bomb))
      var usage = rusage()
      #expect(getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage) == 0)
      // In kilobytes, of the largest of all programs that any test ran.
      #expect(usage.ru_maxrss < 700_000)
    }

    @Test func noToolOutlivesDuly() throws {
      let path = try write(HostilePDF.bomb)
      let running = try Running([try Program.path(), "report", "read", path], in: home)
      let patience = Patience()
      while toolsReading(path).isEmpty, !patience.isOver { poll(nil, 0, 5) }
      #expect(running.kill(after: 0) == .signal(SIGKILL))
      while !toolsReading(path).isEmpty, !patience.isOver { poll(nil, 0, 5) }
      #expect(toolsReading(path).isEmpty)
      #expect(
        patience.milliseconds > Int32((Patience.seconds - 4) * 1000),
        "they end with duly, not by their limits")
    }
  #endif

  /// The processes that have the file for their standard input.
  private func toolsReading(_ path: String) -> [String] {
    let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return processes.filter { process in
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/fd/0")) == path
    }
  }
}

/// `duly.reading/1`, as far as it is the same for every fact.
private struct ReadingJSON: Decodable {
  let schema: String
  let sha256: String
  let pages: Int
  let facts: [String: Fact]

  struct Fact: Decodable {
    let status: String
    let page: Int?
    let quote: String?
  }

  static let contract: Set = [
    "kind", "type", "organisation", "system", "start", "end", "as_of", "report_date", "auditor",
    "auditor_city",
    "opinion", "categories", "subservice", "subservice_method", "exceptions", "customer_controls",
  ]
}
