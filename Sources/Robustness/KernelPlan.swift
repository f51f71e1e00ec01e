internal import Diligence
internal import RankingKernel

/// A ranking question laid out for the kernel, with all memory that the layout points to.
final class KernelPlan {
  private(set) var layout = ranking_plan()
  private var memory: [UnsafeMutableRawPointer] = []

  /// For a question with contenders.
  init(_ question: RankingQuestion) {
    let stands = question.contenders.map(Stand.init)
    let inFull = stands.count <= Robustness.mostInFull
    layout.vendors = Int32(stands.count)
    layout.criteria = Int32(max(1, question.criteria.count))
    layout.in_full = inFull
    layout.ranks = inFull ? layout.vendors : Int32(Robustness.ranksOfMany)
    takeWeights(of: question)
    takeStands(stands)
    takeOpenItems(of: question.contenders)
  }

  deinit {
    for piece in memory { piece.deallocate() }
  }

  /// Without criteria a single one stands in, which makes no difference to anybody.
  private func takeWeights(of question: RankingQuestion) {
    let weights = question.weights.isEmpty ? [1] : question.weights
    let order = question.order.isEmpty ? [[0]] : question.order
    precondition(weights.allSatisfy { $0 > 0 && $0.isFinite }, "Weights are positive.")
    precondition(order.joined().sorted() == Array(weights.indices), "The order has each criterion once.")
    let heaviest = weights.max() ?? 1
    let whole = weights.reduce(0) { $0 + $1 / heaviest }
    layout.shapes = kept(weights.map { 130 * ($0 / heaviest / whole) })
    layout.order = kept(order.joined().map(Int32.init))
    layout.group_sizes = kept(order.map { Int32($0.count) })
    layout.group_count = Int32(order.count)
  }

  private func takeStands(_ stands: [Stand]) {
    let fours = (stands.count + 3) / 4
    let criteria = Int(layout.criteria)
    var sets = [Array(repeating: true, count: criteria)]
    var differences = Array(repeating: 0.0, count: fours * criteria * 4)
    var bases = Array(repeating: 0.0, count: fours * 4)
    var setOfVendor = Array(repeating: Int32(0), count: fours * 4)
    for (vendor, stand) in stands.enumerated() {
      bases[vendor] = stand.base
      for (place, difference) in stand.differences.enumerated() {
        differences[(vendor / 4 * criteria + place) * 4 + vendor % 4] = difference
      }
      guard let applies = stand.applies, applies != sets[0] else { continue }
      let set = sets.firstIndex(of: applies) ?? sets.count
      if set == sets.count { sets.append(applies) }
      setOfVendor[vendor] = Int32(set)
    }
    layout.differences = kept(differences)
    layout.bases = kept(bases)
    layout.sets = kept(setOfVendor)
    layout.set_count = Int32(sets.count)
    layout.members = kept(sets.joined().map { $0 ? 1.0 : 0 })
  }

  private func takeOpenItems(of contenders: [Contender]) {
    let items = contenders.enumerated().flatMap { vendor, contender in
      contender.open.map { item in
        precondition(
          contender.shares.indices.contains(item.criterion) && contender.shares[item.criterion] != nil,
          "An open item's criterion applies.")
        return ranking_open_item(
          key: DrawKeys.item(item.item, of: contender.vendor), vendor: Int32(vendor),
          criterion: Int32(item.criterion), part: item.part)
      }
    }
    layout.open_items = kept(items)
    layout.open_item_count = Int32(items.count)
  }

  private func kept<Value: BitwiseCopyable>(_ values: some Sequence<Value>) -> UnsafePointer<Value> {
    let values = Array(values)
    let copy = UnsafeMutableBufferPointer<Value>.allocate(capacity: max(1, values.count))
    _ = copy.initialize(from: values)
    let start = UnsafeMutableRawPointer(copy.baseAddress!)
    memory.append(start)
    return UnsafePointer(start.assumingMemoryBound(to: Value.self))
  }
}
