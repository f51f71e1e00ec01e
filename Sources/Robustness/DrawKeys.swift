internal import Diligence

/// What the random numbers of a seed start from: one key for the weights of each family, one for the open items.
struct DrawKeys {
  private let seed: UInt64

  init(seed: UInt64) {
    self.seed = Self.mixed(seed &+ Self.step)
  }

  func weights(_ family: WeightFamily) -> UInt64 {
    switch family {
    case .near: Self.mixed(seed ^ 1)
    case .ordered: Self.mixed(seed ^ 2)
    case .any: Self.mixed(seed ^ 3)
    }
  }

  var openItems: UInt64 { Self.mixed(seed ^ 4) }

  /// The same whatever else is asked, and whoever else is compared.
  static func item(_ item: ItemID, of vendor: VendorID) -> UInt64 {
    (Array(vendor.text.utf8) + [0xFF] + Array(item.text.utf8)).reduce(step) {
      mixed(($0 ^ UInt64($1)) &+ step)
    }
  }

  /// The odd number next to 2⁶⁴ over the golden ratio.
  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Every bit of the result depends on every bit of `number`, and no two numbers give the same: the last part of splitmix64.
  private static func mixed(_ number: UInt64) -> UInt64 {
    var bits = number
    bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return bits ^ bits >> 31
  }
}
