/// Text from a file as a message may show it: in quotes, at most 60 characters, nothing invisible left in.
package func quoted(_ text: String) -> String {
  let longest = 60
  let clipped = text.prefix(longest)
  return "'\(printable(clipped))\(clipped.endIndex == text.endIndex ? "" : "…")'"
}

/// The text with characters that a terminal would act on, or hide, written as their code: `\u{1B}`.
func printable(_ text: some StringProtocol) -> String {
  var shown = ""
  for scalar in text.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .surrogate:
      shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    default:
      shown.unicodeScalars.append(scalar)
    }
  }
  return shown
}
