internal import Diligence

/// What makes the random numbers of a seed: one key for the weights of each family, one for the open items.
struct DrawKeys {
  private let seed: UInt64

  init(seed: UInt64) {
    self.seed = RandomStream.mixed(seed &+ RandomStream.step)
  }

  func weights(_ family: WeightFamily) -> UInt64 {
    let number: UInt64 =
      switch family {
      case .near: 1
      case .ordered: 2
      case .any: 3
      }
    return RandomStream.mixed(seed ^ number)
  }

  /// To be mixed with the key of an item.
  func openItems(draw: Int) -> UInt64 {
    let key = RandomStream.mixed(seed ^ 4)
    return RandomStream.mixed(key &+ (UInt64(draw) &+ 1) &* RandomStream.step)
  }

  /// The same whatever else is asked, and whoever else is compared.
  static func item(_ item: ItemID, of vendor: VendorID) -> UInt64 {
    (Array(vendor.text.utf8) + [0xFF] + Array(item.text.utf8)).reduce(RandomStream.step) {
      RandomStream.mixed(($0 ^ UInt64($1)) &+ RandomStream.step)
    }
  }
}
