/// A part of a picture in SVG: a name, attributes in the order in which they are written, and either parts or text inside.
struct SVGElement: Sendable, Equatable {
  let name: String
  let attributes: [Attribute]
  var children: [SVGElement] = []
  var text: String?

  struct Attribute: Sendable, Equatable {
    let name: String
    let value: String
  }

  init(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String? = nil,
    _ children: [SVGElement] = []
  ) {
    self.name = name
    self.attributes = attributes.map { Attribute(name: $0.key, value: $0.value) }
    self.text = text
    self.children = children
  }

  /// The element as text, one line for each that has no elements inside.
  func written(indent: Int = 0) -> String {
    let margin = String(repeating: " ", count: indent)
    let start = attributes.reduce("<" + name) { "\($0) \($1.name)=\"\($1.value.escapedForXML)\"" }
    if let text { return "\(margin)\(start)>\(text.escapedForXML)</\(name)>\n" }
    if children.isEmpty { return "\(margin)\(start)/>\n" }
    let inside = children.map { $0.written(indent: indent + 2) }.joined()
    return "\(margin)\(start)>\n\(inside)\(margin)</\(name)>\n"
  }
}

extension String {
  /// The text such that it is nothing but text in XML, between tags and in quotes. What cannot be seen or may not stand
  /// in XML becomes U+FFFD, line breaks become spaces. Source: Extensible Markup Language 1.0, fifth edition, 2.2 and 2.4.
  var escapedForXML: String {
    unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      case "\n", "\r", "\t", "\u{85}", "\u{2028}", "\u{2029}": text += " "
      case "\u{FFFE}", "\u{FFFF}": text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar.isInvisible ? "\u{FFFD}" : scalar)
      }
    }
  }
}

/// A length in a picture: at most two decimals, no needless ones, the same on every machine.
func length(_ value: Double) -> String {
  let hundredths = Int((value * 100).rounded())
  let (whole, rest) = (hundredths / 100, hundredths % 100)
  if rest == 0 { return "\(whole)" }
  let decimals = rest < 10 ? "0\(rest)" : rest % 10 == 0 ? "\(rest / 10)" : "\(rest)"
  return "\(whole).\(decimals)"
}
