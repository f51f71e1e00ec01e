/// Sixteen bytes that nobody can guess, one per event.
package enum Salt {
  /// From the system's generator of random numbers that are fit for secrets.
  @Sendable package static func random() -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    let halves: (UInt64, UInt64) = (generator.next(), generator.next())
    return withUnsafeBytes(of: halves, Array.init)
  }
}
