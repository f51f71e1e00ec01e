internal import Diligence
internal import Foundation
internal import ReportReading
internal import Screens
internal import Workflows

/// Documents that are being read while keys go on being answered.
final class DocumentReadings {
  private var running: [ReportPlace: Task<Void, Never>] = [:]
  private let underWay = DispatchGroup()

  /// Begins to read the file and posts how far it has come, then what was read; a reading of the same document that
  /// is under way is given up.
  func begin(
    _ place: ReportPlace, in file: OpenedFile,
    post: @escaping @Sendable (Answered) -> Void
  ) {
    stop(place)
    let underWay = underWay
    underWay.enter()
    running[place] = Task.detached { [assessment = place.assessment, report = place.report] in
      let result = await DocumentReading.result(of: file) { progress in
        post(
          .reading(
            assessment, report, .running(pagesDone: progress.pagesDone, pages: progress.pages)))
      }
      if !Task.isCancelled { post(.reading(assessment, report, ReadingState(result))) }
      underWay.leave()
    }
  }

  func stop(_ place: ReportPlace) {
    running.removeValue(forKey: place)?.cancel()
  }

  /// Gives up everything, and waits until no tool is left running, but not for long.
  func stopAll() {
    for task in running.values { task.cancel() }
    running = [:]
    _ = underWay.wait(timeout: .now() + .seconds(1))
  }
}

extension ReadingState {
  fileprivate init(_ result: Result<ProposedReport, PDFTrouble>) {
    switch result {
    case .success(let report): self = .done(report)
    case .failure(let trouble): self = .failed(trouble.sentence)
    }
  }
}
