import DataFiles
import Testing

/// The problems of form in a text, each as a person reads it.
func problems(_ text: String) -> [String] {
  problems(Array(text.utf8))
}

func problems(_ bytes: [UInt8]) -> [String] {
  do throws(InvalidFile) {
    _ = try DataFile.parse(bytes)
    return []
  } catch {
    return error.problems.map(\.description)
  }
}

/// What the interpretation of a text makes of it: its value, or the problems it reported.
func read<Value>(_ text: String, _ interpret: (Field) -> Value?) -> (value: Value?, problems: [String]) {
  do throws(InvalidFile) {
    return (try DataFile.read(Array(text.utf8), interpret: interpret), [])
  } catch {
    return (nil, error.problems.map(\.description))
  }
}

/// A tree without its places, written like JSON; quoted text in double quotes, other text bare.
func shape(_ text: String) throws -> String {
  shape(try DataFile.parse(Array(text.utf8)))
}

private func shape(_ node: Node) -> String {
  switch node.content {
  case .text(let text, let isQuoted): isQuoted ? "\"\(text)\"" : text
  case .list(let nodes): "[" + nodes.map(shape).joined(separator: ", ") + "]"
  case .map(let entries): "{" + entries.map { "\($0.key): \(shape($0.value))" }.joined(separator: ", ") + "}"
  }
}

/// A test of a rule on one input, with a name that shows in the results.
struct Row<Input: Sendable, Expected: Sendable>: Sendable, CustomTestStringConvertible {
  let name: String
  let input: Input
  let expected: Expected

  init(_ name: String, _ input: Input, _ expected: Expected) {
    self.name = name
    self.input = input
    self.expected = expected
  }

  var testDescription: String { name }
}
