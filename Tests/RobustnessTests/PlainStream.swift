/// The random numbers of one draw, one after the other: xoshiro256+ by Blackman and Vigna, its state filled by splitmix64.
struct PlainStream {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  init(key: UInt64, draw: Int) {
    let place = 4 &* UInt64(draw)
    state = (
      Self.mixed(key &+ (place &+ 1) &* Self.step), Self.mixed(key &+ (place &+ 2) &* Self.step),
      Self.mixed(key &+ (place &+ 3) &* Self.step), Self.mixed(key &+ (place &+ 4) &* Self.step)
    )
  }

  mutating func next() -> UInt64 {
    let result = state.0 &+ state.3
    let kept = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= kept
    state.3 = state.3 << 45 | state.3 >> 19
    return result
  }

  /// Strictly between 0 and 1, in steps of 2⁻⁵².
  mutating func uniform() -> Double { Self.uniform(next()) }

  static func uniform(_ bits: UInt64) -> Double {
    Double(bitPattern: bits >> 12 | 0x3FF0_0000_0000_0000) - (1 - 0x1p-53)
  }

  static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Every bit of the result depends on every bit of `number`, and no two numbers give the same: the last part of splitmix64.
  static func mixed(_ number: UInt64) -> UInt64 {
    var bits = number
    bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return bits ^ bits >> 31
  }
}
