internal import DataFiles
internal import ReportReading
internal import Storage

/// Wrong use or bad input: what, where, and what to do next, one problem a line. Nothing was changed.
package struct BadInput: Error, Equatable {
  package let problems: [String]

  /// Of very many problems the first hundred are kept, and how many more there are.
  package init(_ problems: [String]) {
    let left = problems.count - Self.mostProblems
    self.problems = left > 0 ? problems.prefix(Self.mostProblems) + ["And \(left) more."] : problems
  }

  package init(_ problem: String) {
    self.init([problem])
  }

  private static let mostProblems = 100
}

/// The work could not be done although the input was right, such as a file that cannot be written.
package struct WorkFailed: Error, Equatable {
  package let problems: [String]

  package init(_ problems: [String]) {
    self.problems = problems
  }

  package init(_ problem: String) {
    self.init([problem])
  }
}

/// What went wrong, for people: which of the two kinds, and one sentence a problem.
package struct Trouble: Equatable {
  package let kind: Kind
  package let sentences: [String]
  /// The same for a line on a screen where work goes on: shorter, and without what has become of the change.
  package let brief: String
  /// Whether what was recorded before may be lost as well.
  package let isDanger: Bool
  /// Whether another program did not let go of the database.
  package let isLock: Bool

  package enum Kind: Sendable {
    /// The person can put it right: a wrong word, a broken file.
    case badInput
    /// The input was right, but the work could not be done.
    case workFailed
  }

  /// Nil for errors that do not come from here.
  package init?(_ error: any Error) {
    switch error {
    case let bad as BadInput: self.init(.badInput, bad.problems)
    case let invalid as InvalidFile: self.init(.badInput, invalid.problems.map(\.description))
    case let failed as WorkFailed: self.init(.workFailed, failed.problems)
    case let pdf as PDFTrouble:
      self.init(pdf.isAboutTheFile ? .badInput : .workFailed, [pdf.sentence])
    case let storage as StorageError:
      self.init(
        .workFailed, [storage.message], brief: storage.brief, isDanger: storage.isDanger,
        isLock: storage.isLock)
    case is ChangedMeanwhile:
      self.init(
        .workFailed, ["Somebody else changed the same thing meanwhile, and theirs stands. Try again."])
    default: return nil
    }
  }

  private init(
    _ kind: Kind, _ sentences: [String], brief: String? = nil, isDanger: Bool = false, isLock: Bool = false
  ) {
    self.kind = kind
    self.sentences = sentences
    self.brief = brief ?? sentences.joined(separator: " ")
    self.isDanger = isDanger
    self.isLock = isLock
  }
}
