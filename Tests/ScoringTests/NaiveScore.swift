import Diligence

/// The model once more, written flat and without looking at the first: slow, wordless, and there to disagree.
struct NaiveScore {
  var score: Double?
  var high: Double?
  var claimed: Double?
  var completeness: Double?
  var proof: Double?
  var share = 0.0
  var tier = 1
  var verdict: Verdict?
  /// Value and proof of answered items; nil for open ones; absent for those that take no part.
  var items: [ItemID: (a: Double, e: Double)?] = [:]
  var gates: [GateID: String] = [:]

  private let q: Questionnaire
  private let v: Assessment
  private let date: Day
  private var usable: [AssuranceReport] = []

  init(_ v: Assessment, _ q: Questionnaire) {
    self.q = q
    self.v = v
    date = v.intake.decisionDate
    usable = v.reports.values.filter(isUsable)
    judge()
    add()
    look()
    advise()
  }

  // MARK: Reports

  private func isUsable(_ r: AssuranceReport) -> Bool {
    if r.kind == .iso27001 || r.kind == .iso42001 {
      guard let s = r.start, let e = r.end else { return false }
      return s <= date && e >= date
    }
    var anchor: Day?
    switch (r.kind, r.type) {
    case (.soc2, .typeII), (.soc3, _):
      if r.start == nil || r.end == nil { return false }
      anchor = r.end
    case (.soc2, .typeI), (.pentest, _):
      if r.asOf == nil { return false }
      anchor = r.asOf
    case (.soc2, nil): return false
    default: anchor = r.end ?? r.asOf
    }
    if let anchor, anchor > date { return false }
    guard let written = r.reportDate else { return true }
    if let anchor, written < anchor { return false }
    return written <= date
  }

  private func anchor(_ r: AssuranceReport) -> Day? {
    r.kind == .pentest || r.kind == .soc2 && r.type == .typeI ? r.asOf : r.end
  }

  /// Counts months by walking.
  private func months(_ a: Day, _ b: Day) -> Int {
    if b < a { return -1 }
    var n = 0
    while a.adding(months: n + 1) <= b { n += 1 }
    return n
  }

  private func bridged(_ r: AssuranceReport) -> Bool {
    let limit = date.adding(months: -3)
    if let own = r.bridgedUntil, own >= limit { return true }
    return usable.contains { $0.kind == .bridgeLetter && $0.bridgedUntil.map { $0 >= limit } == true }
  }

  private func periodCap(_ r: AssuranceReport) -> Double {
    var e = 1.0
    if r.kind == .soc2 || r.kind == .soc3 || r.kind == .pentest, let a = anchor(r) {
      let age = months(a, date)
      if age > 15 { e = min(e, 0.6) } else if age > 12 { e = min(e, bridged(r) ? 0.9 : 0.75) }
    }
    if r.kind == .soc2 && r.type == .typeII || r.kind == .soc3, let s = r.start, let end = r.end {
      let length = months(s, end.adding(days: 1))
      if length < 3 { e = min(e, 0.75) } else if length < 6 { e = min(e, 0.9) }
    }
    return e
  }

  private func level(_ r: AssuranceReport, _ item: Item) -> Double {
    guard let t = r.tests[item.id], t.page != nil, let category = item.category else { return 0 }
    if [.soc1, .bridgeLetter, .other].contains(r.kind) { return 0 }
    var e = r.kind == .soc2 && r.type == .typeII ? 1 : 0.75
    e = min(e, periodCap(r))
    if t.result == .exception { e = min(e, t.remediated == true ? 0.9 : 0.75) }
    for x in r.exceptions ?? [] where touches(x, item) { e = min(e, x.remediated == true ? 0.9 : 0.75) }
    if t.result == .noOccurrence { e = min(e, 0.75) }
    if r.productInScope != .yes || r.auditorStatus != .verified { e = min(e, 0.6) }
    guard r.kind == .soc2 || r.kind == .soc3 else { return e }
    if r.categories?.contains(category) != true { e = min(e, 0.6) }
    switch r.opinion {
    case .unmodified: return e
    case .qualified:
      let isNamed = !Set(item.officialCriteria).isDisjoint(with: r.qualifiedCriteria)
      let isBlind = item.officialCriteria.isEmpty || r.qualifiedCriteria.isEmpty
      return isNamed || isBlind ? min(e, 0.6) : e
    default: return min(e, 0.6)
    }
  }

  private func touches(_ x: ReportException, _ item: Item) -> Bool {
    x.items?.contains(item.id) ?? item.officialCriteria.contains { $0 == x.criterion }
  }

  private func computed(_ c: Computation) -> (a: Double, e: Double)? {
    if v.reports.isEmpty && !v.hasNoReports { return nil }
    let soc2 = usable.filter { $0.kind == .soc2 }
    switch c {
    case .type:
      if soc2.contains(where: { $0.type == .typeII }) { return (1, 1) }
      if !soc2.isEmpty { return (0.5, 1) }
      return (usable.contains { [.soc3, .iso27001, .iso42001].contains($0.kind) } ? 0.4 : 0, 1)
    case .auditor:
      let states = usable.filter { [.soc2, .soc3].contains($0.kind) }.map(\.auditorStatus)
      return states.contains(.verified) ? (1, 1) : states.contains(.notChecked) ? (1, 0.4) : (0, 1)
    case .period:
      return soc2.isEmpty ? (0, 1) : (1, soc2.map(periodCap).max() ?? 0)
    case .annual: return annual(soc2.filter { $0.type == .typeII })
    }
  }

  private func annual(_ reports: [AssuranceReport]) -> (a: Double, e: Double) {
    var spans = Set(reports.compactMap { r in r.start.flatMap { s in r.end.map { [s, $0] } } })
    for span in spans where spans.contains(where: { $0 != span && $0[0] <= span[0] && span[1] <= $0[1] }) {
      spans.remove(span)
    }
    let sorted = spans.sorted { $0[1] < $1[1] }
    if sorted.isEmpty { return (0, 1) }
    if sorted.count == 1 { return (0.5, 1) }
    let free = sorted[sorted.count - 2][1].days(to: sorted[sorted.count - 1][0]) - 1
    return (free <= 31 ? 1 : 0.5, 1)
  }

  // MARK: Items and sums

  private var excluded: Set<ItemID> {
    Set(q.items.filter { $0.condition != nil && v.intake.use.personalData == .no }.map(\.id))
  }

  private func isNA(_ item: Item) -> Bool {
    guard item.computation == nil, let x = v.answers[item.id], x.choice == .notApplicable else {
      return false
    }
    return !(x.reason ?? "").isBlank && !(x.approver ?? "").isBlank
  }

  private mutating func judge() {
    for item in q.items where !excluded.contains(item.id) && !isNA(item) {
      items[item.id] = .some(nil)
      if let c = item.computation {
        items[item.id] = .some(computed(c))
      } else if case .option(let id)? = v.answers[item.id]?.choice, let a = item.option(id)?.value {
        let ids = item.evidence.isEmpty ? ["DOC"] : item.evidence.map(\.id)
        let sum = ids.reduce(0.0) { sum, id in
          guard let x = v.evidence[item.id]?[id], x.status == .accepted else { return sum + 0.4 }
          return sum + (x.source == .vendor ? 0.6 : 0.75)
        }
        let e = max(sum / Double(ids.count), usable.map { level($0, item) }.max() ?? 0)
        items[item.id] = .some((a, e))
      }
    }
  }

  private func points(_ ids: Set<ItemID>) -> [ItemID: Double] {
    let all = q.items.filter { ids.contains($0.id) }
    let w = Dictionary(uniqueKeysWithValues: q.criteria.map { ($0.id, v.weights[$0.id] ?? $0.weight) })
    let criteria = Set(all.map(\.criterion))
    let sumW = criteria.reduce(0.0) { $0 + (w[$1] ?? 0) }
    var p: [ItemID: Double] = [:]
    for i in all {
      let inside = all.filter { $0.criterion == i.criterion }.reduce(0.0) { $0 + $1.importance.weight }
      p[i.id] = 100 * (w[i.criterion] ?? 0) / sumW * i.importance.weight / inside
    }
    return p
  }

  private mutating func add() {
    let na = Set(q.items.filter { isNA($0) && !excluded.contains($0.id) }.map(\.id))
    let every = points(Set(items.keys).union(na))
    share = na.reduce(0) { $0 + (every[$1] ?? 0) }
    if items.isEmpty { return }
    let p = points(Set(items.keys))
    var s = 0.0, o = 0.0, c = 0.0, done = 0.0, pe = 0.0, pp = 0.0
    for (id, x) in items {
      let p = p[id] ?? 0
      guard let x else {
        o += p
        continue
      }
      s += p * x.a * x.e
      c += p * x.a
      done += p
      if x.a > 0 {
        pe += p * x.e
        pp += p
      }
    }
    completeness = done / 100
    if items.values.allSatisfy({ $0 == nil }) { return }
    score = s
    high = s + o
    claimed = c
    proof = pp > 0 ? pe / pp : nil
  }

  // MARK: Gates and verdict

  private func newest(_ kinds: Set<AssuranceReport.Kind>, typeII: Bool = false) -> AssuranceReport? {
    let old = day("0001-01-01")
    return usable.filter { kinds.contains($0.kind) && (!typeII || $0.type == .typeII) }
      .max {
        (anchor($0) ?? old, $0.reportDate ?? old, $0.id) < (anchor($1) ?? old, $1.reportDate ?? old, $1.id)
      }
  }

  private mutating func look() {
    for gate in q.gates {
      var state = gate.isOnReportRecord ? onRecord(gate.id.text) : onOptions(gate.id)
      if state != "clear", let w = v.waivers[gate.id], !w.by.isBlank, !w.reason.isBlank, w.expires >= date {
        state = "waived"
      }
      gates[gate.id] = state
    }
  }

  private func onOptions(_ gate: GateID) -> String {
    var state = "clear"
    for item in q.items where item.computation == nil {
      guard let x = items[item.id], item.options.contains(where: { $0.gate == gate }) else { continue }
      if x == nil { state = "open" }
      if x != nil, case .option(let id)? = v.answers[item.id]?.choice, item.option(id)?.gate == gate {
        return "tripped"
      }
    }
    return state
  }

  private func onRecord(_ gate: String) -> String {
    if v.reports.isEmpty && !v.hasNoReports { return "open" }
    let soc2 = newest([.soc2]), typeII = newest([.soc2], typeII: true)
    let critical = q.items.filter { $0.importance == .critical }.map(\.id)
    let isTripped =
      switch gate {
      case "adverse-opinion": soc2?.opinion == .adverse || soc2?.opinion == .disclaimer
      case "report-unverifiable": newest([.soc2, .soc3])?.auditorStatus == .notFound
      case "no-type-ii": typeII == nil
      case "product-out-of-scope": soc2.map { $0.productInScope != .yes } ?? false
      case "open-exception":
        critical.contains { typeII?.tests[$0]?.isOpenException == true }
          || typeII?.exceptions?.contains { x in
            x.remediated != true && q.items.contains { $0.importance == .critical && touches(x, $0) }
          } == true
      default: soc2?.customerControls.contains { $0.owner?.isBlank != false } ?? false
      }
    return isTripped ? "tripped" : "clear"
  }

  private mutating func advise() {
    if let d = v.intake.use.data, let a = v.intake.use.autonomy, let r = v.intake.use.reach {
      let data: [Use.DataClass: Int] = [.public: 0, .internal: 1, .confidential: 2, .regulated: 3]
      let autonomy: [Use.Autonomy: Int] = [.suggests: 0, .opensPullRequest: 1, .mergesOrDeploys: 2]
      let reach: [Use.Reach: Int] = [.oneRepository: 0, .organisation: 1, .production: 2]
      let sum = (data[d] ?? 9) + (autonomy[a] ?? 9) + (reach[r] ?? 9)
      tier = sum >= 5 ? 1 : sum >= 3 ? 2 : 3
    }
    guard let completeness else { return }
    guard let score else {
      verdict = .incomplete
      return
    }
    func any(_ effect: GateEffect, _ states: Set<String>) -> Bool {
      q.gates.contains { $0.effect == effect && states.contains(gates[$0.id] ?? "") }
    }
    let t = [80.0, 70, 60][tier - 1] - 1e-9
    if any(.reject, ["tripped"]) {
      verdict = .reject
    } else if any(.reject, ["open"]) || completeness < 0.9 - 1e-9 {
      verdict = .incomplete
    } else if any(.conditional, ["tripped", "open"]) {
      verdict = score >= t - 20 ? .conditional : .notYet
    } else if score >= t && (proof ?? 0) >= 0.75 - 1e-9 {
      verdict = .approve
    } else {
      verdict = score >= t - 20 ? .conditional : .notYet
    }
  }
}
