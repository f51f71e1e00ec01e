import Diligence

/// How well an item is proven, by its evidence pieces or by the assurance report that says most, whichever is
/// more.
struct ItemProof: Sendable, Equatable {
  /// The mean over the listed pieces, 0.40 to 0.75.
  let pieces: Double
  /// How many pieces are accepted by level, for the explanation.
  let independentPieces: Int
  let vendorPieces: Int
  let askedPieces: Int
  /// The best level that any report gives.
  let report: ReportLevel?

  init(of item: Item, in assessment: Assessment, record: ReportRecord) {
    let levels = item.evidencePieces.map { assessment.evidence($0.id, of: item.id).level }
    pieces = levels.reduce(0) { $0 + $1.proof } / Double(levels.count)
    independentPieces = levels.count { $0 == .independent }
    vendorPieces = levels.count { $0 == .vendorDocument }
    askedPieces = levels.count
    report = record.usable.compactMap { $0.level(for: item) }.max { $0.level < $1.level }
  }

  /// 0.40 to 1.
  var proof: Double { max(pieces, report?.level.proof ?? 0) }

  /// Whether the report says at least as much as the pieces.
  var isByReport: Bool { report.map { $0.level.proof >= pieces } ?? false }
}

extension Evidence {
  /// Only what is accepted proves anything: our own check or an independent source more than the vendor's
  /// document.
  var level: ProofLevel {
    guard status == .accepted else { return .saidOnly }
    return source == .vendor ? .vendorDocument : .independent
  }
}

extension ProofLevel {
  /// The highest level that `proof` reaches.
  init(reachedBy proof: Double) {
    self = Self.allCases.last { meets(proof, $0.proof) } ?? .saidOnly
  }
}
