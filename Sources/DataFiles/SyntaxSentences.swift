internal import Yams

extension SourceText {
  /// Reports what the YAML library stumbled over, in words for the person who wrote the file.
  func report(_ error: any Error, _ reading: Reading) {
    switch error {
    case YamlError.scanner(let context, let problem, let mark, _),
      YamlError.parser(let context, let problem, let mark, _),
      YamlError.composer(let context, let problem, let mark, _):
      let place = min(Place(mark), end)
      let sentence = sentence(problem, context, place)
      reading.report(sentence.message, fix: sentence.fix, at: place)
    default:
      reading.report("the text cannot be read as YAML or JSON", at: nil)
    }
  }

  private func sentence(
    _ problem: String, _ context: YamlError.Context?, _ place: Place
  ) -> (message: String, fix: String?) {
    let start = context.map { Place($0.mark).inWords } ?? "above"
    let within = context?.text ?? ""
    if within.contains("anchor") || within.contains("alias") {
      return ("an anchor or alias (& or *) is not accepted", "put text that starts with & in quotes")
    }
    if within.contains("tag") || within.contains("directive") || problem.contains("tag handle") {
      return ("a tag or directive (! or %) is not accepted", "put text that starts with ! or % in quotes")
    }
    if within.contains("block scalar") {
      return ("only an indented text may follow | or >", "start the text on the next line, indented")
    }
    if problem.contains("end of stream") {
      return ("the quoted text that starts in \(start) is not closed", "add the closing quote")
    }
    if problem.contains("expected ','"), place == end {
      return ("the file ends before the [ or { in \(start) is closed", "add what is missing")
    }
    if problem.contains("cannot start any token") { return strayCharacter(place) }
    return Self.sentences.first { problem.contains($0.fragment) }
      .map { ($0.message.replacing("%", with: start), $0.fix) }
      ?? ("this is not valid YAML or JSON (\(printable(problem)))", nil)
  }

  private func strayCharacter(_ place: Place) -> (message: String, fix: String?) {
    switch self[place] {
    case "\t": ("a tab indents this line", "use spaces")
    case let character?: ("no text can start with \(quoted(String(character)))", "put it in quotes")
    case nil: ("the file ends too early", nil)
    }
  }

  /// What the library's own words contain, and ours; `%` stands for the line where the thing began.
  private static let sentences: [(fragment: String, message: String, fix: String?)] = [
    (
      "',' or ']'", "the list that opens with [ in % goes on without a comma or ]",
      "add it; put text with , : [ ] { } in quotes"
    ),
    (
      "',' or '}'", "the map that opens with { in % goes on without a comma or }",
      "add it; put text with , : [ ] { } in quotes"
    ),
    (
      "expected key", "this does not fit the map that starts in %",
      "indent it like the other keys, as 'key: value'; put text with quotes or special characters in quotes"
    ),
    (
      "'-' indicator", "this does not fit the list that starts in %",
      "start it with '- ' in the same column, or indent it further"
    ),
    (
      "mapping values are not allowed", "this colon would start a second key in one line",
      "put text with ': ' in quotes, or indent the key correctly"
    ),
    (
      "expected ':'", "the key in % has no colon",
      "write 'key: value'; put text of several lines in quotes"
    ),
    (
      "entries are not allowed", "a list cannot start here",
      "start it on a line of its own, indented under its key"
    ),
    ("mapping keys are not allowed", "a key cannot start here", "start it on a line of its own"),
    (
      "unknown escape", "this backslash escape is unknown", "write \\\\ for a backslash, or use single quotes"
    ),
    ("hexdecimal", "this escape needs hexadecimal digits", "write it as \\u00e9, or write the character"),
    ("Unicode character", "this escape stands for no character", "write the character itself"),
    ("a tab character", "a tab indents this line", "use spaces"),
    ("document indicator", "the quoted text that starts in % is not closed", "add the closing quote"),
    ("another document", "a second document starts here", "keep one document in a file"),
    (
      "<document start>", "this does not belong to what stands above it",
      "write 'key: value', or put the whole text in quotes"
    ),
    ("nesting level", "more than \(DataFile.deepestNesting) levels are nested in each other", nil),
    ("node content", "a value is missing here", nil),
  ]
}
