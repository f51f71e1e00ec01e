extension String {
  /// The code points in it that a terminal would obey, or that would show text other than it is; line feeds are none.
  package var steering: [String] {
    unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0..<0x20, 0x7F..<0xA0, 0x200B, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
      default: false
      }
    }.map { String($0.value, radix: 16) }
  }
}
