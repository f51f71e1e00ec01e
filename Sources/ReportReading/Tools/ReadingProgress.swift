/// How far the reading of a document has come.
package struct ReadingProgress: Sendable, Equatable {
  /// 0 to 1.
  package let share: Double
  /// Of the document, all in all.
  package let pages: Int

  package var pagesDone: Int { min(pages, Int(share * Double(pages))) }
}
