internal import Diligence

/// The text bare where that is safe, else between double quotes.
func yamlScalar(_ text: String) -> String {
  isBare(text) && !wordsOfYAML.contains(text.lowercased()) ? text : yamlQuoted(text)
}

/// A key of a map; `on` and the like stand bare there, as answers files have them.
func yamlKey(_ text: String) -> String {
  isBare(text) && text.lowercased() != "null" ? text : yamlQuoted(text)
}

/// The text as a block under `indent` columns, or nil where one line is enough or a block would alter it.
///
/// Several lines stay as they are; one long line is broken at spaces, which are there again when it is read.
/// A reader guesses the indentation from the first line, so no block begins with a space.
func yamlBlock(_ text: String, indent: Int) -> String? {
  guard text.utf8.first != 0x20, text.unicodeScalars.allSatisfy({ $0 == "\n" || !$0.isInvisible }) else {
    return nil
  }
  let margin = "\n" + String(repeating: " ", count: indent)
  return text.utf8.contains(0x0A) ? keptBlock(text, margin) : foldedBlock(text, margin)
}

/// Line breaks beyond the first at the end would be lost, and lines of nothing but spaces too.
private func keptBlock(_ text: String, _ margin: String) -> String? {
  guard text.utf8.first != 0x0A, !text.hasSuffix("\n\n") else { return nil }
  var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let endsInBreak = lines.last == ""
  if endsInBreak { lines.removeLast() }
  guard lines.allSatisfy({ $0.isEmpty || $0.utf8.contains { $0 != 0x20 } }) else { return nil }
  return (endsInBreak ? "|" : "|-") + lines.map { $0.isEmpty ? "\n" : margin + $0 }.joined()
}

/// Only single spaces between words come back, so text with others is not broken.
private func foldedBlock(_ text: String, _ margin: String) -> String? {
  let words = text.unicodeScalars.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
  guard text.count > 80, !words.contains("") else { return nil }
  var lines = [words[0]]
  for word in words.dropFirst() {
    if lines[lines.count - 1].count + word.count < 90 {
      lines[lines.count - 1] += " " + word
    } else {
      lines.append(word)
    }
  }
  return ">-" + lines.map { margin + $0 }.joined()
}

private func yamlQuoted(_ text: String) -> String {
  doubleQuoted(text) { scalar in
    scalar.value > 0xFFFF
      ? "\\U" + hexadecimal(scalar.value, digits: 8) : "\\u" + hexadecimal(scalar.value, digits: 4)
  }
}

/// Whether the text starts with an ASCII letter, so that it is no number, date or sign of YAML's own, and
/// holds nothing that ends or comments a bare text.
private func isBare(_ text: String) -> Bool {
  guard let first = text.utf8.first, isASCIILetter(first), text.utf8.last != 0x20 else { return false }
  return text.utf8.count <= 200 && text.utf8.allSatisfy { isASCIILetter($0) || bareBytes.contains($0) }
}

private func isASCIILetter(_ byte: UInt8) -> Bool {
  (65...90).contains(byte) || (97...122).contains(byte)
}

private let bareBytes = Set("0123456789 _-./()+;'".utf8)

/// What readers of YAML take for truth or nothing.
private let wordsOfYAML: Set<String> = ["y", "n", "yes", "no", "true", "false", "on", "off", "null"]
