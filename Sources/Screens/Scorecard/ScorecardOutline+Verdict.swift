import Diligence
import Scoring
import TerminalUI

// What limits the verdict, what would add most, and what is to be followed up.
extension ScorecardOutline {
  /// How many improvements are listed.
  static let improvementCount = 10

  func gates(_ scene: ScorecardScene, width: Int) -> [ScorecardRow] {
    let gates = scene.sheet.card.gates
    let inTheWay = gates.count(where: \.isInTheWay)
    let before = Dictionary(
      scene.recorded.card.gates.map { ($0.gate.id, $0.state) }, uniquingKeysWith: { $1 })
    return [.heading("GATES  \(inTheWay == 0 ? "none" : "\(inTheWay)") of \(gates.count) in the way")]
      + gates.flatMap { rows(of: $0, before: before[$0.gate.id] ?? $0.state, width: width) }
  }

  /// A gate in the way says why at once; the others where they are opened.
  private func rows(of gate: GateResult, before: GateResult.State, width: Int) -> [ScorecardRow] {
    let about = ScorecardRow.About.gate(gate.gate.id)
    let effect = gate.gate.effect == .reject ? "rejects" : "limits"
    let state = moved(before.label, gate.state.label)
    let head = ScorecardRow(
      about,
      .text([
        Span("\(gate.sign) ", .bold), Span(state.padded(to: 9), gate.isInTheWay ? .bold : .plain),
        Span(effect.padded(to: 9), .dim), Span(gate.gate.title),
      ]))
    let isOpen = open.contains(about)
    guard gate.state != .clear || isOpen else { return [head] }
    let waiver = gate.waiver.map { ScorecardRow.texts(about, $0.words, indent: 4, width: width) } ?? []
    let why = isOpen ? ScorecardRow.texts(about, gate.gate.why, indent: 4, width: width) : []
    return [head] + ScorecardRow.texts(about, gate.because, indent: 4, width: width) + waiver + why
  }

  /// The fewest steps to a better verdict; looked for only once somebody asks, because that takes a while.
  func paths(_ sheet: Sheet, width: Int) -> [ScorecardRow] {
    let isOpen = open.contains(.paths)
    let head = ScorecardRow(
      .paths,
      .text([
        Span("WHAT WOULD CHANGE THE VERDICT  ", .bold), Span(isOpen ? "" : "Enter: the fewest steps", .dim),
      ]))
    guard isOpen else { return [head] }
    if let remark = sheet.card.paths.remark {
      return [head] + ScorecardRow.texts(.paths, remark, indent: 4, width: width, .plain)
    }
    return [head]
      + sheet.card.paths.all.enumerated().flatMap { way, path in
        ScorecardRow.texts(.paths, path.heading, indent: 4, width: width, .bold)
          + path.steps.enumerated().flatMap { place, taken in
            ScorecardRow.texts(
              .step(way: way, place, taken.step.item, taken.step.report),
              "+\(rounded(taken.gain))  \(taken.step.words(about: sheet.assessment, in: sheet.questionnaire))",
              indent: 6, width: width, .plain)
          }
      }
  }

  func improvements(_ scene: ScorecardScene) -> [ScorecardRow] {
    let all = scene.sheet.card.improvements
    guard !all.isEmpty else { return [] }
    let shown = all.prefix(Self.improvementCount).map { improvement in
      let title = scene.sheet.questionnaire.item(improvement.item)?.title ?? ""
      return ScorecardRow(
        .improvement(improvement.item, improvement.way),
        .text([
          Span("+\(rounded(improvement.gain))".leftPadded(to: 5), .bold),
          Span("  \(improvement.way.label.padded(to: 16))"), Span("\(improvement.item) \(title)"),
        ]))
    }
    return [.heading("WHAT WOULD ADD MOST  \(shown.count) of \(all.count)")] + shown
  }

  func findings(_ card: Scorecard, width: Int) -> [ScorecardRow] {
    guard !card.findings.isEmpty else { return [] }
    let room = max(10, min(width, InterviewLayout.longestLine) - 2)
    return [.heading("TO FOLLOW UP  \(card.findings.count), the weightiest first")]
      + card.findings.flatMap { finding in
        finding.text.wrapped(to: room).enumerated().map {
          ScorecardRow(
            .finding(finding.item, finding.report),
            .text([Span($0 == 0 ? finding.mark : "  ", .bold), Span($1)]))
        }
      }
  }
}

// The buyer's own choices that the score rests on.
extension ScorecardOutline {
  /// The numbers that depart from the standard; all of them where the row is opened.
  func policy(_ policy: Policy, width: Int) -> [ScorecardRow] {
    let own = policy.lines.filter(\.departs)
    let title =
      own.isEmpty ? "the standard numbers" : "\(own.count) of \(policy.lines.count) otherwise than usual"
    let isOpen = open.contains(.policy)
    let head = ScorecardRow(
      .policy, .text([Span("POLICY  ", .bold), Span(title), Span(isOpen ? "" : "  Enter shows all", .dim)]))
    let shown = isOpen ? policy.lines : own
    return [head]
      + shown.flatMap { line in
        ScorecardRow.texts(
          .policy, "\(line.words): \(line.number.decides)", indent: 4, width: width,
          line.departs ? .plain : .dim)
      }
  }
}

extension Finding {
  /// What weighs most stands out.
  fileprivate var mark: String { severity == .high ? "! " : "• " }
}

extension GateResult.State {
  /// As a person reads it: what is waived is a risk that was accepted.
  var label: String { self == .waived ? "accepted" : rawValue }
}

extension Waiver {
  /// Who took the risk on, until when, and why.
  var words: String { "Risk accepted by \(by) until \(expires): \(reason)" }
}

extension String {
  /// Blanks behind, up to so many cells.
  func padded(to cells: Int) -> String { self + String(repeating: " ", count: max(0, cells - cellWidth)) }
}
