internal import ArgumentParser
internal import DataFiles

/// The nearest command to one that does not exist.
enum MistypedCommand {
  /// Nil where the first word is a command, or where there is none.
  static func hint(in arguments: [String]) -> String? {
    guard let word = arguments.first, !word.hasPrefix("-") else { return nil }
    let commands = Duly.configuration.subcommands.map { $0._commandName } + ["help"]
    guard !commands.contains(word) else { return nil }
    let rest = nearest(word, in: commands).map { "Did you mean `\($0)`?" } ?? "`duly --help` lists them."
    return "There is no command `\(word)`. \(rest)"
  }
}
