import Diligence

// What is not in the record yet: how much it is, why, and how it gets there.
extension Desk {
  /// How many changes to any vendor could not be recorded, and would be lost by leaving.
  var unsavedCount: Int { recorded.values.reduce(0) { $0 + $1.outbox.unsavedCount } }

  /// How many changes would be lost by leaving now: `1 change is`; nil where none would.
  var unsavedChanges: String? {
    switch unsavedCount {
    case 0: nil
    case 1: "1 change is"
    case let count: "\(count) changes are"
    }
  }

  /// Why something is not saved; nil where everything is.
  var whyUnsaved: String? {
    recorded.sorted { $0.key < $1.key }.lazy.compactMap(\.value.outbox.refusal).first
  }

  func saveState(of vendor: VendorID) -> SaveState {
    recorded[vendor]?.saveState ?? .saved
  }

  /// Hands over once more what could not be recorded, because the person asks for it.
  mutating func saveAgain() {
    toast = unsavedCount == 0 && !isInDanger ? "All saved." : nil
    if isInDanger { ask(.putBack) }
    tryAgain(isAsked: true)
  }

  /// Hands over once more what could not be recorded; where it fails again for the same reason, nothing is said unless
  /// the person asked.
  mutating func tryAgain(isAsked: Bool = false) {
    for vendor in recorded.keys.sorted() {
      recorded[vendor]?.tryAgain(isAsked: isAsked).forEach { ask($0) }
    }
  }
}

extension Desk {
  /// Takes in what came of a batch that was handed over.
  mutating func take(_ settlement: Worksheet.Settlement?) {
    guard let settlement else { return }
    settlement.requests.forEach { ask($0) }
    take(conflicts: settlement.conflicts)
    if settlement.relieved > 0 {
      let all = settlement.relieved == 1 ? "The change that was not saved is" : "All changes are"
      // What was just done is still to be read; what was said of the trouble is over.
      let done = toast.flatMap { $0.lowercased().contains("not saved") ? nil : $0 + " " } ?? ""
      toast = "\(done)\(all) saved now."
    }
  }

  mutating func take(conflicts new: [Conflict]) {
    guard let last = new.last else { return }
    new.forEach { raise($0) }
    toast = conflictWords([last.theirs])
  }

  /// Keeps what could not be recorded, and says why where that is news.
  mutating func takeRefusal(of changes: [Change], _ why: String) {
    if let vendor = vendor(of: changes), recorded[vendor] != nil {
      if recorded[vendor]?.keep(because: why) == true { toast = notSaved(of: vendor) }
    } else {
      for case .vendorArchived(let vendor, let isArchived) in changes {
        if let place = lines?.firstIndex(where: { $0.vendor == vendor }) {
          lines?[place].isArchived = !isArchived
        }
      }
      toast = "Not saved: \(why) Nothing was changed."
    }
  }

  /// Why changes to a vendor are not saved, and what becomes of them; nil where all are, as far as anybody knows.
  func notSaved(of vendor: VendorID) -> String? {
    guard let why = recorded[vendor]?.outbox.refusal else { return nil }
    let fate =
      unsavedCount == 1
      ? "Your change stays here and is saved by itself then."
      : "Your \(unsavedCount) changes stay here and are saved by themselves then."
    return "Not saved: \(why) \(fate)"
  }

  /// What is recorded already may be lost, and why; nil where that is over.
  mutating func takeDanger(_ why: String?) {
    isInDanger = why != nil
    // What could not be saved has said so already.
    if unsavedCount == 0 { toast = why ?? "The database is in its place again. All is saved." }
  }
}
