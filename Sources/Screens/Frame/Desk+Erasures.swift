import Diligence

// What is erased from the record is not to outlive it in the memory of a session.
extension Desk {
  /// Drops what this session remembers of a vendor beside the record, because it may hold what was erased.
  mutating func forget(_ vendor: VendorID) {
    recorded[vendor]?.forgetWords()
    respondents[vendor] = nil
    trial?.forget(vendor)
    trialPutAside?.forget(vendor)
  }

  /// Drops the vendors at work that the record does not hold any more.
  mutating func closeVendors(except known: [VendorID]) {
    for vendor in Set(recorded.keys).subtracting(known) {
      forget(vendor)
      for assessment in recorded[vendor]?.dossier.assessments ?? [] { keptDecisions[assessment.id] = nil }
      recorded[vendor] = nil
    }
  }
}
