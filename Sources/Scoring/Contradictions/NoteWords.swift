import Diligence

/// What the words of a note say about an answer, by a short list of English phrases; other languages say
/// nothing to it.
///
/// Only plain statements count: not questions, nothing under an “if” or “whether”, nothing that is denied in
/// turn or past. A note is somebody else's text: what is quoted of it is short, on one line, and cannot end
/// its own quotation.
struct NoteWords: Sendable {
  private let sentences: [[Word]]

  /// A word as written and as it is compared.
  private struct Word: Sendable {
    let text: String
    let bare: String
  }

  /// No more of a note is read.
  private static let limit = 4000

  init(_ note: String) {
    var sentences: [[Word]] = [[]]
    for line in note.prefix(Self.limit).split(whereSeparator: \.isNewline) {
      for text in line.split(whereSeparator: \.isWhitespace) {
        sentences[sentences.count - 1].append(Word(text: String(text), bare: bare(text)))
        if let end = text.last, ".!?;:".contains(end) { sentences.append([]) }
      }
      sentences.append([])
    }
    self.sentences = sentences.filter { !$0.isEmpty }
  }

  /// The words by which the note says that it is not so, or not yet; nil where it does not.
  var denial: String? {
    if let quote = start(with: "no") { return quote }
    for sentence in sentences where Self.isStatement(sentence) {
      let words = sentence.map(\.bare)
      for place in words.indices {
        guard let phrase = DenyingPhrase.all.first(where: { $0.stands(at: place, in: words) }) else {
          continue
        }
        return Self.quote(sentence, around: place..<min(place + phrase.words.count, words.count))
      }
    }
    return nil
  }

  /// The words by which the note says that it is so.
  var assent: String? { start(with: "yes") }

  /// The first sentence, where it is the word alone or the word before a comma or a dash.
  private func start(with word: String) -> String? {
    guard let first = sentences.first, first[0].bare == word else { return nil }
    let isApart = first.count == 1 || first[0].text.last.map { ",;:.!–—-".contains($0) } == true
    let isBeforeDash = first.count > 1 && first[1].bare.isEmpty
    return isApart || isBeforeDash ? Self.quote(first, around: 0..<1) : nil
  }

  private static func isStatement(_ sentence: [Word]) -> Bool {
    if sentence.last?.text.last == "?" { return false }
    return !sentence.contains { ["if", "whether", "unless", "until", "when", "once"].contains($0.bare) }
  }

  /// The phrase with up to six words on either side, each of them cut to thirty characters.
  private static func quote(_ sentence: [Word], around phrase: Range<Int>) -> String {
    let shown = max(0, phrase.lowerBound - 6)..<min(sentence.count, phrase.upperBound + 6)
    let words = sentence[shown].map { word in
      word.text.count > 30 ? "\(word.text.prefix(29))…" : word.text
    }
    let start = shown.lowerBound > 0 ? "… " : ""
    let end = shown.upperBound < sentence.count ? " …" : ""
    let plain = words.joined(separator: " ").map { "“”\"„«»".contains($0) ? "'" : $0 }
    let text = String(plain)
    return start + (end.isEmpty && text.hasSuffix(".") ? String(text.dropLast()) : text) + end
  }
}

/// In small letters, with one kind of apostrophe and without the signs around it.
private func bare(_ text: Substring) -> String {
  let plain = text.lowercased().map { $0 == "’" ? "'" : $0 }
  let isWordPart = { (character: Character) in character.isLetter || character.isNumber || character == "'" }
  guard let first = plain.firstIndex(where: isWordPart), let last = plain.lastIndex(where: isWordPart) else {
    return ""
  }
  return String(plain[first...last])
}
