import Diligence

/// How well an item is proven, by its evidence pieces or by the assurance report that says most, whichever is
/// more.
struct ItemProof: Sendable {
  let pieces: PieceTally
  /// The best level that any report gives.
  let report: ReportLevel?

  init(of row: ScoringPlan.Row, in assessment: Assessment, record: ReportRecord) {
    pieces = PieceTally(of: row.pieces, in: assessment.evidence[row.item.id])
    report = record.usable.compactMap { $0.level(for: row.item) }.max { $0.level < $1.level }
  }

  /// 0.40 to 1.
  var proof: Double { max(pieces.proof, report?.level.proof ?? 0) }

  /// Whether the report says at least as much as the pieces.
  var isByReport: Bool { report.map { $0.level.proof >= pieces.proof } ?? false }
}

/// How many evidence pieces of an item are accepted.
struct PieceTally: Sendable, Equatable {
  private(set) var independent = 0
  private(set) var vendor = 0
  let asked: Int

  init(of pieces: [EvidenceID], in recorded: [EvidenceID: Evidence]?) {
    asked = pieces.count
    guard let recorded else { return }
    for piece in pieces {
      switch recorded[piece]?.level {
      case .independent: independent += 1
      case .vendorDocument: vendor += 1
      default: break
      }
    }
  }

  var accepted: Int { independent + vendor }

  /// The mean over the listed pieces, 0.40 to 0.75.
  var proof: Double {
    let said = Double(asked - accepted) * ProofLevel.saidOnly.proof
    let shown =
      Double(vendor) * ProofLevel.vendorDocument.proof + Double(independent) * ProofLevel.independent.proof
    return (said + shown) / Double(asked)
  }
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
