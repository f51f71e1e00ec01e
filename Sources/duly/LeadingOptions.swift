/// The options that every command shares, given before the command: `duly --database FILE score VENDOR`.
///
/// The argument parser takes them after the command only, so they are moved to the end.
enum LeadingOptions {
  private static let shared = ["--database", "--questionnaires", "--templates", "--as"]

  static func moved(in arguments: [String]) -> [String] {
    var rest = arguments[...]
    var options: [String] = []
    while let option = rest.first, let name = option.split(separator: "=").first.map(String.init),
      shared.contains(name)
    {
      let length = option == name ? 2 : 1
      options += rest.prefix(length)
      rest = rest.dropFirst(length)
    }
    return rest.isEmpty ? arguments : Array(rest) + options
  }
}
