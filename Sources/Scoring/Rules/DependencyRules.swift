import Diligence

/// R14: whose controls the vendor's own rest on; R15: which duties the report leaves to us.

extension ReportRecord {
  func subserviceReading(of use: ReportUse) -> RuleReading? {
    guard use.report.kind.isSOC, let parties = use.report.subserviceOrganisations else { return nil }
    let switched = switchedToCarveOut(use)
    let inputs = parties.map { RuleInput("subservice organisation", $0.words) }
    let gone = droppedSubservices(use)
    let (word, severity, text) = parties.judgement(switched: switched?.names ?? [])
    let missing = parties.filter(\.isLeftOpen).map { use.followUp($0.request(by: use.id), .medium) }
    let moved = switched.map { earlier, names in
      use.followUp("\(use.id) leaves out \(listed(names)), which \(earlier.id) tested; ask why.", .medium)
    }
    let dropped = gone.map { earlier, names in
      use.followUp(
        "\(use.id) no longer names \(listed(names)), which \(earlier.id) did; ask what took the place.", .low)
    }
    return use.reading(
      .subservice, word, severity, text, inputs: inputs,
      followUp: missing + [moved, dropped].compactMap(\.self))
  }

  /// Who was named in the report before and is not in this one.
  private func droppedSubservices(_ use: ReportUse) -> (earlier: ReportUse, names: [String])? {
    guard let parties = use.report.subserviceOrganisations,
      let earlier = earlier(than: use).last(where: { $0.report.subserviceOrganisations != nil })
    else { return nil }
    let now = Set(parties.map { $0.name.lowercased() })
    let names = (earlier.report.subserviceOrganisations ?? []).map(\.name).filter {
      !now.contains($0.lowercased())
    }
    return names.isEmpty ? nil : (earlier, names)
  }

  /// Who was tested in the report before and is left out in this one.
  private func switchedToCarveOut(_ use: ReportUse) -> (earlier: ReportUse, names: [String])? {
    guard let earlier = earlier(than: use).last(where: { $0.report.subserviceOrganisations != nil }) else {
      return nil
    }
    let tested = Set(
      earlier.report.subserviceOrganisations?.names(by: .inclusive).map { $0.lowercased() } ?? [])
    let names = use.report.subserviceOrganisations?.names(by: .carveOut).filter {
      tested.contains($0.lowercased())
    }
    return names.flatMap { $0.isEmpty ? nil : (earlier, $0) }
  }
}

extension [SubserviceOrganisation] {
  fileprivate func names(by method: SubserviceOrganisation.Method) -> [String] {
    filter { $0.method == method }.map(\.name)
  }

  /// The worst that can be said of them.
  fileprivate func judgement(switched: [String]) -> (word: String, severity: Severity, text: String) {
    let open = filter(\.isLeftOpen)
    let carvedOut = open.filter { $0.method == .carveOut }.map(\.name)
    let unclear = open.filter { $0.method == .unclear }.map(\.name)
    if isEmpty { return ("none_named", .nothing, "It names no subservice organisation.") }
    if !carvedOut.isEmpty {
      let own = carvedOut.count == 1 ? "its own report is" : "their own reports are"
      return ("not_held", .medium, "The auditor left out \(listed(carvedOut)), and \(own) not held.")
    }
    if !switched.isEmpty {
      return (
        "switched", .medium, "The auditor left out \(listed(switched)), which an earlier report tested."
      )
    }
    if !unclear.isEmpty {
      return ("unclear", .low, "It is unclear whether the auditor tested \(listed(unclear)).")
    }
    return allSatisfy { $0.method == .inclusive }
      ? ("inclusive", .nothing, "The auditor tested every subservice organisation too.")
      : ("held", .nothing, "Of everyone whom the auditor left out, the own report is held.")
  }
}

extension SubserviceOrganisation {
  /// Neither tested by the auditor nor covered by a report that we hold, as far as is recorded.
  fileprivate var isLeftOpen: Bool { method != .inclusive && reportHeld != true }

  fileprivate var words: String {
    let held =
      reportHeld == true ? "own report held" : reportHeld == nil ? "nobody looked" : "own report not held"
    return method == .inclusive ? "\(name), inclusive" : "\(name), \(method.label), \(held)"
  }

  fileprivate func request(by report: ReportID) -> String {
    method == .carveOut
      ? "\(report) leaves out \(name), whose own report is not held; ask for it."
      : "It is unclear whether \(report) tested \(name), whose own report is not held; ask."
  }
}

extension ReportUse {
  private var unownedControls: [CustomerControl] { report.customerControls.filter { !$0.isOwned } }

  var customerControlsReading: RuleReading? {
    guard report.kind == .soc1 || report.kind == .soc2 else { return nil }
    let (all, unowned) = (report.customerControls.count, unownedControls.count)
    let overdue = report.customerControls.filter { $0.isOverdue(at: decisionDate) }
    let inputs =
      [RuleInput("customer controls", "\(all)"), RuleInput("without owner", "\(unowned)")]
      + (overdue.isEmpty ? [] : [RuleInput("overdue", "\(overdue.count)")])
    let late = overdue.map {
      followUp("\(id) leaves to us what was due on \($0.dueWords): \($0.text)", .medium)
    }
    if all == 0 {
      return reading(
        .customerControls, "none_recorded", .nothing, "No customer control is recorded.", inputs: inputs)
    }
    if unowned == 0, !overdue.isEmpty {
      return reading(
        .customerControls, "overdue", .medium,
        "Customer controls overdue at the decision date: \(overdue.count) of \(all).", inputs: inputs,
        followUp: late)
    }
    if unowned == 0 {
      return reading(
        .customerControls, "owned", .nothing, "Every customer control has an owner.", inputs: inputs)
    }
    return reading(
      .customerControls, "unowned", .medium,
      "Customer controls without an owner among us: \(unowned) of \(all).",
      inputs: inputs,
      followUp: unownedControls.map {
        followUp("\(id) leaves to us what nobody among us owns: \($0.text)", .medium)
      } + late)
  }

  /// The gate `customer-control-unowned`, of the report that it looks at.
  fileprivate var customerControlsGate: GateFinding {
    let unowned = unownedControls.count
    if unowned == 0 { return GateFinding(.clear, "Every customer control of \(self.id) has an owner.") }
    return GateFinding(.tripped, "Customer controls of \(self.id) without an owner among us: \(unowned).")
  }
}

extension ReportRecord {
  /// The gate `customer-control-unowned`.
  var customerControlsGate: GateFinding { newest { $0.kind == .soc2 }?.customerControlsGate ?? .noSOC2 }
}

extension CustomerControl {
  /// `2026-10-31 and is open (J. Doe)`.
  fileprivate var dueWords: String {
    let who = isOwned ? " (\(owner ?? ""))" : ""
    return "\(due?.description ?? "no day") and is \(status == .inProgress ? "in progress" : "open")\(who)"
  }
}
