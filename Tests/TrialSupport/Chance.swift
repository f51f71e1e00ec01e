/// The same numbers for the same seed on every machine (Steele and others' SplitMix64).
package struct Chance: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// A number from 0 to one less than `count`.
  package mutating func next(in count: Int) -> Int { Int(next() % UInt64(count)) }

  /// True in `share` of all draws: always for 1, never for 0.
  package mutating func happens(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &self) < share }
}
