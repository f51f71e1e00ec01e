/// The characters of a file by line and column, once they are known to be text.
struct SourceText {
  let scalars: [Unicode.Scalar]
  /// The index at which each line starts.
  private let lineStarts: [Int]

  /// None, with the reason reported, where the bytes are too many, not UTF-8, or hold control characters.
  init?(_ bytes: [UInt8], _ reading: Reading) {
    guard bytes.count <= DataFile.mostBytes else {
      reading.report(
        "the file is larger than 1 MB (\(DataFile.mostBytes) bytes), and no more is read",
        fix: "split it", at: nil)
      return nil
    }
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let body = bytes.starts(with: byteOrderMark) ? bytes.dropFirst(byteOrderMark.count) : bytes[...]
    guard let text = String(validating: body, as: UTF8.self) else {
      Self.reportInvalid(body, reading)
      return nil
    }
    scalars = Array(text.unicodeScalars)
    lineStarts = Self.lineStarts(of: scalars)
    guard reportUnreadable(reading) else { return nil }
  }

  /// The character at a place; none past the end of the text.
  subscript(place: Place) -> Unicode.Scalar? {
    index(of: place).map { scalars[$0] }
  }

  /// The index of the character at a place, or none past the end of the text.
  func index(of place: Place) -> Int? {
    guard lineStarts.indices.contains(place.line - 1) else { return nil }
    let index = lineStarts[place.line - 1] + place.column - 1
    return index < scalars.count ? index : nil
  }

  private static func lineStarts(of scalars: [Unicode.Scalar]) -> [Int] {
    var starts = [0]
    for (index, scalar) in scalars.enumerated() {
      let endsLine = scalar == "\n" || (scalar == "\r" && scalars.dropFirst(index + 1).first != "\n")
      if endsLine { starts.append(index + 1) }
    }
    return starts
  }

  /// The place behind the last character.
  var end: Place { place(of: scalars.count) }

  private func place(of index: Int) -> Place {
    var line = 0
    var after = lineStarts.count
    while line + 1 < after {
      let middle = (line + after) / 2
      if lineStarts[middle] <= index { line = middle } else { after = middle }
    }
    return Place(line: line + 1, column: index - lineStarts[line] + 1)
  }
}

extension SourceText {
  /// Reports where the bytes stop being UTF-8, as a place and as an offset for a hex editor.
  private static func reportInvalid(_ bytes: ArraySlice<UInt8>, _ reading: Reading) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      reading.report("the file is stored as UTF-16", fix: "store it as UTF-8", at: Place(line: 1, column: 1))
      return
    }
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var valid = String.UnicodeScalarView()
    while case .valid(let encoded) = parser.parseScalar(from: &rest) {
      valid.append(Unicode.UTF8.decode(encoded))
    }
    let starts = lineStarts(of: Array(valid))
    let place = Place(line: starts.count, column: valid.count - (starts.last ?? 0) + 1)
    let offset = String(valid).utf8.count
    reading.report(
      "byte \(offset + 1) is not UTF-8 text", fix: "store the file as UTF-8", at: place)
  }

  /// Whether every character can stand in a text file; each line is reported once.
  private func reportUnreadable(_ reading: Reading) -> Bool {
    var lastLine = 0
    for (index, scalar) in scalars.enumerated() where scalar.isUnreadable {
      let place = place(of: index)
      guard place.line != lastLine else { continue }
      lastLine = place.line
      let code = "U+" + String(scalar.value + 0x10000, radix: 16, uppercase: true).dropFirst()
      reading.report("the invisible character \(code) stands here", fix: "remove it", at: place)
    }
    return lastLine == 0
  }
}

extension Unicode.Scalar {
  /// A control character other than tab and line break.
  var isControl: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0: true
    default: false
    }
  }

  /// What must not stand in a file as it is: controls, line breaks only some programs see, non-characters.
  var isUnreadable: Bool {
    switch value {
    case 0x2028, 0x2029, 0xFFFE, 0xFFFF: true
    default: isControl || StandIn.codes.contains(value)
    }
  }
}
