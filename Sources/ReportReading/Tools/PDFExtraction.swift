internal import Diligence

/// The tools at work on one file.
struct PDFExtraction: Sendable {
  private let file: OpenedFile
  private let tools: PDFTools
  private let limits: ToolLimits
  private let pdfinfo: String
  private let pdftotext: String

  init(file: OpenedFile, tools: PDFTools, limits: ToolLimits) throws(PDFTrouble) {
    func path(of tool: String) throws(PDFTrouble) -> String {
      guard let path = tools.path(of: tool) else { throw PDFTrouble(file.name, .toolMissing(tool)) }
      return path
    }
    (pdfinfo, pdftotext) = (try path(of: "pdfinfo"), try path(of: "pdftotext"))
    if let guardian = ToolLimits.guardian { _ = try path(of: guardian) }
    (self.file, self.tools, self.limits) = (file, tools, limits)
  }

  func info() async throws(PDFTrouble) -> PDFInfo {
    let result = await run([pdfinfo, "-enc", "UTF-8", ToolRun.standardInput])
    let output = try output(of: result, from: "pdfinfo", pages: nil)
    guard let info = PDFInfo(String(decoding: output, as: UTF8.self)) else {
      throw PDFTrouble(file.name, .damaged)
    }
    return info
  }

  /// That other files lie inside; says nothing where the tool for it is missing.
  func attachments() async -> [ReadingFinding] {
    guard let tool = tools.path(of: "pdfdetach") else { return [] }
    let result = await run([tool, "-list", ToolRun.standardInput])
    let words = String(decoding: result.output.prefix(32), as: UTF8.self).split(separator: " ")
    guard let count = words.first.flatMap({ Int($0) }), count > 0 else { return [] }
    return [
      ReadingFinding(
        "The PDF carries \(count == 1 ? "another file" : "\(count) other files") inside, not opened and not read. Ask what for."
      )
    ]
  }

  /// Every page in both layouts; the first trouble stops all.
  func pieces(of pages: Int, onProgress: @Sendable (Double) -> Void) async throws(PDFTrouble)
    -> [ExtractedPiece]
  {
    let start = ContinuousClock.now
    var waiting = Self.ranges(of: pages).flatMap { range in
      ExtractedPiece.Layout.allCases.map { (layout: $0, range: range) }
    }[...]
    let ending = await withTaskGroup(of: Outcome.self) { group in
      func startNext() {
        guard let next = waiting.popFirst() else { return }
        group.addTask { await outcome(of: next.range, next.layout) }
      }
      for _ in 0..<Self.atOnce { startNext() }
      var pieces: [ExtractedPiece] = []
      var done = 0
      var bytes: [ExtractedPiece.Layout: Int] = [:]
      for await outcome in group {
        guard case .success(let found) = outcome else {
          group.cancelAll()
          return outcome
        }
        pieces += found
        for piece in found {
          done += piece.range.count
          bytes[piece.layout, default: 0] += piece.pages.reduce(0) { $0 + $1.utf8.count }
        }
        if let excess = excess(bytes, since: start) {
          group.cancelAll()
          return .failure(excess)
        }
        onProgress(Double(done) / Double(pages * ExtractedPiece.Layout.allCases.count))
        startNext()
      }
      return .success(pieces)
    }
    return try ending.get()
  }

  private typealias Outcome = Result<[ExtractedPiece], PDFTrouble>

  private func excess(_ bytes: [ExtractedPiece.Layout: Int], since start: ContinuousClock.Instant)
    -> PDFTrouble?
  {
    if bytes.values.contains(where: { $0 > PDFText.mostBytes }) { return PDFTrouble(file.name, .tooMuchText) }
    return ContinuousClock.now - start > Self.patience ? PDFTrouble(file.name, .tookTooLong(pages: nil)) : nil
  }

  private func outcome(of range: ClosedRange<Int>, _ layout: ExtractedPiece.Layout) async -> Outcome {
    do throws(PDFTrouble) {
      return .success(try await pieces(in: range, layout))
    } catch {
      return .failure(error)
    }
  }

  /// The pages of a range; one by one in the end where form feeds stand inside of them.
  private func pieces(
    in range: ClosedRange<Int>, _ layout: ExtractedPiece.Layout
  ) async throws(PDFTrouble) -> [ExtractedPiece] {
    let how = layout == .table ? ["-layout"] : []
    let pages = ["-f", "\(range.lowerBound)", "-l", "\(range.upperBound)"]
    let result = await run([pdftotext] + how + pages + ["-enc", "UTF-8", ToolRun.standardInput, "-"])
    let text = try output(of: result, from: "pdftotext", pages: range)
    if let piece = ExtractedPiece(text, layout: layout, range: range, remarks: result.remarks) {
      return [piece]
    }
    let middle = range.lowerBound + range.count / 2
    return try await pieces(in: range.lowerBound...(middle - 1), layout)
      + pieces(in: middle...range.upperBound, layout)
  }

  private func run(_ program: [String]) async -> ToolRun.Result {
    await ToolRun(program: program, file: file, tools: tools, limits: limits).result()
  }

  /// What the tool wrote, or the trouble that kept it from its work.
  private func output(
    of result: ToolRun.Result, from tool: String, pages: ClosedRange<Int>?
  ) throws(PDFTrouble) -> [UInt8] {
    let kind: PDFTrouble.Kind
    switch result.ending {
    case .exited(0): return result.output
    case .exited where result.remarks.contains("Incorrect password"): kind = .needsPassword
    case .exited where result.remarks.contains("Out of memory"): kind = .tookTooMuchMemory(pages: pages)
    case .exited: kind = .damaged
    case .signalled(Self.abort): kind = .tookTooMuchMemory(pages: pages)
    case .signalled(Self.kill), .signalled(Self.processorTime), .ranOutOfTime:
      kind = .tookTooLong(pages: pages)
    case .signalled: kind = .damaged
    case .wroteTooMuch: kind = .tooMuchText
    case .stopped: kind = .stopped
    case .notStarted: kind = .toolNotStarted(tool)
    }
    throw PDFTrouble(file.name, kind)
  }

  /// SIGABRT, SIGKILL and SIGXCPU, which have these numbers on every system that duly runs on.
  private static let (abort, kill, processorTime): (Int32, Int32, Int32) = (6, 9, 24)

  /// For a whole file.
  private static let patience = Duration.seconds(60)
  /// Two layouts on two processors; more would ask for more memory than a small machine has.
  private static let atOnce = 2

  /// Equal parts, small enough that progress is seen, large enough that starting the tool costs little beside them.
  private static func ranges(of pages: Int) -> [ClosedRange<Int>] {
    let count = (pages + 99) / 100
    return (0..<count).map { (pages * $0 / count + 1)...(pages * ($0 + 1) / count) }
  }
}
