internal import TerminalUI

// What goes to the terminal, and what comes from it.

extension FuzzedReader {
  private static let sequences = [
    "\u{1B}[A", "\u{1B}[<0;3;5M", "\u{1B}[<64;", "\u{1B}[200~", "\u{1B}[201~", "\u{1B}O", "\u{1B}[1;5C",
    "\u{1B}[27;5;13~",
    "\u{1B}[?2026;2$y", "\u{1B}[?1u", "\u{1B}[97;5u", "\u{1B}P", "\u{1B}\\", "\u{1B}]52;c;", "\u{1B}[[A",
    "\u{1B}\u{1B}",
    "99999999999999999999", ";", ":",
  ]

  /// Text from outside on its way to a terminal.
  static let terminal = FuzzedReader("terminal", words: sequences) { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    let shown = text.visible
    try Broken.unless(!shown.contains("\n") && shown.steering.isEmpty, "steers a terminal: \(shown.steering)")
    try Broken.unless(shown.visible == shown, "a second look changes it")
    try Broken.unless(shown.cellWidth == text.cellWidth, "the widths differ")
    for line in text.prefix(300).description.wrapped(to: 20) {
      try Broken.unless(line.cellWidth <= 20, "a line is \(line.cellWidth) wide")
    }
  }

  /// Bytes of a terminal: cut anywhere they mean the same, and no control character is typed.
  static let decoder = FuzzedReader("decoder", words: sequences) { bytes in
    var whole = KeyDecoder()
    let inputs = whole.decode(bytes)
    for step in [1, 3, 64] {
      var decoder = KeyDecoder()
      var pieces: [KeyDecoder.Input] = []
      for start in stride(from: 0, to: bytes.count, by: step) {
        pieces += decoder.decode(bytes[start..<min(bytes.count, start + step)])
      }
      try Broken.unless(pieces == inputs, "cut into pieces of \(step) the bytes mean something else")
    }
    for case .key(let key) in inputs {
      guard case .character(let character) = key.code else { continue }
      try Broken.unless(
        !character.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) },
        "a key types a control character")
    }
  }
}
