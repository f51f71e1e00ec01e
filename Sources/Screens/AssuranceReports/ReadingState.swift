package import Diligence

/// How far the reading of a document has come; it goes on in the background while keys are answered.
package enum ReadingState: Sendable, Equatable {
  /// `pages` is nil until the file has said how many it has.
  case running(pagesDone: Int, pages: Int?)
  case done(ProposedReport)
  /// Nothing was read, or too little; the text is a sentence that says why and what to do. The file stays attached.
  case failed(String)
}
