internal import ArgumentParser
internal import Screens

/// `duly keys`: every action with its keys, as a file to begin one's own with.
struct Keys: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Write the keys of the screens as a file that can be changed.",
    discussion: """
      Keys of your own stand in the file that $DULY_KEYS names, else in $XDG_CONFIG_HOME/duly/keys, else in \
      ~/.config/duly/keys: one line for each action that is to be different, such as `interview.note = N`.
      """)

  @Flag(help: "The keys duly comes with, whatever your own file says.") var standard = false

  func run() throws {
    let keys = try standard ? KeyMap.standard : KeyMapFile.read()
    try Output.text(keys.file)
    for remark in keys.remarks { Output.remark("duly: \(remark)") }
  }
}
