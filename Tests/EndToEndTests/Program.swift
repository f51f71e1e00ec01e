import Foundation
import Testing

/// The built program as `./test` names it.
enum Program {
  /// Where the program lies.
  static func path() throws -> String {
    try value(of: "DULY_PROGRAM")
  }

  /// Where questionnaires and templates lie.
  static func checkout() throws -> String {
    try value(of: "DULY_HOME")
  }

  private static func value(of variable: String) throws -> String {
    let value = ProcessInfo.processInfo.environment[variable] ?? ""
    let isThere = FileManager.default.fileExists(atPath: value)
    try #require(
      isThere, "\(variable) does not name what was built. Run ./test, which builds duly and then tests it.")
    return value
  }
}

/// One run of a program from start to end, with what it wrote.
struct Run {
  let command: String
  let ending: Ending
  let output: String
  let errors: String

  /// Standard output of a run that must have gone well.
  @discardableResult
  func succeeded(sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    try #require(
      ending == .exit(0), "\(command): \(ending)\n\(errors.prefix(1000))", sourceLocation: sourceLocation)
    return output
  }
}

extension Home {
  /// Runs duly with these arguments and waits for its end.
  @discardableResult
  func duly(_ arguments: String..., input: String = "", changing: [String: String] = [:]) throws -> Run {
    try run([try Program.path()] + arguments, input: input, changing: changing)
  }

  /// Runs any program, found in the usual folders, and waits for its end; a hang fails the test.
  func run(_ arguments: [String], input: String = "", changing: [String: String] = [:]) throws -> Run {
    try Running(arguments, in: self, input: input, changing: changing).finish()
  }
}
