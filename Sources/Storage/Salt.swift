/// Sixteen bytes that nobody can guess, one per event.
package enum Salt {
  static let length = 16

  /// From the system's generator of random numbers that are fit for secrets.
  @Sendable package static func random() -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }
}
