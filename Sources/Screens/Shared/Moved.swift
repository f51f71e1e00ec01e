import Scoring

/// What something was and what it would be, `86.7 → 90.1`; said once where it stays the same.
func moved(_ before: String, _ after: String) -> String {
  before == after ? after : "\(before) → \(after)"
}

/// By how much a score moves, `+3.4` or `−0.1`; nothing where it stays or does not exist on either side.
func changeText(from before: Double?, to after: Double?) -> String {
  guard let before, let after, rounded(abs(after - before)) != "0.0" else { return "" }
  return "\(after > before ? "+" : "−")\(rounded(abs(after - before)))"
}
