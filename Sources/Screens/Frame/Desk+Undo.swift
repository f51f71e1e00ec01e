import Diligence

/// Taking back or doing again.
enum ReversalKind: Sendable {
  case undo, redo
}

// Taking changes back and doing them again, in a vendor or wherever the last change was made.
extension Desk {
  /// Takes back the person's last change, or does again what was taken back, in one vendor or, without a subject,
  /// wherever that was.
  mutating func reverse(_ kind: ReversalKind, in subject: Subject?) {
    if isTrying { return kind == .undo ? takeBackAttempt() : tryAttemptAgain() }
    guard let vendor = subject?.vendor ?? vendor(toReverse: kind) else {
      return toast = kind == .undo ? "Nothing to take back." : "Nothing to do again."
    }
    if recorded[vendor] != nil { return reverse(kind, vendor, subject) }
    awaitedReversal = (vendor, kind)
    ask(.read(vendor))
  }

  /// Takes back the person's last change to a vendor.
  mutating func undo(_ subject: Subject) { reverse(.undo, in: subject) }

  /// Does again what the person took back last in a vendor.
  mutating func redo(_ subject: Subject) { reverse(.redo, in: subject) }

  /// Does what waited for a vendor to be read.
  mutating func carryOutAwaitedReversal() {
    guard let (vendor, kind) = awaitedReversal, recorded[vendor] != nil else { return }
    awaitedReversal = nil
    reverse(kind, vendor, nil)
  }

  /// Archives a vendor, or brings it back, wherever it stands.
  mutating func archive(_ line: VendorSummary, _ isArchived: Bool) {
    let change = Change.vendorArchived(line.vendor, isArchived)
    let words = "\(line.name) is \(isArchived ? "archived, nothing is deleted" : "back in the portfolio")."
    record([change], ofVendor: line.vendor, as: words)
    if let place = lines?.firstIndex(where: { $0.vendor == line.vendor }) {
      lines?[place].isArchived = isArchived
    }
    ask(.portfolio)
    toast = "\(words) \(key(.undo)) takes it back."
  }

  private func vendor(toReverse kind: ReversalKind) -> VendorID? {
    switch kind {
    case .undo: changedVendors.last ?? lines?.max { $0.updated < $1.updated }?.vendor
    case .redo: turnedBackVendors.last
    }
  }

  private mutating func reverse(_ kind: ReversalKind, _ vendor: VendorID, _ subject: Subject?) {
    guard var worksheet = recorded[vendor] else { return }
    let assessment = subject?.assessment ?? worksheet.newest
    let before = assessment.flatMap { worksheet.cards[$0] }
    let step = person.step(newDraft())
    let reversal = kind == .undo ? worksheet.undo(as: step) : worksheet.redo(as: step)
    recorded[vendor] = worksheet
    switch reversal {
    case .nothing:
      if kind == .undo, changedVendors.last == vendor { changedVendors.removeLast() }
      toast =
        "Nothing of yours \(kind == .undo ? "to take back" : "to do again") in \(worksheet.vendor.name)."
    case .refused(let why): toast = why
    case .done(let words, let requests):
      requests.forEach { ask($0) }
      note(kind, in: vendor)
      let move = scoreMove(from: before?.score, to: assessment.flatMap { worksheet.cards[$0] }?.score)
      let place = subject == nil ? " in \(worksheet.vendor.name)" : ""
      toast = "\(kind == .undo ? "Taken back" : "Done again")\(place): \(words) \(move)"
      if subject == nil { ask(.portfolio) }
    }
  }

  private mutating func note(_ kind: ReversalKind, in vendor: VendorID) {
    switch kind {
    case .undo: if turnedBackVendors.last != vendor { turnedBackVendors.append(vendor) }
    case .redo: if changedVendors.last != vendor { changedVendors.append(vendor) }
    }
  }
}
