import Diligence

/// One item seen by what could be done about it, apart from all other items: its points are its own, so what
/// it adds is worked out without scoring the rest.
struct ItemLever: Sendable {
  let item: Item
  let points: Double
  /// The option that counts now; nil while the item is open.
  let option: AnswerOption?
  /// What the reports give a computed item; nil for an item that is asked, or while nothing is recorded.
  let computed: ComputedItem?
  /// The best answer without a gate, where it is better than what counts now.
  let better: AnswerOption?
  /// The level of each evidence piece as it is recorded, in the item's order.
  let levels: [ProofLevel]
  /// The places of the pieces that are not yet independent, the one worth most first; of equal ones what lies
  /// nearest.
  let pieces: [Int]
  let reach: ItemReach

  /// Something that is done about the item: which steps, in a form that is cheap to try.
  struct Deed: Sendable, Equatable {
    var isAnswered = false
    /// The sources of as many of ``pieces``, from the first.
    var sources: [Evidence.Source] = []
    var record = Record.asIs

    /// What is done in the report record about this item.
    enum Record: Sendable, Equatable {
      case asIs, test, remedy
      /// The report still to come leaves the item out.
      case untested
    }
  }

  /// What the deed leaves of the item; nil while it stays open.
  func sums(after deed: Deed) -> VerdictSums? {
    if let computed { return VerdictSums(points: points, value: computed.value, proof: computed.proof) }
    guard let option = deed.isAnswered ? better : option else { return nil }
    return VerdictSums(points: points, value: option.value, proof: proof(after: deed))
  }

  private func proof(after deed: Deed) -> Double {
    var levels = levels
    for (place, source) in zip(pieces, deed.sources) {
      levels[place] = source == .vendor ? .vendorDocument : .independent
    }
    let mean = levels.reduce(0) { $0 + $1.proof } / Double(levels.count)
    return max(mean, reach.level(deed.record)?.proof ?? 0)
  }

  /// The option that counts once the deed is done.
  func option(after deed: Deed) -> AnswerOption? { deed.isAnswered ? better : option }

  func steps(of deed: Deed) -> [VerdictStep] {
    var steps: [VerdictStep] = []
    if deed.isAnswered, let better { steps.append(.answer(item.id, better.id)) }
    if let report = reach.report {
      if deed.record == .test { steps.append(.recordTest(of: item.id, in: report)) }
      if deed.record == .remedy { steps.append(.remediate(item.id, in: report)) }
    }
    return steps
      + zip(pieces, deed.sources).map { .accept(item.evidencePieces[$0].id, of: item.id, from: $1) }
  }

  /// Every deed that can make sense: the answer or not, the report or not, the first so many pieces.
  var deeds: [Deed] {
    guard item.computation == nil else { return [Deed()] }
    let answers = better == nil ? [false] : [false, true]
    let records: [Deed.Record] =
      [.asIs] + (reach.tested == nil ? [] : [.test]) + (reach.remedied == nil ? [] : [.remedy])
    return answers.flatMap { isAnswered in
      records.flatMap { record in
        (0...(record == .test ? 0 : pieces.count)).map { count in
          Deed(
            isAnswered: isAnswered, sources: Array(repeating: .independent, count: count), record: record)
        }
      }
    }
  }
}

/// What the report record gives one item, and what it could give.
struct ItemReach: Sendable, Equatable {
  /// The report in which a test could be recorded, or an exception be shown to be remediated.
  var report: ReportID?
  var now: ProofLevel?
  var tested: ProofLevel?
  var remedied: ProofLevel?
  /// Without the report still to come.
  var untested: ProofLevel?

  func level(_ record: ItemLever.Deed.Record) -> ProofLevel? {
    switch record {
    case .asIs: now
    case .test: max(tested, now)
    case .remedy: max(remedied, now)
    case .untested: untested
    }
  }

  private func max(_ left: ProofLevel?, _ right: ProofLevel?) -> ProofLevel? {
    [left, right].compactMap(\.self).max()
  }
}

extension ItemLever {
  /// `record` is the report record after what is done about reports as a whole.
  init(
    _ item: Item, score: ItemScore, in assessment: Assessment, record: ReportRecord, reach: ItemReach
  ) {
    self.item = item
    self.reach = reach
    points = score.split.points
    computed = item.computation.flatMap(record.compute)
    let option = score.standing == .answered ? assessment.answers[item.id]?.choice.flatMap(item.option) : nil
    self.option = option
    better = item.best.flatMap { best in
      option.map { $0.value < best.value || $0.gate != nil } ?? true ? best : nil
    }
    let evidence = item.evidencePieces.map { assessment.evidence($0.id, of: item.id) }
    levels = evidence.map(\.level)
    pieces = evidence.indices.filter { evidence[$0].level < .independent }
      .sorted {
        (evidence[$0].level, evidence[$0].distance, $0) < (evidence[$1].level, evidence[$1].distance, $1)
      }
  }
}

extension Item {
  /// The first of its best options; nil where each trips a gate.
  var best: AnswerOption? {
    let free = options.filter { $0.gate == nil }
    let most = free.map(\.value).max()
    return free.first { $0.value == most }
  }

  fileprivate func option(_ choice: Choice) -> AnswerOption? {
    if case .option(let id) = choice { option(id) } else { nil }
  }
}

extension Evidence {
  /// How far a piece is from being accepted: 0 where it only waits for us.
  fileprivate var distance: Int {
    switch status {
    case .accepted, .received: 0
    case .requested: 1
    case .notRequested: 2
    case .refused: 3
    case .nonexistent: 4
    }
  }
}
