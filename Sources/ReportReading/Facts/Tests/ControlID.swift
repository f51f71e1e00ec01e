/// The number that a report gives one of its controls, such as `CC6.2.1`, `AC-07` or `CTRL 12`; an official
/// criterion's id is none.
struct ControlID: Sendable, Equatable {
  /// As it is printed.
  let text: String
  /// How many words it takes.
  let wordCount: Int

  /// Compared with, so that `ac 07` and `AC-07` are one.
  var key: String { Self.key(of: text) }

  static func key(of text: String) -> String {
    String(
      text.uppercased().unicodeScalars.filter {
        $0.properties.isAlphabetic || (0x30...0x39).contains($0.value)
      })
  }

  /// The id that begins with the word at `index`; `bare` allows one of digits alone, such as `6.2-03`.
  init?(in words: ArraySlice<Word>, bare: Bool = false) {
    guard let first = words.first, first.hasDigit || Self.isPrefix(first.text) else { return nil }
    let text = Self.core(first.text)
    if Self.isID(text, bare: bare) {
      self.init(text: text, wordCount: 1)
    } else if Self.isPrefix(first.text), let number = words.dropFirst().first.map({ Self.core($0.text) }),
      Self.isNumber(number), OfficialCriterion(id: text + number) == nil
    {
      self.init(text: "\(first.text) \(number)", wordCount: 2)
    } else {
      return nil
    }
  }

  private init(text: String, wordCount: Int) {
    self.text = text
    self.wordCount = wordCount
  }

  /// The criterion that its first part spells, as `CC6.2.1` does.
  var impliedCriterion: OfficialCriterion? {
    let parts = text.uppercased().split { $0 == "." || $0 == "-" || $0 == "_" }
    guard parts.count >= 2 else { return nil }
    let digits = parts[1].prefix { $0.isASCII && $0.isNumber }
    return OfficialCriterion(id: "\(parts[0]).\(digits)")
  }

  private static func core(_ text: String) -> String {
    let bytes = text.utf8
    guard let first = bytes.firstIndex(where: { !edges.contains($0) }),
      let last = bytes.lastIndex(where: { !edges.contains($0) })
    else { return "" }
    return String(text[first...last])
  }

  private static let edges = Array("()[]:;,.#*-\"".utf8)

  private static func isID(_ text: String, bare: Bool) -> Bool {
    let bytes = text.utf8
    guard (2...16).contains(bytes.count), let first = bytes.first, bytes.contains(where: isDigit),
      bytes.allSatisfy({ isDigit($0) || isLetter($0) || separators.contains($0) }),
      OfficialCriterion(id: text) == nil
    else { return false }
    if isDigit(first) { return bare && bytes.contains(where: separators.contains) && bytes.count <= 8 }
    let letters = bytes.prefix(while: isLetter)
    guard (1...8).contains(letters.count), letters.allSatisfy(isCapital) else { return false }
    return !technical.contains(String(decoding: letters, as: UTF8.self)) && bytes.count > letters.count + 1
  }

  private static func isPrefix(_ text: String) -> Bool {
    let bytes = text.utf8
    if bytes.first == 0x43, ["Control", "Ctrl", "CTRL", "CONTROL"].contains(text) { return true }
    return (2...6).contains(bytes.count) && bytes.allSatisfy(isCapital) && !technical.contains(text)
      && OfficialCriterion.Series(rawValue: text) == nil
  }

  private static func isNumber(_ text: String) -> Bool {
    guard let first = text.utf8.first, isDigit(first), text.utf8.count <= 8 else { return false }
    return text.utf8.allSatisfy { isDigit($0) || separators.contains($0) }
  }

  /// What looks like an id and names a standard, a cipher or a product.
  private static let technical: Set<String> = [
    "TLS", "AES", "SHA", "RSA", "SOC", "ISO", "TCP", "HTTP", "IEEE", "NIST", "PCI", "EC", "TSP", "SSAE",
    "COVID",
    "FY", "FIPS", "IPV", "SMB", "OAUTH", "CVE", "CVSS", "SSL", "AT", "NOTE", "PAGE", "SECTION", "ISAE",
    "CSAE", "DC",
    "CUEC", "CSOC", "PART", "THE", "SP", "SSH", "MD", "RC", "GPT", "RFC",
  ]
  private static let separators: Set<UInt8> = [0x2D, 0x2E, 0x5F, 0x2F]
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { isCapital(byte) || (0x61...0x7A).contains(byte) }
}
