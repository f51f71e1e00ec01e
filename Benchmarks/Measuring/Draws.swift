internal import Diligence
internal import Foundation
internal import Robustness

/// Weights drawn anew, scores and ranks: beside numpy in the same rounds, and as often as a screen would ask for it.
func measureDraws(_ place: Place, repeating count: Int) throws {
  for (vendors, draws) in [(5, 1_000_000), (50, 200_000), (1000, 10_000)] {
    for family in [WeightFamily.any, .ordered, .near] {
      try measureDraws(place, family, vendors: vendors, draws: draws, repeating: count)
    }
  }
  measureLiveDraws(repeating: 20 * count)
}

private func measureDraws(
  _ place: Place, _ family: WeightFamily, vendors: Int, draws: Int, repeating count: Int
) throws {
  let question = drawnQuestion(vendors: vendors, open: 0)
  let peer = try NumpyDraws(place, family, vendors: vendors, criteria: question.criteria.count, draws: draws)
  var own = Figures()
  var others: [String: Figures] = [:]
  for round in 0...count {
    var robustness: Robustness?
    let took = seconds { robustness = question.robustness(draws: draws, families: [family]) { _ in true } }
    let told = try peer?.round()
    let share = robustness?.families[0].acceptability.lazy.map { $0[0] }.max() ?? 0
    if let told, abs(told.share - share) > 0.03 {
      throw Failed(what: "first in \(share) of the draws, but \(told.share) with numpy")
    }
    guard round > 0 else { continue }
    own.take(took)
    for (name, seconds) in told?.seconds ?? [:] { others[name, default: Figures()].take(seconds) }
  }
  let inFull = vendors <= Robustness.mostInFull
  var board = Board("\(vendors) vendors, \(draws) draws of \(family), 20 criteria, \(count) times")
  board.add("duly, \(inFull ? "all ranks and pairs" : "first \(Robustness.ranksOfMany) ranks")", own)
  for (name, what) in [("ranks", "all ranks"), ("pairs", "all ranks and pairs"), ("first", "first 10 ranks")]
  {
    if let figures = others[name] { board.add("numpy, \(what)", figures) }
  }
  board.show()
  if peer == nil { put("  numpy is not installed") }
}

/// What a screen of 50 vendors asks for after each key: three families, with and without open items.
private func measureLiveDraws(repeating count: Int) {
  let draws = Robustness.usualDraws
  var board = Board("50 vendors, 20 criteria, \(draws) draws of each of three families, \(count) times")
  for open in [0, 3] {
    let question = drawnQuestion(vendors: 50, open: open)
    board.add("\(open) open items a vendor", samples(count) { _ = question.robustness { _ in true } })
  }
  board.show()
}

/// Shares made up from a fixed seed; the peer makes up the same.
private func drawnQuestion(vendors: Int, open: Int) -> RankingQuestion {
  let criteria = 20
  var state: UInt64 = 1
  func share() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) * 0x1p-53
  }
  let contenders = (0..<vendors).map { number in
    let shares = (0..<criteria).map { _ in share() }
    let items = (0..<open).map { place in
      Contender.OpenItem(item: ItemID("Q\(place)"), criterion: place, part: (1 - shares[place]) / 2)
    }
    return Contender(vendor: VendorID("vendor-\(number)"), shares: shares, open: items)
  }
  return RankingQuestion(
    criteria: (1...criteria).map { CriterionID("G\($0)") },
    weights: (1...criteria).map { Double(criteria + 4 - $0) }, contenders: contenders)
}

/// `peers/draws.py`, which makes the same draws once for each line that it is sent.
private final class NumpyDraws {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()

  /// Nil without Python or numpy.
  init?(_ place: Place, _ family: WeightFamily, vendors: Int, criteria: Int, draws: Int) throws {
    guard let python = place.python else { return nil }
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments =
      ["\(place.peers)/draws.py"] + [vendors, criteria, draws].map(String.init) + [family.rawValue]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    guard line() == "ready" else { return nil }
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  func round() throws -> (seconds: [String: Double], share: Double) {
    input.fileHandleForWriting.write(Data("\n".utf8))
    let words = line().split(separator: " ").map(String.init)
    var told: [String: Double] = [:]
    for place in stride(from: 0, to: words.count - 1, by: 2) { told[words[place]] = Double(words[place + 1]) }
    guard let share = told.removeValue(forKey: "share") else { throw Failed(what: "draws.py did not work") }
    return (told, share)
  }

  private func line() -> String {
    var bytes: [UInt8] = []
    while let byte = try? output.fileHandleForReading.read(upToCount: 1)?.first, byte != 10 {
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
