/// How much of what a criterion can give has been earned, apart from what the criterion weighs.
package struct CriterionShare: Sendable, Equatable {
  package let criterion: CriterionID
  /// 0 to 1; nil where no item of the criterion applies.
  package let share: Double?

  package init(_ criterion: CriterionID, _ share: Double?) {
    self.criterion = criterion
    self.share = share
  }
}

/// The shares of all criteria as one short text, `G1=0.9 G2=-`.
///
/// Ten thousand lines of the portfolio are read at the start and few are ever asked for their shares, so they
/// are taken apart only then.
struct CriterionShares: Sendable, Equatable {
  private let text: String

  init(_ shares: [CriterionShare]) {
    text = shares.map { "\($0.criterion)=\($0.share.map { "\($0)" } ?? "-")" }.joined(separator: " ")
  }

  /// In the order in which they were given.
  var all: [CriterionShare] {
    text.utf8.split(separator: UInt8(ascii: " ")).compactMap { part in
      guard let sign = part.lastIndex(of: UInt8(ascii: "=")) else { return nil }
      let share = Substring(part[part.index(after: sign)...])
      return CriterionShare(CriterionID(String(Substring(part[..<sign]))), Double(share))
    }
  }
}

extension CriterionShares: Codable {
  init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
