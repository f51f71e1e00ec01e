/// What a word, or a part of one, means where official criteria are named.
enum CriterionToken: Equatable {
  /// `CC` alone, its number to follow.
  case letters(OfficialCriterion.Series)
  case criterion(OfficialCriterion)
  /// `6.2`, its letters having gone before.
  case number(group: Int, number: Int)
  case list
  case range
  case other

  /// Whether a word may begin a mention of criteria; most words of a text may not.
  static func mayBegin(at word: Word) -> Bool { word.hasDigit || word.text.utf8.count <= 2 }

  /// A word that holds anything beside criteria, such as `CC6.1.2` or `AC-01`, is `other` as a whole.
  static func tokens(of word: Word) -> [CriterionToken] {
    switch word.key {
    case "and", "or": return [.list]
    case "to", "through", "thru": return [.range]
    case "": return [alone(word.text)]
    default: break
    }
    guard word.text.utf8.count <= 60, word.hasDigit else {
      return [OfficialCriterion.Series(rawValue: word.text).map(letters) ?? .other]
    }
    guard let inside = pieces(of: core(of: word.text)) else { return [.other] }
    return inside + after(word.text)
  }

  private static func alone(_ text: String) -> CriterionToken {
    if text == "&" || text == "," || text == "/" { return .list }
    return isDash(text) ? .range : .other
  }

  private static func isDash(_ text: some StringProtocol) -> Bool {
    text == "-" || text == "\u{2010}" || text == "\u{2011}" || text == "\u{2013}" || text == "\u{2014}"
  }

  private static func core(of text: String) -> Substring {
    let bytes = text.utf8
    if bytes.allSatisfy({ $0 < 0x80 }) {
      func isCore(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit }
      guard let first = bytes.firstIndex(where: isCore), let last = bytes.lastIndex(where: isCore) else {
        return ""
      }
      return text[first...last]
    }
    func isCore(_ character: Character) -> Bool { character.isLetter || character.isNumber }
    guard let first = text.firstIndex(where: isCore), let last = text.lastIndex(where: isCore) else {
      return ""
    }
    return text[first...last]
  }

  /// Nil where a part is neither a criterion nor a number nor a sign between them.
  private static func pieces(of core: Substring) -> [CriterionToken]? {
    var tokens: [CriterionToken] = []
    var piece = core.startIndex..<core.startIndex
    let bytes = core.utf8
    while piece.upperBound < bytes.endIndex {
      let next = bytes.index(after: piece.upperBound)
      if let sign = sign(bytes[piece.upperBound]) {
        guard let token = token(core[piece]) else { return nil }
        tokens += [token, sign]
        piece = next..<next
      } else {
        piece = piece.lowerBound..<next
      }
    }
    return token(core[piece]).map { tokens + [$0] }
  }

  /// What stands between criteria; clean-up leaves no dash but a hyphen inside a word.
  private static func sign(_ byte: UInt8) -> CriterionToken? {
    switch byte {
    case 0x2F, .comma, 0x3B, 0x26, 0x7C: .list
    case .hyphen: .range
    default: nil
    }
  }

  private static func token(_ piece: Substring) -> CriterionToken? {
    if let criterion = OfficialCriterion(id: piece) { return .criterion(criterion) }
    return OfficialCriterion.numbers(piece.utf8).map { .number(group: $0.group, number: $0.number) }
  }

  /// A comma goes on with a list; a full stop, colon or bracket ends it.
  private static func after(_ text: String) -> [CriterionToken] {
    switch text.last {
    case ",", ";", "&", "/": [.list]
    case ".", ":", ")", "]", "!", "?": [.other]
    case "-", "\u{2013}", "\u{2014}": [.range]
    default: []
    }
  }
}
