extension String {
  /// About how wide the text is in a font of that size, rather too much than too little: no font is at hand to ask.
  func drawnWidth(size: Double) -> Double {
    reduce(0) { $0 + $1.drawnWidth } * size
  }

  /// The text, or as much of its beginning as fits with `…` behind it.
  func cut(to width: Double, size: Double) -> String {
    if drawnWidth(size: size) <= width { return self }
    var room = width - Character("…").drawnWidth * size
    let kept = prefix { character in
      room -= character.drawnWidth * size
      return room >= 0
    }
    return kept + "…"
  }
}

extension Character {
  /// In parts of the font's size.
  fileprivate var drawnWidth: Double {
    guard let scalar = unicodeScalars.first, unicodeScalars.count == 1 || isASCII else { return 1.3 }
    switch scalar {
    case "i", "j", "l", "t", "f", "r", "I", " ", ".", ",", ":", ";", "'", "|", "!", "(", ")", "-": return 0.38
    case "m", "w", "M", "W", "@", "%", "…": return 0.95
    case "a"..."z", "0"..."9": return 0.6
    case "A"..."Z": return 0.74
    default: return scalar.value < 0x250 ? 0.75 : 1.1
    }
  }
}
