internal import DataFiles
internal import Diligence

/// The gates that a questionnaire declares, on options of its items or on the record of assurance reports.
struct GatesReading {
  private(set) var gates: [Gate] = []
  private var declared = UniqueIDs(of: "gate")
  private var onReportRecord: Set<String> = []
  private let reading: Reading

  /// The rules on the report record that duly knows (scoring.md, "Gates").
  private static let rulesOnReportRecord = [
    "adverse-opinion", "report-unverifiable", "no-type-ii", "product-out-of-scope", "open-exception",
    "customer-control-unowned",
  ]

  init(_ field: Field) {
    reading = field.reading
    for entry in field.present?.list() ?? [] {
      if let gate = entry.map({ read($0) }) { gates.append(gate) }
    }
  }

  private mutating func read(_ fields: Fields) -> Gate? {
    let id = declared.declare(fields["id"])
    let title = fields["title"].filledText()
    let effect: GateEffect? = fields["effect"].word()
    let isOnReportRecord = fields["on"].present?.word(in: ["report_record"]) != nil
    let why = fields["why"].filledText()
    if let id, isOnReportRecord { takeRule(id, fields["id"]) }
    guard let id, let title, let effect, let why else { return nil }
    return Gate(id: GateID(id), title: title, effect: effect, isOnReportRecord: isOnReportRecord, why: why)
  }

  private mutating func takeRule(_ id: String, _ field: Field) {
    onReportRecord.insert(id)
    guard !Self.rulesOnReportRecord.contains(id) else { return }
    field.report(
      "no rule on the report record is called \(quoted(id))",
      fix: Field.fix(for: id, among: Self.rulesOnReportRecord))
  }

  /// The gate that an option names, or nil with a report where no option can name it.
  func named(by field: Field) -> GateID? {
    if declared.ids.isEmpty {
      field.report("no gate is declared, so no option can name one", fix: "declare it under 'gates'")
      return nil
    }
    guard let id = field.word(in: declared.ids) else { return nil }
    if onReportRecord.contains(id) {
      field.report(
        "the gate \(quoted(id)) looks at the report record, so no option can trip it",
        fix: "name another gate, or take 'on' from that one")
      return nil
    }
    return GateID(id)
  }

  /// Reports the gates that nothing could ever trip, given those that options name.
  func reportUnnamed(by named: Set<GateID>) {
    for id in declared.ids where !onReportRecord.contains(id) && !named.contains(GateID(id)) {
      reading.report(
        "no option names the gate \(quoted(id))",
        fix: "name it with 'gate:' on an option, or mark it 'on: report_record'", at: declared.place(of: id))
    }
  }
}
