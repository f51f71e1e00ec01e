extension VerdictPath {
  /// What it leads to, in how many steps, and how sure that number is.
  package var heading: String {
    let count = steps.count == 1 ? "1 step" : "\(steps.count) steps"
    let sure = isSmallest ? "\(count), no fewer" : "at most \(count)"
    let with = needsNewReport ? "With a new report, " : ""
    return "\(with)“\(verdict.label)” takes \(sure); the score is then \(rounded(score))."
  }
}

extension VerdictPaths {
  /// What there is to say where no path is shown.
  package var remark: String? {
    guard all.isEmpty else { return nil }
    switch current {
    case .approve: return "Nothing: the verdict is the best there is."
    case nil: return "Nothing applies, so there is no verdict to change."
    case .reject, .incomplete, .notYet, .conditional:
      return "No steps that could be proposed lead to a better verdict."
    }
  }
}
