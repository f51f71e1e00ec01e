import Diligence
import Testing

@testable import Robustness

struct DrawKeysTests {
  @Test func everyFamilyAndTheOpenItemsHaveKeysOfTheirOwn() {
    let keys = (0..<100).map(DrawKeys.init).flatMap { keys in
      WeightFamily.allCases.map(keys.weights) + [keys.openItems]
    }
    #expect(Set(keys).count == 400)
  }

  @Test func anItemIsKnownByItsVendorAndItself() {
    let vendors: [VendorID] = ["a", "ab", "b", ""]
    let items: [ItemID] = ["c", "bc", "b", ""]
    let keys = vendors.flatMap { vendor in items.map { DrawKeys.item($0, of: vendor) } }
    #expect(Set(keys).count == 16)
  }
}
