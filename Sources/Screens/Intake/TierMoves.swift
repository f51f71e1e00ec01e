import Diligence
import Scoring

/// Which single word of the use would make it another tier, or between which tiers the unknown words decide.
struct TierMoves: Sendable {
  let use: Use

  /// One sentence; nil where no single word changes anything.
  var sentence: String? {
    let now = Tier(of: use)
    if now.isAssumed { return openSentence }
    let others = (1...3).filter { $0 != now.number }.compactMap { tier -> String? in
      let words = nearest(of: tier)
      return words.isEmpty ? nil : "tier \(tier) with \(words.map { "“\($0)”" }.joined(separator: " or "))"
    }
    return others.isEmpty ? nil : "One word away: \(others.joined(separator: ", "))."
  }

  private var openSentence: String {
    let (best, worst) = (Tier(of: filled(isMild: true)), Tier(of: filled(isMild: false)))
    return best.number == worst.number
      ? "Whatever the rest is, it stays tier \(worst.number)."
      : "The rest decides between tier \(worst.number) and tier \(best.number)."
  }

  /// The use with every unknown part known to be the mildest word, or the riskiest.
  private func filled(isMild: Bool) -> Use {
    var use = use
    use.data = use.data ?? (isMild ? .public : .regulated)
    use.autonomy = use.autonomy ?? (isMild ? .suggests : .mergesOrDeploys)
    use.reach = use.reach ?? (isMild ? .oneRepository : .production)
    return use
  }

  /// The word of each part nearest to the one chosen that leads to `tier`, where there is one.
  private func nearest(of tier: Int) -> [String] {
    let data = nearest(\.data, of: tier).map(\.label)
    let autonomy = nearest(\.autonomy, of: tier).map(\.label)
    let reach = nearest(\.reach, of: tier).map(\.label)
    return [data, autonomy, reach].compactMap { $0 }
  }

  private func nearest<Word: CaseIterable & Equatable>(
    _ part: WritableKeyPath<Use, Word?>, of tier: Int
  ) -> Word? {
    let words = Array(Word.allCases)
    let now = use[keyPath: part].flatMap(words.firstIndex) ?? 0
    let fitting = words.indices.filter { place in
      var other = use
      other[keyPath: part] = words[place]
      return Tier(of: other).number == tier
    }
    return fitting.min { abs($0 - now) < abs($1 - now) }.map { words[$0] }
  }
}
