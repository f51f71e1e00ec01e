package import Diligence

/// From a file to proposed facts: the text by the PDF tools, then the facts by the recognisers.
package enum DocumentReading {
  /// Reads a file that is open; `onProgress` hears how much is done, and cancelling the task stops it.
  package static func read(
    _ file: OpenedFile, onProgress: @escaping @Sendable (ReadingProgress) -> Void = { _ in }
  ) async throws(PDFTrouble) -> ProposedReport {
    let document = try await PDFText.extract(from: file, onProgress: onProgress)
    return await ReportReader.readTogether(document.text).adding(document.findings)
  }
}
