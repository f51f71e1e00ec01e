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
    case let storage as StorageError: self.init(.workFailed, [storage.message])
    case is ChangedMeanwhile:
      self.init(
        .workFailed, ["Somebody else changed the same thing meanwhile, and theirs stands. Try again."])
    default: return nil
    }
  }

  private init(_ kind: Kind, _ sentences: [String]) {
    self.kind = kind
    self.sentences = sentences
  }
}
