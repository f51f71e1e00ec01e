extension Line {
  /// Whether dots lead across it to a page number, as in a table of contents.
  var hasDotLeader: Bool {
    var run = 0
    for byte in text.utf8 {
      if byte == 0x2E { run += 1 } else if byte != 0x20 { run = 0 }
      if run >= 5 { return true }
    }
    return text.unicodeScalars.contains("\u{2026}")
      && text.utf8.last.map { (0x30...0x39).contains($0) } ?? false
  }
}
