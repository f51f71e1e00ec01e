/// The id made from a name: its letters and digits in lower case, joined by single hyphens.
///
/// `Example Code B.V.` becomes `example-code-b-v`. A name without a letter or digit becomes `fallback`.
package func slug(of name: String, fallback: String) -> String {
  var words: [String] = [""]
  for character in name.lowercased() {
    if character.isLetter || character.isNumber {
      words[words.count - 1].append(character)
    } else if words[words.count - 1] != "" {
      words.append("")
    }
  }
  let joined = words.filter { $0 != "" }.joined(separator: "-").prefix(60)
  let trimmed = joined.last == "-" ? joined.dropLast() : joined
  return trimmed.isEmpty ? fallback : String(trimmed)
}

/// The first of `base`, `base-2`, `base-3` … that is not taken.
package func unused(_ base: String, taken: (String) -> Bool) -> String {
  if !taken(base) { return base }
  var number = 2
  while taken("\(base)-\(number)") { number += 1 }
  return "\(base)-\(number)"
}
