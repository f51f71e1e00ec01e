internal import ArgumentParser
internal import Workflows

/// The nearest command to one that does not exist, at the top or below a command that has others under it.
enum MistypedCommand {
  /// Nil where every word that should be a command is one.
  static func hint(in arguments: [String]) -> String? {
    var commands = Duly.configuration.subcommands
    var path = "duly"
    for word in arguments {
      guard !word.hasPrefix("-"), !commands.isEmpty else { return nil }
      guard let found = commands.first(where: { names(of: $0).contains(word) }) else {
        return sentence(about: word, among: commands.flatMap(names(of:)) + ["help"], path: path)
      }
      path += " \(word)"
      commands = found.configuration.subcommands
    }
    return nil
  }

  private static func sentence(about word: String, among known: [String], path: String) -> String? {
    guard word != "help" else { return nil }
    let rest =
      nearest(word, known).map { "Did you mean `\(path) \($0)`?" } ?? "`\(path) --help` lists them."
    return "There is no command `\(path) \(word)`. \(rest)"
  }

  private static func names(of command: any ParsableCommand.Type) -> [String] {
    [command._commandName] + command.configuration.aliases
  }
}
