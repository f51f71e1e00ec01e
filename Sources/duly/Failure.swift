internal import Diligence
internal import TerminalUI
internal import Workflows

/// The exit statuses of duly and the sentences that go with them.
enum Failure {
  static let failed: Int32 = 1
  static let badInput: Int32 = 2
  static let belowRequired: Int32 = 3

  /// The status and one line a problem; nil for errors that the argument parser explains itself.
  static func describe(_ error: any Error) -> (status: Int32, lines: [String])? {
    if let trouble = Trouble(error) {
      return (trouble.kind == .badInput ? badInput : failed, trouble.sentences)
    }
    return switch error {
    case let unavailable as TerminalUnavailable: (badInput, [sentence(for: unavailable)])
    case let below as BelowRequired:
      (
        belowRequired,
        [
          "The verdict is \(below.verdict.map { "`\($0.label)`" } ?? "not there yet"), below `\(below.required.label)`."
        ]
      )
    default: nil
    }
  }

  private static func sentence(for unavailable: TerminalUnavailable) -> String {
    let offer =
      "Use `duly interview VENDOR --plain` for prompts line by line, or the commands (`duly --help`)."
    return switch unavailable {
    case .inputIsNoTerminal: "Standard input is not a terminal. \(offer)"
    case .outputIsNoTerminal: "Standard output is not a terminal. \(offer)"
    case .cannotDrawScreens: "This terminal cannot show screens (TERM is unset or dumb). \(offer)"
    case .refused(let code): "The terminal refused to be set up (error \(code)). \(offer)"
    }
  }
}

/// `--require` asked for more than the verdict gives.
struct BelowRequired: Error {
  let verdict: Verdict?
  let required: Verdict
}
