package import Diligence
internal import Foundation
package import ReportReading
internal import Storage
internal import Synchronization

/// What was read of a file, with the hash of the bytes that were read.
package struct ReadDocument: Sendable {
  package let hash: ContentHash
  package let report: ProposedReport
}

extension DocumentReading {
  /// Reads the file at `path` and waits for it; throws a sentence for a person where it cannot be read.
  ///
  /// `onProgress` is asked about twenty times a second, with what is done, 0 to 1, and returns false to stop, upon which
  /// ``Stopped`` is thrown and no tool is left running.
  package static func wait(
    forFile path: String, called: String? = nil, onProgress: (Double) -> Bool = { _ in true }
  ) throws -> ReadDocument {
    let file = try OpenedFile(path, called: called)
    let hash = try ContentHash(ofBlocks: file.forEachBlock)
    let desk = Desk()
    let work = Task.detached { desk.put(await Self.result(of: file) { desk.put($0.share) }) }
    while !desk.waits(for: .milliseconds(50)) {
      if !onProgress(desk.done) { work.cancel() }
    }
    return ReadDocument(hash: hash, report: try desk.report())
  }

  /// The same without waiting: what was read, or what kept it from being read.
  package static func result(
    of file: OpenedFile, onProgress: @escaping @Sendable (ReadingProgress) -> Void
  ) async -> Result<ProposedReport, PDFTrouble> {
    do throws(PDFTrouble) {
      return .success(try await read(file, onProgress: onProgress))
    } catch {
      return .failure(error)
    }
  }

  /// Where a reading puts what it has, for who waits for it on a thread of its own.
  private final class Desk: Sendable {
    private let state = Mutex<(done: Double, result: Result<ProposedReport, PDFTrouble>?)>((0, nil))
    private let isOver = DispatchSemaphore(value: 0)

    var done: Double { state.withLock { $0.done } }

    func put(_ done: Double) { state.withLock { $0.done = done } }

    func put(_ result: Result<ProposedReport, PDFTrouble>) {
      state.withLock { $0.result = result }
      isOver.signal()
    }

    /// Whether the result came within the time.
    func waits(for time: DispatchTimeInterval) -> Bool { isOver.wait(timeout: .now() + time) == .success }

    func report() throws -> ProposedReport {
      guard let result = state.withLock({ $0.result }) else { throw Stopped() }
      if case .failure(let trouble) = result, trouble.kind == .stopped { throw Stopped() }
      return try result.get()
    }
  }
}
